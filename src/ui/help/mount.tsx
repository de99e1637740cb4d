import { render } from "preact";
import type { AddedContacts, HelpDirectory } from "../../core/help-directory.ts";
import { formatHelpQuery, type HelpQuery, parseHelpQuery } from "../../core/help-query.ts";
import { helpForRoute } from "../../core/help-route.ts";
import type { Lookup } from "../../core/lookup/lookup.ts";
import { parseOwnContacts } from "../../core/own-contacts.ts";
import { countryName, loadWords, type Words } from "../../words/i18n.ts";
import "../kit/kit.css";
import "./help.css";
import { createHelpLookup } from "./help-lookup.ts";
import { HelpPage } from "./page.tsx";
import type { HelpPort } from "./port.ts";
import type { CountryChoice } from "./view.ts";

const noDirectory: HelpDirectory = { services: [], added: [], facts: [], countries: [], version: "", maker: "", contact: null };

/** Shows the help page and keeps it in step with its address. All it knows of the world comes through the port. */
export async function mountHelp(root: HTMLElement, port: HelpPort): Promise<void> {
  const [choices, languages] = await Promise.all([port.loadChoices(), port.locales.list()]);
  const words = await loadWords(choices.language, port.locales, choices.otherwise);
  document.documentElement.lang = words.language;
  document.documentElement.dir = words.direction;
  const [directory, loadedContacts] = await Promise.all([port.loadDirectory(), port.loadContacts()]);

  let contacts: AddedContacts = loadedContacts;
  let query = withHome(parseHelpQuery(port.readHash()), choices.homeCountry);
  let leafletWords = words;
  let lookup: Lookup | undefined;
  const help = directory.ok ? directory.value : noDirectory;
  const countries = sortedCountries(help, choices.homeCountry, words);

  const draw = (): void =>
    render(
      <HelpPage
        words={words}
        query={query}
        directory={help}
        route={helpForRoute(help.services, help.facts, query)}
        countries={countries}
        contacts={contacts}
        languages={languages}
        leafletWords={leafletWords}
        problem={directory.ok ? "" : directory.message}
        lookup={() => {
          lookup ??= createHelpLookup(help);
          return lookup;
        }}
        onQuery={(change) => {
          query = parseHelpQuery(formatHelpQuery({ ...query, ...change } as HelpQuery));
          port.writeHash(formatHelpQuery(query));
          draw();
        }}
        onCopy={(text) => port.copy(text)}
        onPrint={() => port.print()}
        onLeave={() => port.leave()}
        onLeafletLanguage={(code) => void showLeafletIn(code)}
        onContacts={(text) => takeContacts(text)}
      />,
      root,
    );

  const showLeafletIn = async (code: string): Promise<void> => {
    leafletWords = await loadWords(code, port.locales);
    draw();
  };

  const takeContacts = async (text: string | null): Promise<string> => {
    const parsed = text === null ? { ok: true as const, value: null } : parseOwnContacts(text);
    if (!parsed.ok) return words.t(`help-page.own.${wordOf[parsed.code]}`, { field: parsed.field });
    const saved = await port.saveContacts(parsed.value);
    if (!saved.ok) return words.t("help-page.own.notSaved", { message: saved.message });
    contacts = { ...contacts, own: parsed.value };
    draw();
    return words.t(parsed.value ? "help-page.own.saved" : "help-page.own.removed");
  };

  port.onHash(() => {
    query = withHome(parseHelpQuery(port.readHash()), choices.homeCountry);
    draw();
  });
  draw();
}

const wordOf = { "no-json": "noJson", "too-long": "tooLong", "wrong-field": "wrongField" } as const;

/** The country from the settings counts where the address names none. */
function withHome(query: HelpQuery, homeCountry: string | null): HelpQuery {
  return query.from || !homeCountry ? query : { ...query, from: homeCountry };
}

/** The person's own country is among them, even when nothing is known of it. */
function sortedCountries({ countries }: HelpDirectory, home: string | null, { language }: Words): CountryChoice[] {
  const order = new Intl.Collator(language);
  const codes = new Set([...countries.map(({ code }) => code), ...(home ? [home] : [])]);
  return [...codes].map((code) => ({ code, name: countryName(code, language) })).sort((a, b) => order.compare(a.name, b.name));
}
