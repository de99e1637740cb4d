import { z } from "zod/mini";
import { Offer } from "../../core/assessment.ts";
import { CardView } from "../../core/card-view.ts";
import { Level } from "../../core/level.ts";
import { Listing, Reading } from "../../core/listing.ts";
import { SiteReader } from "../../core/site-reader.ts";
import { PublicSettings } from "../settings.ts";

/** Listings one message may carry. */
export const MAX_BATCH = 60;

/** What a content script needs to start: the reader of this site and every word it will ever show. */
export const ScanSetup = z.object({
  reader: z.nullable(SiteReader),
  language: z.string(),
  direction: z.enum(["ltr", "rtl"]),
  marks: z.object({ danger: z.string(), caution: z.string(), open: z.string() }),
  /** Low-trace mode: the page is read and never changed. */
  quiet: z.boolean(),
});
export type ScanSetup = z.infer<typeof ScanSetup>;

/** What a content script learns about one listing: enough for a mark, no more. */
export const Verdict = z.object({ id: z.string(), level: Level, reading: Reading, offer: Offer });
export type Verdict = z.infer<typeof Verdict>;

export const PackStatus = z.object({ version: z.string(), maker: z.string(), flags: z.int(), skippedPhrases: z.int() });
export type PackStatus = z.infer<typeof PackStatus>;

/** Name of a highlight on a page: random letters, so that the page cannot know it in advance. */
const HighlightName = z.object({ name: z.string().check(z.regex(/^[a-z]{8,20}$/)) });

/**
 * Every message, with what goes in and what comes back. `from` says who may send it: content scripts are never trusted
 * with settings.
 */
export const protocol = {
  startScan: { from: "page", input: z.object({}), output: ScanSetup },
  assessListings: { from: "page", input: z.object({ listings: z.array(Listing).check(z.maxLength(MAX_BATCH)) }), output: z.array(Verdict) },
  explainListing: { from: "page", input: z.object({ listing: Listing }), output: CardView },
  bringMarks: { from: "page", input: z.object({}), output: z.object({}) },
  openCard: { from: "page", input: z.object({}), output: z.object({}) },
  showHighlight: { from: "page", input: HighlightName, output: z.object({}) },
  hideHighlight: { from: "page", input: HighlightName, output: z.object({}) },
  getSettings: { from: "extension", input: z.object({}), output: PublicSettings },
  saveSettings: { from: "extension", input: z.partial(PublicSettings), output: PublicSettings },
  getPackStatus: { from: "extension", input: z.object({}), output: PackStatus },
  readThisPage: { from: "extension", input: z.object({ tabId: z.int() }), output: z.object({}) },
} as const;

export type Protocol = typeof protocol;
export type MessageName = keyof Protocol;
export type Input<Name extends MessageName> = z.infer<Protocol[Name]["input"]>;
export type Output<Name extends MessageName> = z.infer<Protocol[Name]["output"]>;

/** How every answer travels: a value or an expected failure, never an exception. */
export type Reply<Value> = { ok: true; value: Value } | { ok: false; error: { code: ErrorCode; message: string } };
export type ErrorCode = "bad-input" | "not-allowed" | "failed";

/** What a content script is asked by the popup or told by the background. */
export const PageListing = z.object({
  id: z.string(),
  title: z.string(),
  level: z.nullable(Level),
  reading: Reading,
  offer: z.nullable(Offer),
});
export type PageListing = z.infer<typeof PageListing>;
export const PageStatus = z.object({
  route: z.string(),
  site: z.string(),
  listings: z.array(PageListing),
  /** Listings past the limits: counted, not read or not told one by one. */
  beyondLimit: z.int(),
  pending: z.int(),
});
export type PageStatus = z.infer<typeof PageStatus>;
