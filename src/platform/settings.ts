import { z } from "zod/mini";
import { CountryCode } from "../core/listing.ts";

/** Interface languages that exist as `locales/<code>/`. */
export const interfaceLanguages = ["en", "ru"] as const;
export const InterfaceLanguage = z.enum(interfaceLanguages);
export type InterfaceLanguage = z.infer<typeof InterfaceLanguage>;

/** What a person chose. `null`: not chosen, so the browser's language, or no country at all. */
export const PublicSettings = z.object({
  language: z.nullable(InterfaceLanguage),
  homeCountry: z.nullable(CountryCode),
  /** No marks and no highlights: pages are read and never changed, only the popup tells. */
  lowTrace: z.boolean(),
});
export type PublicSettings = z.infer<typeof PublicSettings>;

export const defaultSettings: PublicSettings = { language: null, homeCountry: null, lowTrace: false };

/** The stored form carries its version, so that later ones can migrate it. What is newer than a stored form has a default here. */
const StoredSettings = z.object({
  version: z.literal(1),
  value: z.extend(PublicSettings, { lowTrace: z._default(z.boolean(), defaultSettings.lowTrace) }),
});

/** Reads what storage held; anything unusable gives the defaults, never an error. */
export function parseStoredSettings(stored: unknown): PublicSettings {
  const parsed = StoredSettings.safeParse(stored);
  return parsed.success ? parsed.data.value : defaultSettings;
}

/** The form that goes into storage. */
export function toStoredSettings(value: PublicSettings): z.infer<typeof StoredSettings> {
  return { version: 1, value };
}
