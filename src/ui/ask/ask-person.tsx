import { useEffect, useState } from "preact/hooks";
import type { PageListing } from "../../platform/messages/protocol.ts";
import type { ActiveTab } from "../../platform/page-port.ts";
import type { Checked } from "../check/check-result.tsx";
import { findChecked } from "../check/find-checked.ts";
import { CopyButton } from "../face/copy-button.tsx";
import type { Face } from "../face/face.ts";
import { Button } from "../kit/button.tsx";
import { Select } from "../kit/field.tsx";
import { mailLink } from "../kit/mail-link.ts";

export interface AskPersonProps {
  readonly face: Face;
  readonly tab: ActiveTab | undefined;
  /** Ads of the page, the loudest first. */
  readonly listings: readonly PageListing[];
  /** A text that was checked; it comes before the page's ads. */
  readonly checked: Checked | undefined;
  readonly onCheck: () => void;
}

/** Some pages give a whole text as title; in a menu its beginning is enough. */
const clip = (title: string): string => (title.length > 80 ? `${[...title.slice(0, 80)].slice(0, -1).join("")}…` : title);

/** Stands for the checked text in the list of ads. */
const CHECKED = "checked";

/** A message about an ad, shown word for word, for the person to change and to send by their own means. Nothing is sent by us. */
export function AskPerson({ face, tab, listings, checked, onCheck }: AskPersonProps) {
  const { t } = face.words;
  const [which, setWhich] = useState(checked ? CHECKED : (listings[0]?.id ?? ""));
  const [message, setMessage] = useState("");
  const [said, setSaid] = useState("");

  // composed anew only for another ad, never over what the person wrote
  useEffect(() => {
    const compose = async (): Promise<void> => {
      setSaid("");
      const found = which === CHECKED ? checked : await findChecked(face, tab, which);
      if (!found) return setSaid(t("ask.gone"));
      setMessage(found.view.askMessage);
    };
    if (which) void compose();
  }, [which]);

  if (!which)
    return (
      <div class="stack">
        <h1>{t("ask.heading")}</h1>
        <p>{t("ask.none")}</p>
        <Button look="main" icon="check" onClick={onCheck}>
          {t("check.heading")}
        </Button>
      </div>
    );
  const ads = [
    ...(checked ? [{ value: CHECKED, label: t("check.text") }] : []),
    ...listings.map(({ id, title }) => ({ value: id, label: clip(title) || t("popup.untitled") })),
  ];
  return (
    <div class="stack">
      <h1>{t("ask.heading")}</h1>
      <p>{t("ask.lead")}</p>
      {ads.length > 1 && <Select label={t("ask.which")} value={which} options={ads} onChange={setWhich} />}
      <p role="status">{said}</p>
      {message && (
        <>
          <label class="field">
            <span class="label">{t("ask.message")}</span>
            <textarea
              class="message"
              rows={12}
              dir="auto"
              value={message}
              onInput={({ currentTarget }) => setMessage(currentTarget.value)}
            />
          </label>
          <div class="row">
            <CopyButton text={message} t={t} look="main" />
            <a class="button" href={mailLink("mailto:", t("ask.subject"), message)} target="_blank" rel="noreferrer noopener">
              {t("ask.mail")}
            </a>
            {canShare() && <Button onClick={() => void navigator.share({ text: message }).catch(() => undefined)}>{t("ask.share")}</Button>}
          </div>
        </>
      )}
    </div>
  );
}

/** Not every browser has a way to share. */
const canShare = (): boolean => typeof navigator.share === "function";
