import type { CardLabels, CardView, RuleCard } from "../../core/card-view.ts";
import { More } from "./section.tsx";

/** Why am I seeing this: the rules behind the card, one by one. */
export function RuleCards({ view }: { view: CardView }) {
  if (view.ruleCards.length === 0) return null;
  return (
    <More heading={view.labels.why}>{() => view.ruleCards.map((card) => <Rule key={card.id} card={card} labels={view.labels} />)}</More>
  );
}

function Rule({ card, labels }: { card: RuleCard; labels: CardLabels }) {
  return (
    <div class="rule">
      <h4 lang={card.language}>{card.title}</h4>
      <p lang={card.language}>{card.why}</p>
      <p class="small">{[card.kind, card.status].filter(Boolean).join(" · ")}</p>
      {card.ilo && (
        <p class="small">
          {labels.ilo}: {card.ilo}
        </p>
      )}
      <Lines heading={labels.gaps}>
        {card.gaps.map((gap) => (
          <li key={gap} lang="en">
            {gap}
          </li>
        ))}
      </Lines>
      <Lines heading={labels.sources}>
        {card.sources.map(({ title, url }) => (
          <li key={title} lang="en">
            {url ? (
              <a href={url} target="_blank" rel="noreferrer noopener">
                {title}
              </a>
            ) : (
              title
            )}
          </li>
        ))}
      </Lines>
      <p class="small">
        <code>{card.id}</code>
      </p>
    </div>
  );
}

function Lines({ heading, children }: { heading: string; children: preact.ComponentChildren[] }) {
  if (children.length === 0) return null;
  return (
    <div class="small">
      {heading}:<ul class="lines">{children}</ul>
    </div>
  );
}
