import type { CardView } from "../../core/card-view.ts";
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
 * Report a false alarm: the exact text, to copy or to send by the reader's own mail. Nothing goes out by itself, and nothing is
 * typed here: scripts of the page around the card could listen to the keys (docs/security.md).
 */
export function Report({ view, copying }: { view: CardView; copying: Copying }) {
  const { labels, objection, report: text } = view;
  if (view.kinds.length === 0) return null;
  const mail = mailTo(objection, labels.report, text);
  return (
    <More heading={labels.report}>
      {() => (
        <>
          <p class="small">{labels.reportNote}</p>
          <textarea aria-label={labels.reportText} rows={7} dir="auto" value={text} readOnly />
          <div class="buttons">
            <CopyButton copying={copying} id="report" text={text} label={labels.copyText} copied={labels.copied} what={labels.report} />
            {mail && (
              <a class="plain" href={mail}>
                {labels.writeMail}
              </a>
            )}
          </div>
          {!objection && <p class="small">{labels.noAddress}</p>}
        </>
      )}
    </More>
  );
}

/** How an advertiser can object. */
export function Objection({ view: { labels, objection } }: { view: CardView }) {
  const isPage = objection.startsWith("https:");
  return (
    <More heading={labels.object}>
      {() => (
        <>
          <p>{labels.objectHow}</p>
          {objection ? (
            <p>
              <a href={objection} {...(isPage && { target: "_blank", rel: "noreferrer noopener" })}>
                {labels.objectTo}
              </a>
            </p>
          ) : (
            <p class="small">{labels.noAddress}</p>
          )}
        </>
      )}
    </More>
  );
}

/** The address with subject and text filled in, for the reader's own mail program; "" when the maker gives no mail address. */
export function mailTo(address: string, subject: string, text: string): string {
  if (!address.startsWith("mailto:")) return "";
  const join = address.includes("?") ? "&" : "?";
  return `${address}${join}subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
}
