import type { ListingField } from "../listing-fields.ts";
import type { TableHit } from "../match/find.ts";
import type { ContactTables } from "../pack.ts";
import type { TextView } from "../text/text-view.ts";
import { type ContactHosts, type ContactKind, contactHosts, type Span } from "./contact-hosts.ts";
import { findHandle, labelledHandle } from "./handle.ts";
import { findLink } from "./link.ts";
import { findMail } from "./mail.ts";
import { findPhones } from "./phone.ts";
import type { Points } from "./points.ts";
import type { FieldSpan } from "./span.ts";

/** A way to reach the recruiter, as written in the ad. */
export interface Contact extends FieldSpan {
  readonly kind: ContactKind;
}

/**
 * Contacts in one field, in the order of the text: telephone numbers, messenger handles and links, e-mail addresses, links.
 *
 * @param country ISO code that numbers without an international prefix are read by
 * @param points where to look
 * @param hits table hits of this field; labels of messengers ("тг: anna_hr") are used
 */
export function findContacts(
  view: TextView,
  field: ListingField,
  tables: ContactTables,
  country: string | undefined,
  points: Points,
  hits: readonly TableHit[] = [],
): Contact[] {
  const contacts: Contact[] = [];
  const add = (kind: ContactKind, { start, end }: Span) => contacts.push({ kind, field, start, end });
  if (points.ats.length > 0 || points.dots.length > 0) addAddresses(view.text, contactHosts(tables), points, add);
  for (const span of findPhones(view, country, points.numbers)) add("phone", span);
  for (const { target, start, end } of hits) {
    if (target.kind !== "messenger" && target.kind !== "messenger-label") continue;
    const handle = labelledHandle(view.text, end, target.kind === "messenger-label");
    if (handle) add("messenger", { start, end: handle.end });
  }
  return contacts.length > 1 ? withoutOverlaps(contacts) : contacts;
}

/** In the order of the text; what lies inside another contact ("wa.me/7701…") is no contact of its own. */
function withoutOverlaps(contacts: Contact[]): Contact[] {
  contacts.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return contacts.filter((one) => {
    if (one.start < end) return false;
    end = one.end;
    return true;
  });
}

/** Mail, handles and links from left to right: what one of them has used up is nothing else. */
function addAddresses(text: string, hosts: ContactHosts, { ats, dots }: Points, add: (kind: ContactKind, span: Span) => void): void {
  let done = 0;
  let [at, dot] = [0, 0];
  while (at < ats.length || dot < dots.length) {
    const nextAt = ats[at] ?? Number.POSITIVE_INFINITY;
    const nextDot = dots[dot] ?? Number.POSITIVE_INFINITY;
    const isAt = nextAt < nextDot;
    if (isAt) at++;
    else dot++;
    const point = isAt ? nextAt : nextDot;
    if (point < done) continue;
    const found = isAt ? (findMail(text, point, hosts) ?? findHandle(text, point)) : findLink(text, point, done, hosts);
    if (!found) continue;
    done = found.end;
    if (found.kind) add(found.kind, found);
  }
}
