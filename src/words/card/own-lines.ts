import type { AssessContext, Assessment } from "../../core/assessment.ts";
import type { CardHelpLine } from "../../core/card-view.ts";
import type { AddedContacts } from "../../core/help-directory.ts";
import { messengersOf, type OwnContact, type OwnContacts } from "../../core/own-contacts.ts";
import { formatSourceDate } from "../dates.ts";
import { countryName, type Words } from "../i18n.ts";

/** More of one organisation stand on the help page. */
const MOST = 3;

/** Contacts that an organisation added, for the countries of the route: on a card before all others, as on the help page. */
export function ownLines({ managed, own }: AddedContacts, { facts }: Assessment, words: Words, context: AssessContext): CardHelpLine[] {
  const here = context.homeCountry ?? context.pageCountry;
  const route = [...(here ? [here] : []), ...facts.flatMap((fact) => (fact.startsWith("to-") ? [fact.slice("to-".length)] : []))];
  return [managed, own].flatMap((list, at) =>
    (list?.contacts ?? [])
      .filter(({ country }) => route.length === 0 || route.includes(country))
      .slice(0, MOST)
      .map((contact, index) => ({ ...lineOf(contact, list as OwnContacts, words), id: `own-${at}-${index}` })),
  );
}

function lineOf(contact: OwnContact, { organisation, checked }: OwnContacts, { t, language }: Words): Omit<CardHelpLine, "id"> {
  const { name, phones, email, web = "", hours, note } = contact;
  const country = countryName(contact.country, language);
  return {
    place: t("help-page.own.heading", { organisation }),
    country,
    name,
    // Nobody said which language it is in.
    nameLanguage: "",
    serves: country,
    phones: phones.map((number) => ({ text: number, note: "", href: `tel:${number.replace(/[^\d+*]/g, "")}` })),
    links: [
      ...messengersOf(contact).map(([kind, href]) => ({ text: t(`help.channel.${kind}`), href })),
      ...(email ? [{ text: email, href: `mailto:${email}` }] : []),
    ],
    web,
    details: [hours, note].filter(Boolean).join(" · "),
    source: t("help-page.own.checked", { date: formatSourceDate(checked, language) }),
    confirmed: "",
  };
}
