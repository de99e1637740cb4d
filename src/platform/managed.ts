import { z } from "zod/mini";
import { CountryCode } from "../core/listing.ts";
import { OwnContacts } from "../core/own-contacts.ts";
import { InterfaceLanguage, type PublicSettings, Sensitivity } from "./settings.ts";

const HostName = z.string().check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/));

/**
 * What an organisation sets for its computers (`storage.managed`; public/managed-schema.json says the same to the browser,
 * docs/organisations.md to people). Everything is optional; what is set cannot be changed by the person.
 */
export const ManagedSettings = z.object({
  language: z.optional(InterfaceLanguage),
  homeCountry: z.optional(CountryCode),
  sensitivity: z.optional(Sensitivity),
  lowTrace: z.optional(z.boolean()),
  /** Sites that are not read, with all hosts below them. */
  sitesOff: z.optional(z.array(HostName).check(z.maxLength(500))),
  /** Where updates of the rules are fetched instead of the makers' address. */
  updatesMirror: z.optional(z.string().check(z.regex(/^https:\/\/[^\s@]+$/), z.maxLength(500))),
  /** Contacts of the organisation, shown on the help page and on cards before all others. */
  ownContacts: z.optional(OwnContacts),
  /** Updates of the rules are fetched, or never are. */
  updates: z.optional(z.enum(["on", "off"])),
  /** Packs of partner organisations to add: where each lies, and the fingerprint of whom to trust for it. */
  extraPacks: z.optional(
    z
      .array(
        z.strictObject({
          address: z.string().check(z.regex(/^https:\/\/[^\s@]+$/)),
          fingerprint: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
        }),
      )
      .check(z.maxLength(16)),
  ),
});
export type ManagedSettings = z.infer<typeof ManagedSettings>;

/** Reads a policy field by field: one that is unusable is left out, and the others stand. Never an error. */
export function parseManaged(policy: unknown): ManagedSettings {
  const fields = z.record(z.string(), z.unknown()).safeParse(policy);
  if (!fields.success) return {};
  const managed: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(ManagedSettings.shape)) {
    const field = schema.safeParse(fields.data[key]);
    if (field.success && field.data !== undefined) managed[key] = field.data;
  }
  return managed;
}

/** A person's settings that an organisation may set as well. */
const shared = ["language", "homeCountry", "sensitivity", "lowTrace"] as const satisfies readonly (keyof PublicSettings)[];

/** The settings in force: what the organisation set wins. Its sites are asked for separately, so that they never become the person's. */
export function withManaged(settings: PublicSettings, managed: ManagedSettings): PublicSettings {
  const set = shared.flatMap((key) => (managed[key] === undefined ? [] : [[key, managed[key]] as const]));
  return { ...settings, ...Object.fromEntries(set) };
}

/** A change without what the organisation set. */
export function withoutManaged(change: Partial<PublicSettings>, managed: ManagedSettings): Partial<PublicSettings> {
  return Object.fromEntries(Object.entries(change).filter(([key]) => !shared.some((one) => one === key && managed[one] !== undefined)));
}
