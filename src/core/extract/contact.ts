import { findPhoneNumbersInText, isSupportedCountry, type CountryCode as PhoneCountry } from "libphonenumber-js/min";
import type { ListingField } from "../listing-fields.ts";
import type { ContactTables } from "../pack.ts";
import type { FieldSpan } from "./span.ts";

export type ContactKind = "phone" | "messenger" | "free-mail" | "corporate-mail" | "shortened-link" | "site";

/** A way to reach the recruiter, as written in the ad. */
export interface Contact extends FieldSpan {
  readonly kind: ContactKind;
}

const mail = /[\p{L}\p{N}._%+-]{1,64}@([\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4})/gu;
const handle = /(?<![\p{L}\p{N}._%+@/-])@[A-Za-z]\w{3,31}(?![\w@]|\.[a-z])/gu;
const link =
  /(?:https?:\/\/|www\.)[^\s<>"'«»)]{3,300}|(?<![\p{L}\p{N}.@-])(?:[a-z0-9-]{1,40}\.){1,3}[a-z]{2,10}(?:\/[^\s<>"'«»)]{0,200})?/giu;
const digitRun = /[+(]?\d(?:[\d\s().‒–-]{5,18})\d/g;

/** Endings that mark `firm.kz`-like text without `http` as a site; anything else ("т.р", "etc.and") is left alone. */
const siteEndings = new Set(
  "kz kg tj uz tm ru by ua com org net eu pl de it fr gr uk io co info biz me tr ae kr ge az am cz lt lv ee".split(" "),
);

/**
 * Contacts in one field: telephone numbers, messenger handles and links, e-mail addresses, links.
 *
 * @param country ISO code that numbers without an international prefix are read by
 */
export function findContacts(text: string, field: ListingField, tables: ContactTables, country: string | undefined): Contact[] {
  const mails = findMails(text, field, tables);
  const links = findLinks(text, field, tables).filter(({ start, end }) => !mails.some((other) => start < other.end && other.start < end));
  const contacts = [...mails, ...links];
  for (const match of text.matchAll(handle)) {
    contacts.push({ kind: "messenger", field, start: match.index, end: match.index + match[0].length });
  }
  return [...contacts, ...findPhones(text, field, country)].sort((a, b) => a.start - b.start);
}

function findMails(text: string, field: ListingField, tables: ContactTables): Contact[] {
  if (!text.includes("@")) return [];
  return [...text.matchAll(mail)].map((match) => {
    const domain = (match[1] ?? "").toLowerCase();
    const free = tables.freeMail.some((host) => domain === host || domain.endsWith(`.${host}`));
    return { kind: free ? "free-mail" : "corporate-mail", field, start: match.index, end: match.index + match[0].length };
  });
}

function findLinks(text: string, field: ListingField, tables: ContactTables): Contact[] {
  const contacts: Contact[] = [];
  for (const match of text.matchAll(link)) {
    if (text[match.index - 1] === "@") continue;
    const host = hostOf(match[0]);
    const explicit = /^https?:|^www\./i.test(match[0]);
    // "now.It is easy": a capital after the dot begins a sentence, not an ending.
    if (!explicit && /\.\p{Lu}\p{Ll}[^.]*$/u.test(match[0].split("/", 1)[0] ?? "")) continue;
    const kind = kindOfHost(host, tables, explicit);
    const written = match[0].replace(/[.,;:!?]+$/, "");
    if (kind) contacts.push({ kind, field, start: match.index, end: match.index + written.length });
  }
  return contacts;
}

function kindOfHost(host: string, tables: ContactTables, explicit: boolean): ContactKind | undefined {
  const belongs = (known: string) => host === known || host.endsWith(`.${known}`);
  if (tables.messengers.some(({ hosts }) => hosts.some(belongs))) return "messenger";
  if (tables.shorteners.some(belongs)) return "shortened-link";
  if (tables.freeMail.some(belongs)) return undefined;
  return explicit || siteEndings.has(host.split(".").at(-1) ?? "") ? "site" : undefined;
}

function hostOf(link: string): string {
  const bare = link.replace(/^https?:\/\//i, "").replace(/^www\./i, "");
  return (bare.split(/[/?#:]/, 1)[0] ?? "").toLowerCase();
}

/** Only runs of digits long enough are handed to the library: it is exact, and slow on whole texts. */
function findPhones(text: string, field: ListingField, country: string | undefined): Contact[] {
  const contacts: Contact[] = [];
  const defaultCountry = country && isSupportedCountry(country) ? (country as PhoneCountry) : undefined;
  for (const run of text.matchAll(digitRun)) {
    if (/^\d{1,3}(?:[ .]\d{3})*[ .]000[ .]000$/.test(run[0])) continue;
    const found = findPhoneNumbersInText(run[0], defaultCountry);
    for (const { startsAt, endsAt } of found) {
      contacts.push({ kind: "phone", field, start: run.index + startsAt, end: run.index + endsAt });
    }
    if (found.length === 0 && looksLikeMobile(run[0])) {
      contacts.push({ kind: "phone", field, start: run.index, end: run.index + run[0].length });
    }
  }
  return contacts;
}

/** National habits of the region where no country is known: 8 7XX… / 8 9XX… (KZ, RU), 0XXX XXX XXX (KG), 0XX… (UA, TR). */
function looksLikeMobile(run: string): boolean {
  const digits = run.replace(/\D/g, "");
  return /^8[79]\d{9}$/.test(digits) || /^0[2579]\d{8}$/.test(digits) || /^05\d{9}$/.test(digits);
}
