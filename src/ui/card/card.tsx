import { useState } from "preact/hooks";
import type { CardView, HelpLine, Quote, Reason } from "../../core/card-view.ts";
import { Shape } from "./shape.tsx";

export interface CardProps {
  readonly view: CardView;
  readonly headingId: string;
  readonly onClose: () => void;
  /** Brings the quoted words into view; false when they are gone. */
  readonly onReveal: (quote: Quote) => boolean;
  readonly onCopy: (text: string) => Promise<boolean>;
}

/** The card of one listing: what was noticed, what to ask, whom to call, what to do next. All words come in `view`. */
export function Card({ view, headingId, onClose, onReveal, onCopy }: CardProps) {
  return (
    <article class={`card ${view.level}`} lang={view.language} dir={view.direction}>
      <header>
        <Shape level={view.level} />
        <div>
          <h2 id={headingId}>{view.heading}</h2>
          {view.adTitle && (
            <p class="ad-title">
              <bdi>{view.adTitle}</bdi>
            </p>
          )}
        </div>
        <button type="button" class="close" aria-label={view.labels.close} title={view.labels.close} onClick={onClose}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3 3l10 10M13 3L3 13" />
          </svg>
        </button>
      </header>
      <div class="body">
        <p class="lead">{view.lead}</p>
        <Reasons view={view} onReveal={onReveal} />
        <Questions view={view} onCopy={onCopy} />
        <Help view={view} />
        <Section heading={view.stepsHeading} shown={view.steps.length > 0}>
          <ol class="steps">
            {view.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Section>
        <Section heading={view.forHeading} shown={view.forThisAd.length > 0}>
          <p class="small">{view.forNote}</p>
          <ul>
            {view.forThisAd.map(({ title, why }) => (
              <li key={title}>
                {title}. <span class="small">{why}</span>
              </li>
            ))}
          </ul>
        </Section>
        <footer class="small">
          {view.footer.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {view.objection && (
            <p>
              <a href={view.objection} target="_blank" rel="noreferrer noopener">
                {view.objectionLabel}
              </a>
            </p>
          )}
        </footer>
      </div>
    </article>
  );
}

function Section({ heading, shown, children }: { heading: string; shown: boolean; children: preact.ComponentChildren }) {
  if (!shown) return null;
  return (
    <section>
      <h3>{heading}</h3>
      {children}
    </section>
  );
}

function Reasons({ view, onReveal }: { view: CardView; onReveal: (quote: Quote) => boolean }) {
  const [gone, setGone] = useState<Quote | undefined>();
  const reveal = (quote: Quote) => setGone(onReveal(quote) ? undefined : quote);
  return (
    <Section heading={view.reasonsHeading} shown={view.reasons.length > 0}>
      <ul class="reasons">
        {view.reasons.map((reason: Reason) => (
          <li key={reason.id} class={reason.level}>
            <strong>{reason.title}</strong>
            {reason.quotes.length > 0 && (
              <div class="quotes">
                {reason.quotes.map((quote) => (
                  <button
                    type="button"
                    key={`${quote.field}${quote.start}`}
                    title={view.labels.showInAd.replace("{{words}}", quote.text)}
                    onClick={() => reveal(quote)}
                  >
                    <q>
                      <bdi>{quote.text}</bdi>
                    </q>
                  </button>
                ))}
              </div>
            )}
            {gone && reason.quotes.includes(gone) && <p class="small">{view.labels.quoteNotFound}</p>}
            <p>
              {reason.why} {reason.advice}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Questions({ view, onCopy }: { view: CardView; onCopy: (text: string) => Promise<boolean> }) {
  const [copied, setCopied] = useState("");
  return (
    <Section heading={view.questionsHeading} shown={view.questions.length > 0}>
      <ul class="questions">
        {view.questions.map(({ text, copy, copyLanguage }) => (
          <li key={text}>
            <div>
              {text}
              {copy !== text && (
                <p class="small" lang={copyLanguage}>
                  <bdi>{copy}</bdi>
                </p>
              )}
            </div>
            <button
              type="button"
              class="copy"
              aria-label={`${view.labels.copy}: ${text}`}
              onClick={async () => setCopied((await onCopy(copy)) ? copy : "")}
            >
              {copied === copy ? view.labels.copied : view.labels.copy}
            </button>
          </li>
        ))}
      </ul>
      <p class="visually-hidden" role="status">
        {copied && view.labels.copied}
      </p>
    </Section>
  );
}

function Help({ view }: { view: CardView }) {
  return (
    <Section heading={view.helpHeading} shown={view.help.length + view.helpNotes.length > 0}>
      <ul class="help">
        {view.help.map((line) => (
          <HelpItem key={line.id} line={line} labels={view.labels} />
        ))}
      </ul>
      {view.helpNotes.map((note) => (
        <p key={note} class="small">
          {note}
        </p>
      ))}
    </Section>
  );
}

function HelpItem({ line, labels }: { line: HelpLine; labels: CardView["labels"] }) {
  return (
    <li>
      <strong>{line.country}</strong> · {line.name}
      <span class="small"> — {line.serves}</span>
      <p class="contacts">
        {line.phones.map(({ text, href }) => (
          <a key={href} class="phone" href={href} aria-label={labels.call.replace("{{number}}", text)}>
            {text}
          </a>
        ))}
        {line.web && (
          <a href={line.web} target="_blank" rel="noreferrer noopener">
            {labels.website}: {line.web.replace(/^https?:\/\/(www\.)?/, "").split("/")[0]}
          </a>
        )}
      </p>
      {line.details && <p class="small">{line.details}</p>}
      <p class="small source">
        {line.source}; {line.confirmed}
      </p>
    </li>
  );
}
