/** The language every other falls back to. */
export const ENGLISH = "en";

/** Texts of an interface language: `locales/<code>/<section>.json` is the branch `<section>`. */
export interface LocaleTexts {
  readonly [key: string]: string | LocaleTexts;
}

/** What is known of an interface language before its texts are read: `locales/<code>/language.json`. */
export interface LocaleEntry {
  readonly code: string;
  /** Its name in itself, as a menu shows it. */
  readonly name: string;
  /** Who of that language checked its texts, or `none`. */
  readonly reviewed: string;
}

/** Where texts come from: files of the package in the extension, the folder `locales/` on the command line. */
export interface LocaleSource {
  list(): Promise<readonly LocaleEntry[]>;
  read(code: string): Promise<LocaleTexts>;
}

/**
 * The interface language for what a person or browser asked for.
 *
 * @param wanted BCP 47 or a POSIX locale: `uz-Cyrl-UZ`, `ru_KZ.UTF-8`; unknown gives what is wanted otherwise, else English
 * @param codes the languages there are
 * @param otherwise the browser's language, where a person's own choice may be one that is no longer there
 */
export function chooseLanguage(wanted: string, codes: readonly string[], otherwise?: string): string {
  const [language = "", ...rest] = wanted.toLowerCase().split(/[-_.@]/);
  const script = rest.find((part) => part.length === 4);
  const known = (code: string) => codes.find((one) => one.toLowerCase() === code);
  const found = (script && known(`${language}-${script}`)) ?? known(language);
  return found ?? (otherwise === undefined ? ENGLISH : chooseLanguage(otherwise, codes));
}
