import type { HelpDirectory } from "../../core/help-directory.ts";
import { createLookup, type Lookup } from "../../core/lookup/lookup.ts";
import { countryName } from "../../words/i18n.ts";

/** Languages a country may be typed in, whatever the interface speaks. */
const languages = ["en", "ru", "kk", "ky", "tg", "uz", "uz-Cyrl", "tk", "fr", "it", "el", "pl", "uk", "tr", "de", "es", "ar"];

const COUNTRY = "country:";

/** Countries by all their names, and services by theirs. */
export function createHelpLookup({ countries, services, added }: HelpDirectory): Lookup {
  return createLookup([
    ...countries.map(({ code, names }) => ({
      id: COUNTRY + code,
      names: [...languages.map((language) => countryName(code, language)), ...names],
    })),
    ...[...services, ...added.flatMap((extra) => extra.services)].map(({ id, name, names = {}, organisation, phones }) => ({
      id,
      names: [name.en, name.local ?? "", organisation ?? "", ...Object.values(names), ...phones.map(({ local }) => local)].filter(Boolean),
    })),
  ]);
}

/** The country of an id that the lookup found; undefined when it is a service's. */
export function countryOf(id: string): string | undefined {
  return id.startsWith(COUNTRY) ? id.slice(COUNTRY.length) : undefined;
}
