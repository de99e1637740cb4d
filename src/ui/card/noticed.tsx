import { useState } from "preact/hooks";
import type { CardView, Quote } from "../../core/card-view.ts";
import { Pictogram } from "../pictograms/pictogram.tsx";
import { Section } from "./section.tsx";

/** Brings quoted words into view; false when they are gone. Without it (no ad at hand) quotes are plain text. */
export type Reveal = (quote: Quote) => boolean;

/** What was noticed: each sign in a sentence, with the words of the ad that show it. A tap shows them in the ad. */
export function WhatWasNoticed({ view, onReveal }: { view: CardView; onReveal: Reveal | undefined }) {
  const [gone, setGone] = useState<Quote | undefined>();
  return (
    <Section heading={view.reasonsHeading} shown={view.reasons.length > 0}>
      <ul class="reasons">
        {view.reasons.map(({ id, level, family, title, language, quotes }) => (
          <li key={id} class={level}>
            <Pictogram family={family} />
            <div>
              <strong lang={language}>{title}</strong>
              {quotes.length > 0 && (
                <div class="quotes">
                  {quotes.map((quote) => (
                    <QuoteButton
                      key={`${quote.field}${quote.start}`}
                      quote={quote}
                      hint={view.labels.showInAd}
                      onPress={onReveal && (() => setGone(onReveal(quote) ? undefined : quote))}
                    />
                  ))}
                </div>
              )}
              {gone && quotes.includes(gone) && (
                <p class="small" role="status">
                  {view.labels.quoteNotFound}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function QuoteButton({ quote, hint, onPress }: { quote: Quote; hint: string; onPress: (() => void) | undefined }) {
  const words = (
    <q>
      <bdi>{quote.text}</bdi>
    </q>
  );
  if (!onPress) return <span class="quote">{words}</span>;
  return (
    <button type="button" class="quote" title={hint.replace("{{words}}", () => quote.text)} onClick={onPress}>
      {words}
    </button>
  );
}

/** What the signs may mean: combinations under their titles, flags by the picture they were noticed with. */
export function WhatItMayMean({ view }: { view: CardView }) {
  return (
    <Section heading={view.meaningsHeading} shown={view.meanings.length > 0}>
      <ul class="meanings">
        {view.meanings.map(({ id, family, title, why, advice, language }) => (
          <li key={id}>
            <Pictogram family={family} />
            <div lang={language}>
              {title && <strong>{title}</strong>}
              <p>{why}</p>
              {advice && <p class="advice">{advice}</p>}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
