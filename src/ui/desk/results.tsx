import { compareLevels } from "../../core/level.ts";
import type { ChangedAd, Comparison } from "../../pack/draft/compare.ts";
import type { Words } from "../../words/i18n.ts";
import { MarkedText } from "../kit/marked-text.tsx";

export interface ResultsProps {
  readonly words: Words;
  /** Nothing while nothing of the draft can be matched. */
  readonly comparison: Comparison | undefined;
}

/** Which of our own ads the draft changes: possible false alarms first, then what is lost. */
export function Results({ words, comparison }: ResultsProps) {
  const { t } = words;
  if (!comparison) return <p role="status">{t("desk.noResults")}</p>;
  const { changed, more, unmoved, held, read } = comparison;
  const kinds = [
    ["alarms", changed.filter((ad) => !ad.risky && isLouder(ad))],
    ["lost", changed.filter((ad) => ad.risky && !isLouder(ad))],
    ["gained", changed.filter((ad) => ad.risky && isLouder(ad))],
    ["calmer", changed.filter((ad) => !ad.risky && !isLouder(ad))],
  ] as const;
  return (
    <div class="stack">
      <div class="stack tight" role="status">
        <p>{t("desk.tried", { number: read })}</p>
        {changed.length === 0 && <p>{t("desk.same")}</p>}
        {unmoved > 0 && <p class="small">{t("desk.unmoved", { number: unmoved })}</p>}
        {held.louder + held.quieter > 0 && <p class="small">{t("desk.held", held)}</p>}
      </div>
      {kinds.map(
        ([kind, ads]) =>
          ads.length > 0 && (
            <section key={kind} class="stack tight">
              <h3>{t(`desk.${kind}`, { number: ads.length })}</h3>
              <ul class="ads">
                {ads.map((ad) => (
                  <Changed key={ad.id} words={words} ad={ad} />
                ))}
              </ul>
            </section>
          ),
      )}
      {more > 0 && <p class="small">{t("desk.more", { number: more })}</p>}
    </div>
  );
}

const isLouder = ({ was, is }: ChangedAd) => compareLevels(is, was) > 0;

function Changed({ words: { t }, ad }: { words: Words; ad: ChangedAd }) {
  return (
    <li class="stack tight">
      <p class="small">
        <strong>
          {t(`desk.short.${ad.was}`)} → {t(`desk.short.${ad.is}`)}
        </strong>{" "}
        <code>{ad.id}</code>
      </p>
      <div lang={ad.language}>
        {ad.title && (
          <p>
            <strong dir="auto">{ad.title}</strong>
          </p>
        )}
        <MarkedText text={ad.text} spans={ad.spans} />
      </div>
    </li>
  );
}
