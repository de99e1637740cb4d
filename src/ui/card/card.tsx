import { useState } from "preact/hooks";
import type { CardView } from "../../core/card-view.ts";
import { Hide, type Hiding, Objection, Report } from "./answer.tsx";
import { Contact } from "./contact.tsx";
import type { Copying } from "./copy-button.tsx";
import { ForThisAd } from "./for-this-ad.tsx";
import { Help } from "./help.tsx";
import { type Reveal, WhatItMayMean, WhatWasNoticed } from "./noticed.tsx";
import { Questions } from "./questions.tsx";
import { ReadAloud, type Speaker } from "./read-aloud.tsx";
import { RuleCards } from "./rule-cards.tsx";
import { Section } from "./section.tsx";
import { Shape } from "./shape.tsx";

export interface CardProps {
  readonly view: CardView;
  readonly headingId: string;
  readonly onClose: () => void;
  readonly onReveal?: Reveal;
  /** Puts a text on the clipboard; false when that was refused. */
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onHide?: (what: Hiding) => void;
  /** Opens the help page for the route of this ad. */
  readonly onHelp?: () => void;
  readonly speaker?: Speaker;
}

/**
 * The card of one listing: what was noticed, what it may mean, what to ask, whom to call, what to do next, what speaks for the ad;
 * below, folded away: why, not for me, a false alarm, how to object. All words come in `view`. What it cannot do where it stands
 * (no ad to show words in, nothing to hide, no voice) is left out.
 */
export function Card({ view, headingId, onClose, onReveal, onCopy, onHide, onHelp, speaker }: CardProps) {
  const [tried, setTried] = useState({ done: "", failed: "" });
  const { copied, notCopied } = view.labels;
  const copying: Copying = {
    ...tried,
    notCopied,
    copy: async (key, text) => setTried((await onCopy(text)) ? { done: key, failed: "" } : { done: "", failed: key }),
  };
  return (
    <article class={`card ${view.level}`} lang={view.language} dir={view.direction}>
      <Header view={view} headingId={headingId} onClose={onClose} />
      <div class="body" tabIndex={-1}>
        <p class="lead">{view.lead}</p>
        {speaker && <ReadAloud view={view} speaker={speaker} />}
        <WhatWasNoticed view={view} onReveal={onReveal} />
        <WhatItMayMean view={view} />
        <Questions view={view} copying={copying} />
        <Help view={view} copying={copying} onHelp={onHelp} />
        <Section heading={view.stepsHeading} shown={view.steps.length > 0}>
          <ol class="steps">
            {view.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Section>
        <Contact view={view} copying={copying} />
        <ForThisAd view={view} />
        <footer>
          <RuleCards view={view} />
          <Hide view={view} onHide={onHide} />
          <Report view={view} copying={copying} />
          <Objection view={view} />
          {view.footer.map((line) => (
            <p key={line} class="small">
              {line}
            </p>
          ))}
        </footer>
        <p class="visually-hidden" role="status">
          {(tried.done && copied) || (tried.failed && notCopied)}
        </p>
      </div>
    </article>
  );
}

function Header({ view, headingId, onClose }: Pick<CardProps, "view" | "headingId" | "onClose">) {
  return (
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
  );
}
