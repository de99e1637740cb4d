import { useEffect, useId, useState } from "preact/hooks";
import type { Bench } from "../../pack/draft/bench.ts";
import type { OwnAd } from "../../pack/draft/compare.ts";
import type { Draft } from "../../pack/draft/draft.ts";
import type { Face } from "../face/face.ts";
import { MarkedText } from "../kit/marked-text.tsx";
import { Notice } from "../kit/notice.tsx";

/** Characters that are read at once; more is refused before it is anywhere. */
export const MOST_CHARACTERS = 200_000;
const MOST_ADS = 100;
const REST = 250;

export interface OwnAdsProps {
  readonly face: Face;
  readonly bench: Bench;
  readonly draft: Draft;
}

/** Ads that somebody pastes, assessed without and with the draft. They stay in the field. */
export function OwnAds({ face: { words, settings }, bench, draft }: OwnAdsProps) {
  const { t } = words;
  const id = useId();
  const [typed, setTyped] = useState("");
  const [isTooLong, setTooLong] = useState(false);
  const [ads, setAds] = useState<readonly OwnAd[]>([]);
  const texts = adsIn(typed);
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      const read =
        texts.length === 0 ? Promise.resolve([]) : bench.readOwn(texts.slice(0, MOST_ADS), draft, settings.homeCountry ?? undefined);
      read.then(
        (next) => isCurrent && setAds(next),
        () => undefined,
      );
    }, REST);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [typed, draft, bench]);
  /** What is refused must not be put into the field first: a browser takes long to show it. */
  const refuse = (event: Event, added: number): void => {
    const tooLong = typed.length + added > MOST_CHARACTERS;
    setTooLong(tooLong);
    if (tooLong) event.preventDefault();
  };
  return (
    <div class="stack">
      <div class="field">
        <label class="label" for={id}>
          {t("desk.ownLabel")}
        </label>
        <p class="small" id={`${id}-note`}>
          {t("desk.ownNote")}
        </p>
        <textarea
          id={id}
          dir="auto"
          rows={6}
          spellcheck={false}
          autocomplete="off"
          value={typed}
          aria-describedby={`${id}-note`}
          onPaste={(event) => refuse(event, event.clipboardData?.getData("text/plain").length ?? 0)}
          onDrop={(event) => refuse(event, event.dataTransfer?.getData("text/plain").length ?? 0)}
          onInput={({ currentTarget }) => {
            const { value } = currentTarget;
            setTooLong(value.length > MOST_CHARACTERS);
            if (value.length > MOST_CHARACTERS) currentTarget.value = typed;
            else setTyped(value);
          }}
        />
      </div>
      {isTooLong && (
        <Notice live>
          <p>{t("desk.ownTooLong", { number: MOST_CHARACTERS })}</p>
        </Notice>
      )}
      {texts.length > MOST_ADS && <p class="small">{t("desk.ownFirst", { number: MOST_ADS })}</p>}
      <ul class="ads" aria-live="polite">
        {ads.map((ad, at) => (
          <li key={at} class="stack tight">
            <h3>{t("desk.ownAd", { number: at + 1 })}</h3>
            <p class="small">
              {t("desk.without", { level: t(`desk.short.${ad.was}`) })}
              <br />
              <strong>{t("desk.with", { level: t(`desk.short.${ad.is}`) })}</strong>
            </p>
            <MarkedText text={ad.text} spans={[...ad.spans, ...ad.drafted]} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Ads with an empty line between them. */
export function adsIn(text: string): string[] {
  return text
    .split(/\n[^\S\n]*\n/)
    .map((ad) => ad.trim())
    .filter((ad) => ad !== "");
}
