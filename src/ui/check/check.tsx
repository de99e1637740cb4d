import { useEffect, useState } from "preact/hooks";
import { MAX_CHECKED, toCheckedText } from "../../core/checked-text.ts";
import type { Listing } from "../../core/listing.ts";
import type { ActiveTab } from "../../platform/page-port.ts";
import { type Face, helpHash } from "../face/face.ts";
import { Button } from "../kit/button.tsx";
import { Notice } from "../kit/notice.tsx";
import { type Checked, CheckResult } from "./check-result.tsx";

export interface CheckProps {
  readonly face: Face;
  readonly tab: ActiveTab | undefined;
  /** A text to look at from the start; "" takes what is selected on the page. */
  readonly start: string;
  /** The last result, kept while the person looks elsewhere. */
  readonly checked: Checked | undefined;
  readonly onChecked: (checked: Checked | undefined) => void;
  readonly onAsk: () => void;
}

/** Checks a text a person selected or pasted: the same assessment as on pages, with the noticed words marked. */
export function Check({ face, tab, start, checked, onChecked, onAsk }: CheckProps) {
  const { t, language } = face.words;
  const [text, setText] = useState(start);
  const [said, setSaid] = useState("");
  const [cut, setCut] = useState(false);
  const [busy, setBusy] = useState(false);
  const [begun, setBegun] = useState(false);

  const look = async (listing: Listing): Promise<void> => {
    setBusy(true);
    setSaid("");
    const reply = await face.port.ask("checkListing", { listing, ...(tab?.url && { pageUrl: tab.url }) });
    setBusy(false);
    if (reply.ok) onChecked({ listing, view: reply.value });
    else setSaid(t("common.failed", { message: reply.error.message }));
  };
  const check = async (given: string): Promise<void> => {
    const taken = toCheckedText(given);
    if (!taken) return setSaid(t("check.empty"));
    setCut(taken.cut);
    await look(taken.listing);
  };
  const takeSelection = async (): Promise<void> => {
    const selected = tab && (await face.port.findSelection(tab.id));
    if (selected) {
      setText(selected);
      await check(selected);
    } else setSaid(t(selected === undefined ? "check.closed" : "check.nothingSelected"));
  };
  // A result speaks the language it was asked in: after a change it is asked anew.
  useEffect(() => {
    if (checked && checked.view.language !== language) void look(checked.listing);
  }, [language]);
  // A text that arrives is checked once; later changes of the field are the person's.
  useEffect(() => {
    if (start) void check(start);
  }, [start]);
  // The tab may become known only after the window is there; the selection of another tab is taken by the button alone.
  useEffect(() => {
    if (begun || start || checked || !tab) return;
    setBegun(true);
    void takeSelection();
  }, [tab?.id]);

  if (checked)
    return (
      <div class="stack">
        <h1>{t("check.heading")}</h1>
        {cut && <Notice>{t("check.cut", { number: MAX_CHECKED.toLocaleString(language) })}</Notice>}
        <CheckResult checked={checked} face={face} />
        <div class="row">
          <Button icon="person" onClick={onAsk}>
            {t("popup.ask")}
          </Button>
          <Button icon="help" onClick={() => void face.port.openPage("help", helpHash(face))}>
            {t("check.fullHelp")}
          </Button>
          <Button onClick={() => onChecked(undefined)}>{t("check.another")}</Button>
        </div>
      </div>
    );
  return (
    <div class="stack">
      <h1>{t("check.heading")}</h1>
      <label class="field">
        <span class="label">{t("check.text")}</span>
        <textarea value={text} rows={6} onInput={({ currentTarget }) => setText(currentTarget.value)} />
        <span class="small">{t("check.hint")}</span>
      </label>
      <div class="row">
        <Button look="main" disabled={busy} onClick={() => void check(text)}>
          {t(busy ? "check.checking" : "check.do")}
        </Button>
        {tab && <Button onClick={() => void takeSelection()}>{t("check.take")}</Button>}
      </div>
      <p role="status">{said}</p>
    </div>
  );
}
