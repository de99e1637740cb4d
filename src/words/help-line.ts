import type { HelpLine } from "../core/card-view.ts";
import { isUnionWideFor } from "../core/choose-help.ts";
import type { HelpService } from "../core/help.ts";
import { formatSourceDate } from "./dates.ts";
import { formatHours } from "./hours.ts";
import { countryName, languageName, type Words } from "./i18n.ts";

/**
 * A service of the directory in words: whom it serves, its source and date always beside the number.
 *
 * @param here country the reader is in: that a number works only inside a country need not be said to somebody who is there
 */
export function toHelpLine(service: HelpService, words: Words, here?: string): HelpLine {
  const { t, language } = words;
  const isThere = here !== undefined && (here === service.country || isUnionWideFor(service, [here]));
  const country = service.country === "EU" ? t("help.everywhereEu") : countryName(service.country, language);
  return {
    id: service.id,
    country,
    ...nameOf(service, language),
    serves: `${t(`help.type.${service.type}`)}, ${audienceOf(service, words)}`,
    phones: service.phones.map(({ local, e164, kind, reach }) => ({
      text: local,
      note: reach === "inside" && !isThere ? t("help.inside", { country }) : "",
      href: `${kind === "sms" ? "sms" : "tel"}:${(e164 ?? local).replace(/[^\d+*]/g, "")}`,
    })),
    web: service.web ?? "",
    details: detailsOf(service, words),
    source: sourceOf(service, words),
    confirmed: confirmationOf(service, words),
  };
}

/** Who reads these languages reads Russian sooner than English. */
const russianFirst = new Set(["kk", "ky", "tg", "tk", "uz"]);

/** The name that the reader reads best, and its language: in their own, else in Russian where that is closer than English. */
function nameOf({ country, name, names }: HelpService, language: string): { name: string; nameLanguage: string } {
  const local = name.local && name.local_lang ? { [name.local_lang]: name.local } : {};
  const known: Partial<Record<string, string>> = { ...local, ...names };
  const [base = language] = language.split("-");
  // Who chose Ukrainian did not choose Russian; it helps only with services that work in Ukraine.
  const readsRussian = russianFirst.has(base) || (base === "uk" && country === "UA");
  const nameLanguage = [language, ...(readsRussian ? ["ru"] : [])].find((code) => known[code]) ?? "en";
  return { name: known[nameLanguage] ?? name.en, nameLanguage };
}

function audienceOf({ audience, serves_nationals_of }: HelpService, { t, language }: Words): string {
  const nation = serves_nationals_of ? countryName(serves_nationals_of, language) : "";
  return t(`help.audience.${audience}`, { country: nation });
}

function detailsOf(service: HelpService, words: Words): string {
  const { t, language } = words;
  return [
    service.free === true && t("help.free"),
    service.hours && t("help.hours", { hours: formatHours(service.hours, words) }),
    service.anonymous && t("help.anonymous"),
    service.languages.length > 0 &&
      t("help.languages", { languages: service.languages.map((code) => languageName(code, language)).join(", ") }),
  ]
    .filter(Boolean)
    .join(" · ");
}

/** Old sources are marked as such: the number may have changed since. */
function sourceOf({ sources, last_seen_in_source, stale }: HelpService, { t, language }: Words): string {
  // The date is that of the source which showed the number last.
  const year = last_seen_in_source?.slice(0, 4);
  const newest = sources.find((one) => year !== undefined && String(one.year ?? "").includes(year)) ?? sources[0];
  const publisher = newest?.publisher ?? newest?.title ?? "";
  const source = last_seen_in_source
    ? t("help.source", { publisher, date: formatSourceDate(last_seen_in_source, language) })
    : t("help.sourceUndated", { publisher });
  return stale ? `${source} (${t("help.stale")})` : source;
}

function confirmationOf({ confirmed }: HelpService, { t, language }: Words): string {
  if (!confirmed) return t("help.unconfirmed");
  return t(`help.confirmed.${confirmed.how}`, { by: confirmed.by, date: formatSourceDate(confirmed.on, language) });
}
