import { z } from "zod/mini";

/** `*` stands for any characters, `#` for digits, everything else for itself, from the first `/` to the end of the path. */
const PathPattern = z.string().check(z.regex(/^\/[^?\s]*$/), z.maxLength(200));
const Selector = z.string().check(z.minLength(1), z.maxLength(600));
const Piece = z.string().check(z.minLength(1), z.maxLength(60));

/**
 * Where a field's words stand when a selector alone cannot say it. The steps are taken in the order they are written here:
 * choose elements, take text or attribute, keep one that fits, cut it.
 */
export const DetailedSource = z.strictObject({
  /** Without it the card itself. */
  select: z.optional(Selector),
  /** Looked for in the whole page, not in the card: what a page says once for all of its cards. */
  within: z.optional(z.enum(["page"])),
  /** Take this attribute's value instead of the text. */
  attribute: z.optional(z.string().check(z.regex(/^[\w-]+$/))),
  /** Only an element that looks so: a short text with a sum of money, or without one. */
  looksLike: z.optional(z.enum(["money", "no-money"])),
  /** Only an element that begins with one of these words; what follows them is the value. */
  label: z.optional(z.array(Piece).check(z.minLength(1))),
  /** Of several elements the one with most text, not the first. */
  pick: z.optional(z.enum(["longest"])),
  /** Only what stands after the first occurrence of this, and before the last of that, when they occur. */
  after: z.optional(Piece),
  before: z.optional(Piece),
});
export type DetailedSource = z.infer<typeof DetailedSource>;

/** A CSS selector, `selector@attribute`, or a detailed source. First that yields text wins. */
export const FieldSource = z.union([z.string().check(z.minLength(1), z.maxLength(600)), DetailedSource]);
export type FieldSource = z.infer<typeof FieldSource>;
const Sources = z.array(FieldSource).check(z.minLength(1));

const fields = {
  /** Posts have none. */
  title: z.optional(Sources),
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
  /** Paths of the pages that are of this kind; a page there without a listing is one we could not read. Without it: any page. */
  paths: z.optional(z.array(PathPattern).check(z.minLength(1))),
  /** What such pages carry, where it differs from the rest of the site. */
  content: z.optional(z.enum(["jobs", "mixed"])),
  /** Element around one listing. An ad's page may have none: then it is the whole page. */
  card: z.optional(Selector),
  /** Cards lacking this are placeholders of a virtual list, or no listings: not there yet, not unreadable. */
  ready: z.optional(Selector),
  /** Cards inside cards: part of the outer one, or (replies below a post) listings of their own. */
  nested: z._default(z.enum(["part", "separate"]), "part"),
  /** `excerpt`: cards show only the beginning of the ad, so what is missing there proves nothing. */
  text: z._default(z.enum(["whole", "excerpt"]), "whole"),
  /** A card that holds this ("show more") shows only the beginning of its text. */
  more: z.optional(Selector),
  /** Nodes inside whose text is not the ad's: screen-reader copies, other ads. */
  drop: z._default(z.array(Selector), []),
  /**
   * What names the listing: the run of letters and digits (or of digits alone) behind the last `after` in this value, or the
   * whole value without it.
   */
  id: z.optional(z.strictObject({ from: Sources, after: z.optional(Piece), only: z.optional(z.enum(["digits"])) })),
  fields: z.strictObject(fields),
  /** Where the mark goes: after this element (default: the outermost link of the title, or the text of a post). */
  anchor: z.optional(Selector),
});
export type ReaderView = z.infer<typeof ReaderView>;

/**
 * How to tell that a page holds posts where no card was found on it (the reader's self-test). What is named here should outlive a
 * redesign of the site: roles and addresses, not the hooks that cards are found by.
 */
export const Feed = z.strictObject({
  /** Pages that may be feeds. Without it: any page of the reader. */
  paths: z.optional(z.array(PathPattern).check(z.minLength(1))),
  /** Addresses of single posts: what stands before the post's own name (`/status/`). Different ones are different posts. */
  posts: z.optional(z.array(Piece).check(z.minLength(1))),
  /** Elements around single posts. */
  blocks: z.optional(Selector),
});
export type Feed = z.infer<typeof Feed>;

/** How one site marks up its listings: `rules/sites/<id>.yaml`. A pack cannot add hosts to what was granted. */
export const SiteReader = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  name: z.string(),
  hosts: z.array(z.string().check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/))).check(z.minLength(1)),
  /** The part of the hosts this reader is for, when they are shared with another reader. No `#`: browsers know `*` only. */
  paths: z.optional(z.array(z.string().check(z.regex(/^\/[^?#\s]*$/))).check(z.minLength(1))),
  /** Read from the installation on (job boards), or only after the person said so (social sites). */
  permission: z._default(z.enum(["install", "ask"]), "install"),
  /** Country of the page by host ending, where the site has one per country. */
  countries: z._default(z.record(z.string(), z.string()), {}),
  /** Offers of work only, or a mixed site. */
  content: z.enum(["jobs", "mixed"]),
  /** Parts of a mixed site that carry offers of work only. */
  jobPaths: z.optional(z.array(PathPattern).check(z.minLength(1))),
  lists: z._default(z.array(ReaderView), []),
  details: z._default(z.array(ReaderView), []),
  /** Sites of posts: what the self-test goes by. */
  feeds: z._default(z.array(Feed), []),
  /** When and on what it was last seen to work; `untested` until a real page was read. */
  proven: z.strictObject({ state: z.enum(["proven", "untested"]), date: z.optional(z.string()), note: z.optional(z.string()) }),
});
export type SiteReader = z.infer<typeof SiteReader>;
