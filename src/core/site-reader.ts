import { z } from "zod/mini";

/** A CSS selector, `selector@attribute`, or an element found by what its text looks like. First that yields text wins. */
export const FieldSource = z.union([
  z.string().check(z.minLength(1), z.maxLength(300)),
  z.strictObject({ select: z.string(), looksLike: z.enum(["money"]) }),
]);
export type FieldSource = z.infer<typeof FieldSource>;
const Sources = z.array(FieldSource).check(z.minLength(1));

const fields = {
  title: Sources,
  description: z.optional(Sources),
  hiringOrganization: z.optional(Sources),
  jobLocation: z.optional(Sources),
  baseSalary: z.optional(Sources),
  /** Further short labels of a card ("no experience"), joined to the description. */
  labels: z.optional(Sources),
  url: z.optional(Sources),
};

/** What one kind of page holds: a list of cards, or one ad in full. */
export const ReaderView = z.strictObject({
  /** Element around one listing. Without it the view is the whole page: one listing. */
  card: z.optional(z.string()),
  /** Cards lacking this are placeholders of a virtual list: not there yet, not unreadable. */
  ready: z.optional(z.string()),
  /** `excerpt`: cards show only the beginning of the ad, so what is missing there proves nothing. */
  text: z._default(z.enum(["whole", "excerpt"]), "whole"),
  /** Nodes inside whose text is not the ad's: screen-reader copies, other ads. */
  drop: z._default(z.array(z.string()), []),
  /** What names the listing: the run of letters and digits after `after` in this value (the whole value without it). */
  id: z.optional(z.strictObject({ from: Sources, after: z.optional(z.string()) })),
  fields: z.strictObject(fields),
  /** Where the mark goes: after this element (default: the title's outermost link or block). */
  anchor: z.optional(z.string()),
});
export type ReaderView = z.infer<typeof ReaderView>;

/** How one site marks up its listings: `rules/sites/<id>.yaml`. A pack cannot add hosts to what was granted. */
export const SiteReader = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  name: z.string(),
  hosts: z.array(z.string().check(z.regex(/^[a-z0-9.-]+$/))).check(z.minLength(1)),
  /** Country of the page by host ending, where the site has one per country. */
  countries: z._default(z.record(z.string(), z.string()), {}),
  /** Offers of work only, or a mixed site. */
  content: z.enum(["jobs", "mixed"]),
  list: z.optional(ReaderView),
  detail: z.optional(ReaderView),
  /** When and on what it was last seen to work; `untested` until a real page was read. */
  proven: z.strictObject({ state: z.enum(["proven", "untested"]), date: z.optional(z.string()), note: z.optional(z.string()) }),
});
export type SiteReader = z.infer<typeof SiteReader>;
