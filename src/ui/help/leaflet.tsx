import { useLayoutEffect, useRef } from "preact/hooks";
import type { OfficialWay } from "../../core/help-route.ts";
import { countryName, type Words } from "../../words/i18n.ts";
import { officialTitle } from "../../words/official.ts";
import { Button } from "../kit/button.tsx";
import { Select } from "../kit/field.tsx";
import { type KeyNumber, keyNumbers } from "./key-numbers.ts";
import { Qr } from "./qr.tsx";
import { RouteForm } from "./route-form.tsx";
import { hostOf } from "./service.tsx";
import type { HelpView } from "./view.ts";

/** Sentences of the advice that matter most before leaving, as `advice.<key>`. */
const tips = [
  "verify.register",
  "money.nothing",
  "contract.written",
  "verify.visa",
  "documents.keep",
  "documents.copies",
  "travel.word",
  "trouble.rights",
];

const MOST_NUMBERS = 5;
const TEAR_OFFS = 8;
/** Sizes of type that are tried until everything fits on the sheet, in points. */
const LARGEST = 14;
const SMALLEST = 7;

/** One sheet for a wall: advice, whom to call with codes to scan, numbers to tear off. */
export function Leaflet(view: HelpView) {
  const { words, leafletWords, languages, route, contacts, query, directory, onPrint, onLeafletLanguage } = view;
  const { t } = words;
  const numbers = keyNumbers(route, contacts, query, leafletWords).slice(0, MOST_NUMBERS);
  return (
    <div class="columns">
      <div class="aside no-print">
        <h2>{t("leaflet.heading")}</h2>
        <p>{t("leaflet.lead")}</p>
        <RouteForm {...view} />
        <p>{t("leaflet.choose")}</p>
        <Select
          label={t("leaflet.language")}
          value={leafletWords.language}
          options={languages.map(({ code, name }) => ({ value: code, label: name, lang: code }))}
          onChange={onLeafletLanguage}
        />
        <div class="row">
          <Button look="main" onClick={onPrint}>
            {t("leaflet.print")}
          </Button>
        </div>
      </div>
      <Sheet
        words={leafletWords}
        numbers={numbers}
        official={route.official.slice(0, 2)}
        from={query.from}
        to={query.to}
        version={directory.version}
      />
    </div>
  );
}

interface SheetProps {
  readonly words: Words;
  readonly numbers: readonly KeyNumber[];
  readonly official: readonly OfficialWay[];
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly version: string;
}

function Sheet({ words, numbers, official, from, to, version }: SheetProps) {
  const { t, language, direction } = words;
  const sheet = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (sheet.current) fit(sheet.current);
  });
  const strips = tearOffs(numbers, words);
  return (
    <article class="sheet" ref={sheet} lang={language} dir={direction} aria-label={t("leaflet.heading")}>
      <header>
        <h3>{t("leaflet.title")}</h3>
        <p>
          {from && to ? t("leaflet.route", { from: countryName(from, language), to: countryName(to, language) }) : t("leaflet.subtitle")}
        </p>
      </header>
      <ul class="tips">
        {tips.map((tip) => (
          <li key={tip}>{t(`advice.${tip}`)}</li>
        ))}
      </ul>
      <h4>{t("leaflet.numbers")}</h4>
      <p class="scan">
        {t("leaflet.scan")} {t("leaflet.checked")}
      </p>
      <ul class="lines">
        {numbers.map(({ id, name, country, number, limit, href, known }) => (
          <li key={id}>
            <Qr text={href} label={`${name}: ${number}`} />
            <div>
              <strong>
                <bdi>{number}</bdi>
              </strong>
              {limit && <span>{limit}</span>}
              <span>
                {name}, {country}
              </span>
              <small>{known}</small>
            </div>
          </li>
        ))}
        {official.map((way) => (
          <li key={way.kind + way.country}>
            <Qr text={way.site.url} label={`${way.site.name}: ${hostOf(way.site.url)}`} />
            <div>
              <strong>
                <bdi>{hostOf(way.site.url)}</bdi>
              </strong>
              <span>{officialTitle(way, words)}</span>
            </div>
          </li>
        ))}
      </ul>
      <p class="version">{t("leaflet.version", { version })}</p>
      {strips.length > 0 && (
        <ul class="tear" aria-hidden="true">
          {strips.map(({ key, text, name }) => (
            <li key={key}>
              <strong>{text}</strong>
              <span>{name}</span>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

/**
 * The first two numbers by turns, so that whoever tears off one has a second beside it. Without the service's own name: a
 * strip may be found in somebody's pocket.
 */
function tearOffs(numbers: readonly KeyNumber[], { t }: Words): { key: string; text: string; name: string }[] {
  const main = numbers.slice(0, 2);
  return Array.from({ length: TEAR_OFFS }, (_, index) => main[index % main.length]).flatMap((number, index) =>
    number ? [{ key: `${index}`, text: number.number, name: stripName(number, t) }] : [],
  );
}

/** Whoever finds the strip must know whether the police answer. */
function stripName({ kind, limit, country }: KeyNumber, t: Words["t"]): string {
  if (kind) return [t(`help.type.${kind}`), limit || country].join(", ");
  return limit || t("leaflet.line", { country });
}

/** Long languages get smaller type, so that the sheet stays one page. */
function fit(sheet: HTMLElement): void {
  for (let size = LARGEST; size >= SMALLEST; size -= 0.5) {
    sheet.style.setProperty("--type", `${size}pt`);
    if (sheet.scrollHeight <= sheet.clientHeight) return;
  }
}
