import type { ContactTables } from "../pack.ts";

/** What a way of reaching the recruiter is. */
export type ContactKind = "phone" | "messenger" | "free-mail" | "corporate-mail" | "shortened-link" | "site";

/** A stretch of a text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** An address found. Without a kind it is known to be nothing of interest, and its stretch is used up. */
export interface Address extends Span {
  readonly kind: ContactKind | undefined;
}

/** Hosts a pack knows, by their lower-case names. */
export interface ContactHosts {
  readonly kinds: ReadonlyMap<string, "messenger" | "shortened-link" | "free-mail">;
}

const compiled = new WeakMap<ContactTables, ContactHosts>();

/** The hosts of a pack's contact tables, made ready once. */
export function contactHosts(tables: ContactTables): ContactHosts {
  const known = compiled.get(tables);
  if (known) return known;
  const kinds = new Map<string, "messenger" | "shortened-link" | "free-mail">();
  for (const host of tables.freeMail) kinds.set(host, "free-mail");
  for (const host of tables.shorteners) kinds.set(host, "shortened-link");
  for (const host of tables.messengers.flatMap(({ hosts }) => hosts)) kinds.set(host, "messenger");
  const made = { kinds };
  compiled.set(tables, made);
  return made;
}

/** The kind of a host or of a host it belongs to: `web.t.me` is of `t.me`. */
export function kindOfHost(host: string, { kinds }: ContactHosts): "messenger" | "shortened-link" | "free-mail" | undefined {
  for (let from = 0; from >= 0; ) {
    const kind = kinds.get(from === 0 ? host : host.slice(from));
    if (kind) return kind;
    const dot = host.indexOf(".", from);
    if (dot < 0) return undefined;
    from = dot + 1;
  }
  return undefined;
}

/** ASCII letter or digit. */
export function isPlain(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a);
}

/** ASCII letter. */
export function isPlainLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
}
