import { z } from "zod/mini";
import { isDisplayable } from "./choose-help.ts";
import { CountryFacts } from "./country-facts.ts";
import { HelpService } from "./help.ts";
import { CountryCode } from "./listing.ts";
import { placeNames } from "./lookup/place-names.ts";
import { OwnContacts } from "./own-contacts.ts";
import type { EnginePack } from "./split-pack.ts";

/** Help lines of an extra pack: never among the others, so that they take no other's place and everybody sees whose they are. */
export const AddedHelp = z.object({
  /** Of the pack. */
  id: z.string(),
  maker: z.string(),
  services: z.array(HelpService),
});
export type AddedHelp = z.infer<typeof AddedHelp>;

/** All that the help page shows, but for its words. */
export const HelpDirectory = z.object({
  services: z.array(HelpService),
  added: z.array(AddedHelp),
  facts: z.array(CountryFacts),
  /** Every country that can be chosen, with what it and its towns are called in any language. */
  countries: z.array(z.object({ code: CountryCode, names: z.array(z.string()) })),
  version: z.string(),
  maker: z.string(),
  /** Where mistakes can be reported; null when the maker has no such address. */
  contact: z.nullable(z.string()),
});
export type HelpDirectory = z.infer<typeof HelpDirectory>;

/** Contacts an organisation added: by its policy, or by a file on this device. */
export const AddedContacts = z.object({ managed: z.nullable(OwnContacts), own: z.nullable(OwnContacts) });
export type AddedContacts = z.infer<typeof AddedContacts>;

/**
 * The part of a pack that helps. What may not be shown stays behind.
 *
 * @param extras help lines of the packs that were added to it
 */
export function toHelpDirectory(
  { help, countries = [], places, version, maker }: EnginePack,
  extras: readonly AddedHelp[] = [],
): HelpDirectory {
  const names = new Map<string, readonly string[]>();
  const codes = [
    ...[...help, ...extras.flatMap(({ services }) => services)].flatMap(({ country, countries: some }) => [country, ...(some ?? [])]),
    ...countries.map(({ country }) => country),
    ...places.map(({ country }) => country),
  ];
  for (const code of codes) if (code !== "EU") names.set(code, []);
  for (const place of places) names.set(place.country, [...(names.get(place.country) ?? []), ...placeNames(place)]);
  return {
    services: help.filter(isDisplayable),
    added: extras
      .map((extra) => ({ ...extra, services: extra.services.filter(isDisplayable) }))
      .filter(({ services }) => services.length > 0),
    facts: [...countries],
    countries: [...names].map(([code, known]) => ({ code, names: [...known] })).sort((a, b) => (a.code < b.code ? -1 : 1)),
    version,
    maker: maker.name,
    contact: maker.objections,
  };
}
