import type { CardView } from "../../core/card-view.ts";
import { mailLink } from "../kit/mail-link.ts";
import { CopyButton, type Copying } from "./copy-button.tsx";
import { More } from "./section.tsx";

/** What to hide: this one mark, or all marks of this page that rest on the same signs. */
export type Hiding = "here" | "kind";

/** Not a problem for me: until the page is left, and nothing is stored. */
export function Hide({ view, onHide }: { view: CardView; onHide: ((what: Hiding) => void) | undefined }) {
  const { labels, kinds } = view;
  if (!onHide || kinds.length === 0) return null;
  return (
    <More heading={labels.hide}>
      {() => (
        <>
          <div class="buttons">
            <button type="button" class="plain" onClick={() => onHide("here")}>
              {labels.hideHere}
            </button>
            <button type="button" class="plain" onClick={() => onHide("kind")}>
              {labels.hideKind}
            </button>
          </div>
          <p class="small">{labels.hideNote}</p>
        </>
      )}
    </More>
  );
}

/**
 * A text word for word, to copy or to send by the reader's own mail. Nothing goes out by itself, and nothing is typed here: scripts
 * of the page around the card could listen to the keys (docs/security.md).
 */
export function WordForWord({ id, heading, label, text, mail, view, copying }: WordForWordProps) {
  const { labels } = view;
  return (
    <More heading={heading}>
      {() => (
        <>
          <p class="small">{labels.reportNote}</p>
          <textarea aria-label={label} rows={7} dir="auto" value={text} readOnly />
          <div class="buttons">
            <CopyButton copying={copying} id={id} text={text} label={labels.copyText} copied={labels.copied} what={heading} />
            {mail && (
              <a class="plain" href={mail}>
                {labels.writeMail}
              </a>
            )}
          </div>
          {!mail && !view.objection && <p class="small">{labels.noAddress}</p>}
        </>
      )}
    </More>
  );
}

interface WordForWordProps {
  readonly id: string;
  readonly heading: string;
  /** The name of the text for screen readers. */
  readonly label: string;
  readonly text: string;
  /** A mailto link, or "" where there is no mail address. */
  readonly mail: string;
  readonly view: CardView;
  readonly copying: Copying;
}

/** Report a false alarm. */
export function Report({ view, copying }: { view: CardView; copying: Copying }) {
  const { labels, objection, report } = view;
  if (view.kinds.length === 0) return null;
  const mail = mailLink(objection, labels.report, report);
  const words = { heading: labels.report, label: labels.reportText, text: report, mail };
  return <WordForWord id="report" {...words} view={view} copying={copying} />;
}

/** How an advertiser can object. */
export function Objection({ view: { labels, objection } }: { view: CardView }) {
  const isPage = objection.startsWith("https:");
  return (
    <More heading={labels.object}>
      {() => (
        <>
          {objection ? (
            <>
              <p>{labels.objectHow}</p>
              <p>
                <a href={objection} {...(isPage && { target: "_blank", rel: "noreferrer noopener" })}>
                  {labels.objectTo}
                </a>
              </p>
            </>
          ) : (
            <p class="small">{labels.noAddress}</p>
          )}
        </>
      )}
    </More>
  );
}
