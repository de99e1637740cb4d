import { useMemo } from "preact/hooks";
import type { CardView } from "../../core/card-view.ts";
import type { Listing } from "../../core/listing.ts";
import type { Hiding } from "../card/answer.tsx";
import { useCopying } from "../card/copy-button.tsx";
import { Foot } from "../card/foot.tsx";
import { ForThisAd } from "../card/for-this-ad.tsx";
import { Help } from "../card/help.tsx";
import { WhatItMayMean, WhatWasNoticed } from "../card/noticed.tsx";
import { Questions } from "../card/questions.tsx";
import { ReadAloud } from "../card/read-aloud.tsx";
import { Steps } from "../card/steps.tsx";
import type { Face } from "../face/face.ts";
import { speakerOf } from "../face/speaker.ts";
import { copyText } from "../kit/copy-text.ts";
import { LevelMark } from "../kit/level-mark.tsx";
import { MarkedText } from "../kit/marked-text.tsx";

/** A listing that was looked at, with all that is said about it. */
export interface Checked {
  readonly listing: Listing;
  readonly view: CardView;
}

export interface CheckResultProps {
  readonly checked: Checked;
  readonly face: Face;
  /** So many reasons, questions, steps and numbers at most, and nothing folded away below: for a first look. */
  readonly most?: number;
  /** Where the ad stands on a page: it is no problem to the reader. */
  readonly onHide?: ((what: Hiding) => void) | undefined;
}

/** The text with the noticed words marked, and all that a card says, by the card's own parts. */
export function CheckResult({ checked: { listing, view: whole }, face, most, onHide }: CheckResultProps) {
  const view = most === undefined ? whole : inBrief(whole, most);
  const { copying, said } = useCopying(view.labels, copyText);
  const speaker = useMemo(() => speakerOf(face.port), [face.port]);
  const spans = whole.reasons.flatMap(({ quotes }) => quotes).filter(({ field }) => field === "description");
  return (
    <article class="stack result" lang={view.language} dir={view.direction}>
      <h2>
        <LevelMark level={view.level} words={view.heading} />
      </h2>
      <p>{view.lead}</p>
      {view.untranslated && <p class="small">{view.untranslated}</p>}
      <ReadAloud view={view} speaker={speaker} />
      {listing.description && (
        <div class="ad">
          <MarkedText text={listing.description} spans={spans} />
        </div>
      )}
      <WhatWasNoticed view={view} onReveal={undefined} />
      <WhatItMayMean view={view} />
      <Questions view={view} copying={copying} />
      <Help view={view} copying={copying} onHelp={undefined} />
      <Steps view={view} />
      <ForThisAd view={view} />
      {most === undefined && <Foot view={view} copying={copying} onHide={onHide} />}
      <p class="hidden-text" role="status">
        {said}
      </p>
    </article>
  );
}

function inBrief(view: CardView, most: number): CardView {
  const { reasons, meanings, questions, steps, help } = view;
  const cut = <T,>(list: readonly T[]): T[] => list.slice(0, most);
  return { ...view, reasons: cut(reasons), meanings: cut(meanings), questions: cut(questions), steps: cut(steps), help: cut(help) };
}
