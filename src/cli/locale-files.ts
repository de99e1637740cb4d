import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { toUzbekCyrillic } from "../core/text/uzbek-cyrillic.ts";
import { createWords, type Words } from "../words/i18n.ts";
import { chooseLanguage, ENGLISH, type LocaleEntry, type LocaleSource, type LocaleTexts } from "../words/locale.ts";

/** An interface language, whole. */
export interface Locale extends LocaleEntry {
  readonly texts: LocaleTexts;
}

/** Says who a language is; all other files of its folder are texts. */
const ENTRY = "language.json";

/**
 * Every interface language in `locales/`, by its code; Uzbek in Cyrillic letters is spelled from Uzbek.
 *
 * @throws SyntaxError naming the file that is no JSON
 */
export function readLocales(root: string): Map<string, Locale> {
  const locales = new Map(
    readdirSync(join(root, "locales"))
      .sort()
      .map((code) => [code, readLocale(join(root, "locales", code), code)]),
  );
  const uzbek = locales.get("uz");
  if (uzbek) locales.set("uz-Cyrl", { ...uzbek, code: "uz-Cyrl", name: toUzbekCyrillic(uzbek.name), texts: inCyrillic(uzbek.texts) });
  return locales;
}

function readLocale(folder: string, code: string): Locale {
  const entry = readJson(join(folder, ENTRY)) as Omit<LocaleEntry, "code">;
  const sections = readdirSync(folder).filter((file) => file.endsWith(".json") && file !== ENTRY);
  const texts = Object.fromEntries(sections.sort().map((file) => [file.slice(0, -".json".length), readJson(join(folder, file))]));
  return { code, name: entry.name, reviewed: entry.reviewed, texts };
}

function readJson(path: string): LocaleTexts {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as LocaleTexts;
  } catch (error) {
    throw new SyntaxError(`${path}: ${(error as Error).message}`);
  }
}

function inCyrillic(texts: LocaleTexts): LocaleTexts {
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]) => [key, typeof value === "string" ? toUzbekCyrillic(value) : inCyrillic(value)]),
  );
}

/** Words in one language, from the project's own files; see `loadWords`. */
export function wordsFromFiles(wanted: string, root = process.cwd()): Words {
  const locales = readLocales(root);
  const locale = locales.get(chooseLanguage(wanted, [...locales.keys()]));
  const english = locales.get(ENGLISH);
  if (!locale || !english) throw new Error(`${root}/locales has no folder "${ENGLISH}"; take it from the project again`);
  return createWords(locale, locale.texts, english.texts);
}

/** The files a build puts beside the code: one for each language, and the list of them. */
export function localeAssets(root: string): Map<string, string> {
  const locales = readLocales(root);
  const list: LocaleEntry[] = [...locales.values()].map(({ code, name, reviewed }) => ({ code, name, reviewed }));
  const files = new Map([["locales/index.json", JSON.stringify(list)]]);
  for (const { code, texts } of locales.values()) files.set(`locales/${code}.json`, JSON.stringify(texts));
  return files;
}

/** A source of texts from the project's own files. */
export function localeFiles(root: string): LocaleSource {
  const locales = readLocales(root);
  return {
    list: async () => [...locales.values()],
    read: async (code) => locales.get(code)?.texts ?? {},
  };
}
