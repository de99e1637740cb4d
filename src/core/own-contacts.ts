import { z } from "zod/mini";
import { CountryCode } from "./listing.ts";

const Text = z.string().check(z.minLength(2), z.maxLength(120));
const Dialled = z.string().check(z.regex(/^\+?[0-9()* -]{2,30}$/));
/** Messengers find people by the number in international form. */
const International = z.string().check(z.regex(/^\+[1-9]\d{5,14}$/));

/** One contact that an organisation adds for the people it serves. */
export const OwnContact = z.strictObject({
  name: Text,
  country: CountryCode,
  phones: z._default(z.array(Dialled).check(z.maxLength(5)), []),
  whatsapp: z.optional(International),
  viber: z.optional(International),
  telegram: z.optional(z.string().check(z.regex(/^[A-Za-z]\w{3,31}$/))),
  email: z.optional(z.string().check(z.regex(/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/), z.maxLength(120))),
  web: z.optional(z.string().check(z.regex(/^https:\/\/[^\s@]+$/), z.maxLength(200))),
  hours: z.optional(Text),
  note: z.optional(z.string().check(z.minLength(2), z.maxLength(300))),
});
export type OwnContact = z.infer<typeof OwnContact>;

/** Where a contact is written to, by messenger: the kind and the address that opens it. */
export function messengersOf({ whatsapp, telegram, viber }: OwnContact): (readonly ["whatsapp" | "telegram" | "viber", string])[] {
  return [
    ...(whatsapp ? [["whatsapp", `https://wa.me/${whatsapp.slice(1)}`] as const] : []),
    ...(telegram ? [["telegram", `https://t.me/${telegram}`] as const] : []),
    ...(viber ? [["viber", `viber://chat?number=${encodeURIComponent(viber)}`] as const] : []),
  ];
}

/** Contacts of an organisation, from a file or from the policy of whoever manages the browser. Shown before all others. */
export const OwnContacts = z.strictObject({
  organisation: Text,
  /** Day on which the organisation last checked them, YYYY-MM-DD. */
  checked: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)),
  contacts: z.array(OwnContact).check(z.minLength(1), z.maxLength(100)),
});
export type OwnContacts = z.infer<typeof OwnContacts>;

export type OwnContactsResult =
  | { readonly ok: true; readonly value: OwnContacts }
  /** `field` is where the fault is, such as `contacts.0.phones.1`. */
  | { readonly ok: false; readonly code: "no-json" | "wrong-field" | "too-long"; readonly field: string };

/** Longer files are something else. */
const LONGEST = 200_000;

/** Reads a file of contacts. Anything wrong refuses the whole file and says where, so that no half of it is taken for all. */
export function parseOwnContacts(text: string): OwnContactsResult {
  if (text.length > LONGEST) return { ok: false, code: "too-long", field: "" };
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { ok: false, code: "no-json", field: "" };
  }
  const parsed = OwnContacts.safeParse(data);
  if (parsed.success) return { ok: true, value: parsed.data };
  const issue = parsed.error.issues[0];
  const keys = issue?.code === "unrecognized_keys" ? issue.keys : [];
  return { ok: false, code: "wrong-field", field: [...(issue?.path ?? []), ...keys.slice(0, 1)].join(".") };
}
