import type { FlagText } from "../../core/flag.ts";
import type { Level } from "../../core/level.ts";
import type { Pack } from "../../core/pack.ts";
import type { Words } from "../../words/i18n.ts";
import { LevelMark } from "../kit/level-mark.tsx";

export interface MeaningProps {
  readonly words: Words;
  readonly text: FlagText | undefined;
  readonly level: Level;
}

/** Why a sign or a combination matters, and what it shows when it stands alone. */
export function Meaning({ words: { t }, text, level }: MeaningProps) {
  return (
    <>
      {level === "none" ? (
        <p class="small">{t("desk.quiet")}</p>
      ) : (
        <p>
          <LevelMark level={level} words={t(`level.${level}`)} />
        </p>
      )}
      {text && <p>{text.why}</p>}
      {text?.advice && <p>{text.advice}</p>}
    </>
  );
}

/** Where a rule is known from. */
export function Sources({ words: { t }, pack, references }: { words: Words; pack: Pack; references: readonly string[] }) {
  const known = references.flatMap((key) => pack.sources?.[key] ?? []);
  if (known.length === 0) return null;
  return (
    <details>
      <summary>{t("card.why.sources")}</summary>
      <ul class="bullets" lang="en">
        {known.map(({ title, url }) => (
          <li key={title}>
            {url ? (
              <a href={url} target="_blank" rel="noreferrer noopener">
                {title}
              </a>
            ) : (
              title
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
