import type { CardView } from "../../core/card-view.ts";
import type { Hiding } from "./answer.tsx";
import { Contact } from "./contact.tsx";
import { useCopying } from "./copy-button.tsx";
import { Foot } from "./foot.tsx";
import { ForThisAd } from "./for-this-ad.tsx";
import { Help } from "./help.tsx";
import { type Reveal, WhatItMayMean, WhatWasNoticed } from "./noticed.tsx";
import { Questions } from "./questions.tsx";
import { ReadAloud, type Speaker } from "./read-aloud.tsx";
import { Shape } from "./shape.tsx";
import { Steps } from "./steps.tsx";

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
  const { copying, said } = useCopying(view.labels, onCopy);
  return (
    <article class={`card ${view.level}`} lang={view.language} dir={view.direction}>
      <Header view={view} headingId={headingId} onClose={onClose} />
      <div class="body" tabIndex={-1}>
        <p class="lead">{view.lead}</p>
        {view.untranslated && <p class="small">{view.untranslated}</p>}
        {speaker && <ReadAloud view={view} speaker={speaker} />}
        <WhatWasNoticed view={view} onReveal={onReveal} />
        <WhatItMayMean view={view} />
        <Questions view={view} copying={copying} />
        <Help view={view} copying={copying} onHelp={onHelp} />
        <Steps view={view} />
        <Contact view={view} copying={copying} />
        <ForThisAd view={view} />
        <Foot view={view} copying={copying} onHide={onHide} />
        <p class="visually-hidden" role="status">
          {said}
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
