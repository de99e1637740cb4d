import { HelpService } from "../src/core/help.ts";

export type Phone = HelpService["phones"][number];

export const landline: Phone = { local: "8 727 000 00 00", e164: "+77270000000", kind: "landline", reach: "both" };
export const shortCode: Phone = { local: "000", e164: null, kind: "short-code", reach: "inside" };

/** An invented service; the country is in its id. */
export function service(id: string, changes: Partial<HelpService> = {}): HelpService {
  return HelpService.parse({
    id,
    country: id.slice(0, 2),
    countries: null,
    name: { en: `Service ${id}`, local: null, local_lang: null },
    organisation: null,
    type: "trafficking",
    also: [],
    audience: "anyone",
    serves_nationals_of: null,
    phones: [landline],
    email: null,
    web: null,
    hours: null,
    languages: [],
    free: null,
    anonymous: null,
    sources: [{ title: "invented", publisher: null, year: 2026, url: null, kind: "official" }],
    last_seen_in_source: "2026",
    stale: false,
    confidence: "high",
    display: "show",
    ...changes,
  });
}
