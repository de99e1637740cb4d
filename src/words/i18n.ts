import { createInstance, type i18n } from "i18next";
import en from "../../locales/en.json";
import ru from "../../locales/ru.json";

/** Interface languages that have a file in `locales/`. */
const resources = { en: { translation: en }, ru: { translation: ru } };
export const languages = Object.keys(resources);

/** The interface language's translator, with what goes with it. */
export interface Words {
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly t: i18n["t"];
}

/**
 * Words in one interface language; what is missing there falls back to English.
 *
 * @param wanted BCP 47, such as `ru-KZ`; an unknown language gives English
 */
export function loadWords(wanted: string): Words {
  const short = wanted.toLowerCase().split(/[-_]/)[0] ?? "en";
  const language = languages.includes(short) ? short : "en";
  const instance = createInstance();
  instance.init({ lng: language, fallbackLng: "en", resources, interpolation: { escapeValue: false }, initAsync: false });
  return { language, direction: instance.dir(language), t: instance.t };
}

/** A text of the pack in the interface language, else English, else Russian, else whatever there is. */
export function inLanguage<T>(texts: Partial<Record<string, T>> | undefined, language: string): T | undefined {
  return texts?.[language] ?? texts?.en ?? texts?.ru ?? Object.values(texts ?? {})[0];
}

/** Name of a country in the interface language; the code itself where the platform knows no name. */
export function countryName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: "region" }).of(code) ?? code;
  } catch {
    return code;
  }
}
