import { namesIn } from "../../core/condition.ts";
import type { Combination, Pack } from "../../core/pack.ts";
import { inLanguage, type Words } from "../../words/i18n.ts";
import { Meaning, Sources } from "./meaning.tsx";

export interface CombinationCardProps {
  readonly words: Words;
  readonly pack: Pack;
  readonly combination: Combination;
}

/** What a combination means and which signs and facts it is made of. */
export function CombinationCard({ words, pack, combination }: CombinationCardProps) {
  const { t, language } = words;
  const names = [...new Set(namesIn(combination.when))];
  const titleOf = (name: string) => inLanguage(pack.flags.find(({ id }) => id === name.split("#")[0])?.texts, language)?.title;
  return (
    <div class="stack tight rule-card">
      <p class="small">{t("desk.combination")}</p>
      <Meaning words={words} text={inLanguage(combination.texts, language)} level={combination.level} />
      <h3>{t("desk.holds")}</h3>
      <ul class="bullets">
        {names.map((name) => (
          <li key={name}>
            {titleOf(name)} <code class="small">{name}</code>
          </li>
        ))}
      </ul>
      <Sources words={words} pack={pack} references={combination.references} />
    </div>
  );
}
