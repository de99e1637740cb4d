import type { PackStatus, PageListing, PageStatus } from "../../platform/messages/protocol.ts";
import type { PublicSettings } from "../../platform/settings.ts";
import { countryName, type Words } from "../../words/i18n.ts";
import type { LocaleEntry } from "../../words/locale.ts";
import { Shape } from "../card/shape.tsx";
import { countPage } from "./counts.ts";

/** Countries a reader can say they are at home in: those the rules speak of, by the regions served first. */
const homeCountries = "KZ KG TJ UZ TM RU BY UA GE AM AZ MD TR PL LT LV EE CZ DE IT GR FR ES GB AE KR".split(" ");

export interface PopupProps {
  readonly words: Words;
  readonly languages: readonly LocaleEntry[];
  readonly settings: PublicSettings;
  readonly pack: PackStatus | undefined;
  readonly page: PageStatus | undefined;
  readonly problem: string;
  readonly onJump: (id: string) => void;
  readonly onRead: () => void;
  readonly onChange: (change: Partial<PublicSettings>) => void;
}

/** This page at a glance, and the two settings everything depends on. */
export function Popup(props: PopupProps) {
  const { t } = props.words;
  return (
    <div class="popup">
      <h1>{t("popup.heading")}</h1>
      {props.page ? <PageState {...props} page={props.page} /> : <NotRead {...props} />}
      <Settings {...props} />
      <footer>
        <p>{t("popup.private")}</p>
        {props.pack && <p>{t("popup.pack", { version: props.pack.version })}</p>}
      </footer>
    </div>
  );
}

function PageState({ page, words: { t }, onJump, onRead, problem }: PopupProps & { page: PageStatus }) {
  const counts = countPage(page);
  const shown = counts.signs.length + counts.small.length + counts.read + counts.partial + counts.unread;
  const nothing = shown === 0 && !counts.pending;
  return (
    <section aria-live="polite">
      {counts.pending && <p class="state">{t("popup.pending")}</p>}
      {nothing && <p class="state">{t("popup.nothing")}</p>}
      {nothing && (
        <button onClick={onRead} type="button">
          {t("popup.readThisPage")}
        </button>
      )}
      {problem && <p class="problem">{problem === "closed" ? t("popup.cannotRead") : t("popup.failed", { message: problem })}</p>}
      {counts.signs.length > 0 && (
        <>
          <p class="state strong">{t("popup.signs", { count: counts.signs.length })}</p>
          <ListingList listings={counts.signs} t={t} onJump={onJump} />
        </>
      )}
      {counts.small.length > 0 && (
        <details>
          <summary>{t("popup.small", { count: counts.small.length })}</summary>
          <ListingList listings={counts.small} t={t} onJump={onJump} />
        </details>
      )}
      {counts.read > 0 && <p class="state">{t("popup.read", { count: counts.read })}</p>}
      {counts.partial > 0 && <p class="state">{t("popup.partial", { count: counts.partial })}</p>}
      {counts.unread > 0 && (
        <p class="state">
          {t("popup.unread", { count: counts.unread })}. {t("popup.selectHint")}
        </p>
      )}
    </section>
  );
}

function NotRead({ words: { t }, onRead, problem }: PopupProps) {
  return (
    <section aria-live="polite">
      <p class="state">
        {problem === "closed" ? t("popup.cannotRead") : problem ? t("popup.failed", { message: problem }) : t("popup.notHere")}
      </p>
      <button type="button" onClick={onRead}>
        {t("popup.readThisPage")}
      </button>
    </section>
  );
}

function ListingList({ listings, t, onJump }: { listings: readonly PageListing[]; t: Words["t"]; onJump: (id: string) => void }) {
  return (
    <ul class="listings">
      {listings.map(({ id, title, level }) => (
        <li key={id}>
          <button
            type="button"
            class={`listing ${level}`}
            onClick={() => onJump(id)}
            aria-label={t("popup.jump", { title: title || t("popup.untitled") })}
          >
            <Shape level={level ?? "none"} />
            <span>
              <bdi>{title || t("popup.untitled")}</bdi>
              <small>{t(`level.${level ?? "none"}`)}</small>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Settings({ words, languages, settings, onChange }: PopupProps) {
  const { t, language } = words;
  const names = [...homeCountries].map((code) => ({ code, name: countryName(code, language) }));
  return (
    <section class="settings">
      <label>
        {t("popup.language")}
        <select value={settings.language ?? ""} onChange={({ currentTarget }) => onChange({ language: currentTarget.value || null })}>
          <option value="">{t("popup.automatic")}</option>
          {languages.map(({ code, name }) => (
            <option key={code} value={code} lang={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t("popup.home")}
        <select value={settings.homeCountry ?? ""} onChange={({ currentTarget }) => onChange({ homeCountry: currentTarget.value || null })}>
          <option value="">{t("popup.homeUnknown")}</option>
          {names.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </section>
  );
}
