import type { HelpService } from "../../core/help.ts";
import type { AddedContacts } from "../../core/help-directory.ts";
import type { HelpQuery } from "../../core/help-query.ts";
import type { RouteHelp } from "../../core/help-route.ts";
import { formatSourceDate } from "../../words/dates.ts";
import { toHelpLine } from "../../words/help-line.ts";
import { countryName, type Words } from "../../words/i18n.ts";

/** A number to take along on paper. */
export interface KeyNumber {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  /** What kind of line it is, where that must not be mistaken: the police are no help line. */
  readonly kind: "emergency" | "police" | undefined;
  /** As it is dialled. */
  readonly number: string;
  /** What must be known to dial it: that it works only inside a country; `""` for somebody who is there. */
  readonly limit: string;
  /** `tel:…`, as a telephone reads it from a code. */
  readonly href: string;
  /** Where it is known from and whether anybody confirmed it. */
  readonly known: string;
}

/** Two ways for every country, so that one that is not answered is no dead end. */
const PER_COUNTRY = 2;

/** The numbers of a route that fit on a sheet: the organisation's own first, then help lines of each country, one in danger in each last. */
export function keyNumbers(route: RouteHelp, contacts: AddedContacts, query: HelpQuery, words: Words): KeyNumber[] {
  const own = [contacts.managed, contacts.own].flatMap((list) => (list ? ownNumbers(list, query, words) : [])).slice(0, PER_COUNTRY);
  const lines = route.groups.flatMap(({ fitting, others }) =>
    [...fitting, ...others].filter(({ phones }) => phones.length > 0).slice(0, PER_COUNTRY),
  );
  const here = query.there ? query.to : query.from;
  // In two countries of the Union it is the same number.
  const [near, there] = [route.emergency.slice(0, 1), route.emergencyThere.slice(0, 1)];
  const danger = [...near, ...there.filter(({ id }) => id !== near[0]?.id)];
  return [...own, ...[...lines, ...danger.filter(({ phones }) => phones.length > 0)].map((service) => toKeyNumber(service, here, words))];
}

function toKeyNumber(service: HelpService, here: string | undefined, words: Words): KeyNumber {
  const { id, name, country, phones, source, confirmed } = toHelpLine(service, words, here);
  const [{ text: number, note: limit, href } = { text: "", note: "", href: "" }] = phones;
  const kind = service.type === "emergency" || service.type === "police" ? service.type : undefined;
  return { id, name, country, kind, number, limit, href, known: `${source}, ${confirmed}` };
}

function ownNumbers(
  { organisation, checked, contacts }: NonNullable<AddedContacts["own"]>,
  { from, to }: HelpQuery,
  words: Words,
): KeyNumber[] {
  const { t, language } = words;
  const known = `${organisation}. ${t("help-page.own.checked", { date: formatSourceDate(checked, language) })}`;
  return contacts
    .filter(({ country }) => (!from && !to) || country === from || country === to)
    .flatMap(({ name, country, phones: [number] }) =>
      number
        ? [
            {
              id: name,
              name,
              country: countryName(country, language),
              kind: undefined,
              number,
              limit: "",
              href: `tel:${number.replace(/[^\d+*]/g, "")}`,
              known,
            },
          ]
        : [],
    );
}
