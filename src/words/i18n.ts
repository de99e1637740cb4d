import { createInstance, type i18n } from "i18next";
import { toUzbekCyrillic } from "../core/text/uzbek-cyrillic.ts";
import countryNames from "./country-names.json" with { type: "json" };
import languageNames from "./language-names.json" with { type: "json" };
import { chooseLanguage, ENGLISH, type LocaleEntry, type LocaleSource, type LocaleTexts } from "./locale.ts";

/** The interface language's translator, with what goes with it. */
export interface Words {
  /** BCP 47, as `Intl` takes it: `kk`, `uz-Cyrl`. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** Who of that language checked its texts, or `none`. */
  readonly reviewed: string;
  readonly t: i18n["t"];
}

/**
 * Words in one interface language; what is missing there falls back to English.
 *
 * @param wanted BCP 47, such as `ru-KZ`
 * @param otherwise taken where the wanted language is unknown; English when left out
 * @throws what `source` throws when its files cannot be read
 */
export async function loadWords(wanted: string, source: LocaleSource, otherwise?: string): Promise<Words> {
  const entries = await source.list();
  const language = chooseLanguage(
    wanted,
    entries.map(({ code }) => code),
    otherwise,
  );
  const [texts, english] = await Promise.all([source.read(language), source.read(ENGLISH)]);
  return createWords(entries.find(({ code }) => code === language) ?? { code: ENGLISH, name: "", reviewed: "none" }, texts, english);
}

/** Words of texts at hand. */
export function createWords({ code, reviewed }: LocaleEntry, texts: LocaleTexts, english: LocaleTexts): Words {
  const instance = createInstance();
  instance.init({
    lng: code,
    fallbackLng: ENGLISH,
    resources: { [ENGLISH]: { translation: english }, [code]: { translation: knowsPlurals(code) ? texts : withAllForms(texts) } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return { language: code, direction: instance.dir(code), reviewed, t: instance.t };
}

/** Where a browser lacks a language it counts as in its own: Tajik in a Russian browser then has forms that its texts know nothing of. */
function knowsPlurals(code: string): boolean {
  return Intl.PluralRules.supportedLocalesOf([code]).length > 0;
}

/** Every form that any language has; those not written are the general one. */
function withAllForms(texts: LocaleTexts): LocaleTexts {
  const all: Record<string, string | LocaleTexts> = {};
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value !== "string") all[key] = withAllForms(value);
    else if (key.endsWith("_other")) {
      for (const form of ["zero", "one", "two", "few", "many"]) all[key.replace(/other$/, form)] ??= value;
      all[key] = value;
    } else all[key] = value;
  }
  return all;
}

/** A text of the pack in the interface language, else English, else Russian, else whatever there is. */
export function inLanguage<T>(texts: Partial<Record<string, T>> | undefined, language: string): T | undefined {
  return withLanguage(texts, language)?.text;
}

/** The same with the language it is in, so that a reader can be told where it is another than theirs. */
export function withLanguage<T>(texts: Partial<Record<string, T>> | undefined, wanted: string): { text: T; language: string } | undefined {
  if (wanted === "uz-Cyrl" && texts?.uz !== undefined) return { text: inUzbekCyrillic(texts.uz), language: wanted };
  const language = [wanted, ENGLISH, "ru", ...Object.keys(texts ?? {})].find((code) => texts?.[code] !== undefined);
  const text = language && texts?.[language];
  return language === undefined || text === undefined ? undefined : { text: text as T, language };
}

/** The pack holds Uzbek in Latin letters only; both are one language, letter by letter. */
function inUzbekCyrillic<T>(value: T): T {
  if (typeof value === "string") return toUzbekCyrillic(value) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inUzbekCyrillic(inner)])) as T;
}

/** Tables of names by language and kind: making one costs more than all names of a card. */
const nameTables = new Map<string, Intl.DisplayNames>();

function nameOf(type: "region" | "language", code: string, language: string): string {
  const key = `${type}/${language}`;
  try {
    const table = nameTables.get(key) ?? new Intl.DisplayNames([language], { type });
    nameTables.set(key, table);
    return table.of(code) ?? code;
  } catch {
    return code;
  }
}

/** Chromium's own tables lack these languages; names of countries are those of Unicode CLDR. */
type NameTable = Readonly<Record<string, Readonly<Record<string, string>>>>;
const ownCountries: NameTable = countryNames;
const ownLanguages: NameTable = languageNames;

/** A name of our own table; Uzbek in Cyrillic letters is spelled from Uzbek. */
function ownName(table: NameTable, code: string, language: string): string | undefined {
  if (language !== "uz-Cyrl") return table[language]?.[code];
  const name = table.uz?.[code];
  return name && toUzbekCyrillic(name);
}

/** Name of a country in the interface language; the code itself where nobody knows a name. */
export function countryName(code: string, language: string): string {
  return ownName(ownCountries, code, language) ?? nameOf("region", code, language);
}

/** Name of a language in the interface language; the code itself where the platform knows no name. */
export const languageName = (code: string, language: string): string =>
  ownName(ownLanguages, code, language) ?? nameOf("language", code, language);
