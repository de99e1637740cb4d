import { z } from "zod/mini";
import { CountryCode, LanguageCode } from "./listing.ts";

const Text = z.string().check(z.minLength(1), z.maxLength(600));
const Nullable = z.nullable(z.string());

/** A telephone number as dialled inside the country, and internationally where that form exists. */
export const Phone = z.strictObject({
  local: z.string().check(z.regex(/^[0-9+()* -]{2,30}$/)),
  e164: z.nullable(z.string().check(z.regex(/^\+[1-9]\d{5,14}$/))),
  kind: z.enum(["short-code", "toll-free", "landline", "mobile", "sms"]),
  reach: z.enum(["inside", "abroad", "both"]),
});

/** A way beside telephone and mail. `address` is null where no source prints one: people then find it on the service's own site. */
export const Channel = z.strictObject({
  kind: z.enum(["whatsapp", "telegram", "viber", "chat", "app", "form"]),
  address: z.nullable(z.string().check(z.regex(/^https:\/\/[^\s@]+$/), z.maxLength(200))),
});
export type Channel = z.infer<typeof Channel>;

/** Who made sure that a service answers, how and on which day (YYYY-MM-DD): `rules/help/confirmed.yaml`. */
export const Confirmation = z.strictObject({
  by: z.string().check(z.minLength(2), z.maxLength(120)),
  how: z.enum(["call", "written-reply"]),
  on: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)),
});
export type Confirmation = z.infer<typeof Confirmation>;

export const HelpType = z.enum(["trafficking", "labour-rights", "migration", "police", "emergency", "child", "women", "cybercrime"]);
export type HelpType = z.infer<typeof HelpType>;

/** One help service: whom it serves, how to reach it, where that is known from and since when. */
export const HelpService = z.strictObject({
  id: z.string().check(z.regex(/^[A-Z]{2}-[A-Z0-9-]+$/)),
  country: z.string().check(z.regex(/^[A-Z]{2}$/)),
  /** Countries that a Union-wide number works in. */
  countries: z.nullable(z.array(CountryCode)),
  name: z.strictObject({ en: Text, local: Nullable, local_lang: Nullable }),
  /** Our own names in interface languages, where the local name would not be understood. */
  names: z.optional(z.record(LanguageCode, Text)),
  organisation: Nullable,
  type: HelpType,
  also: z.array(HelpType),
  audience: z.enum(["anyone", "victims", "professionals", "foreigners", "women", "children", "own-nationals-abroad"]),
  serves_nationals_of: z.nullable(CountryCode),
  phones: z.array(Phone),
  channels: z.optional(z.array(Channel)),
  /** What it gives beside advice, where a source says so. Addresses of shelters are never kept. */
  offers: z.optional(z.array(z.enum(["legal-aid", "shelter"]))),
  email: Nullable,
  web: z.nullable(z.string().check(z.regex(/^https?:\/\//))),
  hours: Nullable,
  languages: z.array(z.string()),
  free: z.nullable(z.union([z.boolean(), z.string()])),
  anonymous: z.nullable(z.boolean()),
  /** Newest source first. A service without a source cannot be shown. */
  sources: z
    .array(
      z.strictObject({
        title: Text,
        publisher: Nullable,
        year: z.nullable(z.union([z.number(), z.string()])),
        url: Nullable,
        kind: z.enum(["official", "operator", "igo", "media", "third-party"]),
      }),
    )
    .check(z.minLength(1)),
  /** Date of the newest source that prints the digits: YYYY, YYYY-MM or YYYY-MM-DD; null when undated. */
  last_seen_in_source: Nullable,
  stale: z.boolean(),
  confidence: z.enum(["high", "medium", "low"]),
  display: z.enum(["show", "show-with-date", "staff-only", "hide"]),
  /** Added by the build from `rules/help/confirmed.yaml`; absent: nobody has confirmed it. */
  confirmed: z.optional(Confirmation),
});
export type HelpService = z.infer<typeof HelpService>;
