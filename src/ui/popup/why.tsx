import { useEffect, useRef, useState } from "preact/hooks";
import type { ActiveTab } from "../../platform/page-port.ts";
import { type Checked, CheckResult } from "../check/check-result.tsx";
import { findChecked } from "../check/find-checked.ts";
import { type Face, helpHash } from "../face/face.ts";
import { Button } from "../kit/button.tsx";

/** An ad of a list, and the tab it stood in when somebody asked about it: the one in front may change meanwhile. */
export interface Wanted {
  readonly id: string;
  readonly title: string;
  readonly tab: ActiveTab;
}

export interface WhyProps {
  readonly face: Face;
  readonly wanted: Wanted;
  readonly onJump: () => void;
  /** It is no problem to the reader; undefined where pages carry no marks. */
  readonly onHide: ((kinds: readonly string[]) => void) | undefined;
  /** To ask a person about it. */
  readonly onAsk: (checked: Checked) => void;
}

/** Why an ad is listed: all that its card says, for pages that carry no marks and ads that get none. */
export function Why({ face, wanted, onJump, onHide, onAsk }: WhyProps) {
  const { t, language } = face.words;
  const [checked, setChecked] = useState<Checked | undefined>();
  const [busy, setBusy] = useState(true);
  const heading = useRef<HTMLHeadingElement>(null);

  // The button that was pressed is gone: focus goes on to what it brought.
  useEffect(() => heading.current?.focus(), []);
  // A result speaks the language it was asked in.
  useEffect(() => {
    let isWanted = true;
    void findChecked(face, wanted.tab, wanted.id).then((found) => {
      if (!isWanted) return;
      setChecked((before) => found ?? before);
      setBusy(false);
    });
    return () => {
      isWanted = false;
    };
  }, [language]);

  return (
    <div class="stack">
      <h1 ref={heading} tabIndex={-1}>
        <bdi>{wanted.title || t("popup.untitled")}</bdi>
      </h1>
      <p role="status">{busy ? t("check.checking") : !checked && t("ask.gone")}</p>
      {checked && (
        <CheckResult checked={checked} face={face} onHide={onHide && ((what) => onHide(what === "kind" ? checked.view.kinds : []))} />
      )}
      {checked && (
        <div class="row">
          <Button onClick={onJump}>{t("popup.goToAd")}</Button>
          <Button icon="person" onClick={() => onAsk(checked)}>
            {t("popup.ask")}
          </Button>
          <Button icon="help" onClick={() => void face.port.openPage("help", helpHash(face))}>
            {t("check.fullHelp")}
          </Button>
        </div>
      )}
    </div>
  );
}
