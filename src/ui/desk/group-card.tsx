import type { GroupExamples } from "../../core/gold-ad.ts";
import { pairsOf } from "../../core/match/rule-set.ts";
import type { PhraseGroup } from "../../core/rule.ts";
import type { Words } from "../../words/i18n.ts";
import { Button } from "../kit/button.tsx";

export interface GroupCardProps {
  readonly words: Words;
  readonly language: string;
  readonly group: PhraseGroup;
  readonly examples: GroupExamples[string] | undefined;
  readonly onCopy: () => void;
}

/** A group as it is in use: what it looks for, what calls it off, its examples both ways. */
export function GroupCard({ words: { t }, language, group, examples, onCopy }: GroupCardProps) {
  const pairs = pairsOf(group).map(([a, b, within]) => `[${a}, ${b}, ${within}]`);
  const faults = [...(examples?.known_misses ?? []), ...(examples?.known_false_alarms ?? [])];
  return (
    <section class="stack tight group-card" aria-label={group.id}>
      <h4>
        <code>{group.id}</code>
      </h4>
      <Phrases heading={t("desk.look")} language={language} list={[...(group.any ?? []), ...pairs]} />
      <Phrases heading={t("desk.unlessClause")} language={language} list={group.unlessClause} />
      <Phrases heading={t("desk.unless")} language={language} list={group.unless} />
      <Phrases heading={t("desk.unlessAnywhere")} language={language} list={group.unlessAnywhere} />
      <Examples heading={t("desk.flags")} language={language} list={examples?.should_flag} />
      <Examples heading={t("desk.passes")} language={language} list={examples?.should_pass} />
      <Examples heading={t("desk.knownFaults")} language={language} list={faults} />
      <div class="row">
        <Button onClick={onCopy}>{t("desk.change", { name: group.id })}</Button>
      </div>
    </section>
  );
}

interface ListProps {
  readonly heading: string;
  readonly language: string;
  readonly list: readonly string[] | undefined;
}

function Phrases({ heading, language, list = [] }: ListProps) {
  if (list.length === 0) return null;
  return (
    <div>
      <p class="small">{heading}</p>
      <ul class="bullets" lang={language}>
        {list.map((phrase) => (
          <li key={phrase}>
            <code dir="auto">{phrase}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Examples({ heading, language, list = [] }: ListProps) {
  if (list.length === 0) return null;
  return (
    <div>
      <p class="small">{heading}</p>
      <ul class="bullets" lang={language}>
        {list.map((example) => (
          <li key={example} dir="auto">
            {example
              .split(/(\[\[.+?\]\])/gs)
              .map((piece) => (piece.startsWith("[[") && piece.endsWith("]]") ? <mark key={piece}>{piece.slice(2, -2)}</mark> : piece))}
          </li>
        ))}
      </ul>
    </div>
  );
}
