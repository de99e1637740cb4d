import { z } from "zod/mini";
import { CountryCode } from "../core/listing.ts";

/** A language of the interface, as its folder in `locales/` is named; one that no longer exists counts as not chosen. */
export const InterfaceLanguage = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/));

/** Which signs are marked on a page: serious ones only, or those worth a question too. */
export const Sensitivity = z.enum(["serious", "some"]);
export type Sensitivity = z.infer<typeof Sensitivity>;

/** Sites a person has paused: host names. So many are kept; the oldest go first. */
const MAX_PAUSED = 500;
const Host = z.string().check(z.minLength(1), z.maxLength(253));

/** What a person chose. `null`: not chosen, so the browser's language, or no country at all. */
export const PublicSettings = z.object({
  language: z.nullable(InterfaceLanguage),
  homeCountry: z.nullable(CountryCode),
  sensitivity: Sensitivity,
  /** Pages are not changed at all: no marks, no highlights. */
  lowTrace: z.boolean(),
  pausedSites: z.array(Host).check(z.maxLength(MAX_PAUSED)),
  /** The first-run page was gone through or closed for good. */
  introduced: z.boolean(),
});
export type PublicSettings = z.infer<typeof PublicSettings>;

export const defaultSettings: PublicSettings = {
  language: null,
  homeCountry: null,
  sensitivity: "some",
  lowTrace: false,
  pausedSites: [],
  introduced: false,
};

/** The stored form carries its version. */
const VERSION = 2;
const Stored = z.object({ version: z.int(), value: z.record(z.string(), z.unknown()) });

/**
 * Reads what storage held. Forms of every earlier version are fields of today's, so each field is taken by itself: one that
 * is unusable falls back alone, and nothing else a person chose is lost. Never an error.
 */
export function parseStoredSettings(stored: unknown): PublicSettings {
  const parsed = Stored.safeParse(stored);
  if (!parsed.success) return defaultSettings;
  const { value } = parsed.data;
  const settings: Record<string, unknown> = { ...defaultSettings };
  for (const [key, schema] of Object.entries(PublicSettings.shape)) {
    const field = schema.safeParse(value[key]);
    if (field.success) settings[key] = field.data;
  }
  return settings as PublicSettings;
}

/** The form that goes into storage. */
export function toStoredSettings(value: PublicSettings): { version: number; value: PublicSettings } {
  return { version: VERSION, value };
}
