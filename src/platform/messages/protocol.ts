import { z } from "zod/mini";
import { Offer } from "../../core/assessment.ts";
import { CardView } from "../../core/card-view.ts";
import { AddedContacts, HelpDirectory } from "../../core/help-directory.ts";
import { needs } from "../../core/help-query.ts";
import { Level } from "../../core/level.ts";
import { CountryCode, Listing, Reading } from "../../core/listing.ts";
import { OwnContacts } from "../../core/own-contacts.ts";
import { SiteReader } from "../../core/site-reader.ts";
import { ExtraPreview, PackHistory, TakeResult, UpdateStatus } from "../../core/update-status.ts";
import { ManagedSettings } from "../managed.ts";
import { InterfaceLanguage, PublicSettings } from "../settings.ts";
import { UpdateSettings } from "../update-settings.ts";

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
  /** The person left this site alone: nothing is read, nothing is marked. */
  paused: z.boolean(),
  /** The quietest level that gets a mark. */
  quietest: z.enum(["danger", "caution"]),
});
export type ScanSetup = z.infer<typeof ScanSetup>;

/** What a content script learns about one listing: enough for a mark, no more. */
export const Verdict = z.object({ id: z.string(), level: Level, reading: Reading, offer: Offer });
export type Verdict = z.infer<typeof Verdict>;

export const PackStatus = z.object({
  version: z.string(),
  maker: z.string(),
  /** Where the maker answers, if it says so. */
  contact: z.nullable(z.string()),
  flags: z.int(),
  skippedPhrases: z.int(),
});
export type PackStatus = z.infer<typeof PackStatus>;

/** A site we can read, as the settings list it. */
export const SiteSummary = z.object({
  id: z.string(),
  name: z.string(),
  hosts: z.array(z.string()),
  /** Granted at install, or asked for one by one. */
  permission: z.enum(["install", "ask"]),
  allowed: z.boolean(),
  proven: z.enum(["proven", "untested"]),
});
export type SiteSummary = z.infer<typeof SiteSummary>;
/** Kinds of signs that are no problem to the reader of a page, while it is open. */
const HiddenKinds = z.optional(z.array(z.string().check(z.maxLength(80))).check(z.maxLength(500)));

/** What is read aloud: sentences, in the interface language. */
const Speech = z.object({ parts: z.array(z.string().check(z.maxLength(4_000))).check(z.maxLength(300)), language: InterfaceLanguage });
const SpeechStart = z.object({ start: z.enum(["speaking", "no-voice", "failed"]) });

const AssessInput = z.object({ listings: z.array(Listing).check(z.maxLength(MAX_BATCH)), hidden: HiddenKinds });
/** A file as text; longer than any pack, and it is refused unread. */
const File = z.string().check(z.maxLength(80_000_000));

/** An extra pack: a file, or the address of the folder it lies in. */
const ExtraFrom = z.union([z.object({ file: File }), z.object({ address: z.string() })]);

/** Name of a highlight on a page: random letters, so that the page cannot know it in advance. */
const HighlightName = z.object({ name: z.string().check(z.regex(/^[a-z]{8,20}$/)) });

/** What the help page opens with: country of the job and what is needed, where the card or popup knows them. */
const HelpWish = z.object({ to: z.optional(CountryCode), need: z.optional(z.enum(needs)) });

/**
 * Every message, with what goes in and what comes back. `from` says who may send it: content scripts are never trusted
 * with settings.
 */
export const protocol = {
  /** `asked`: the person asked for this very page, so that its own reader may read it. */
  startScan: { from: "page", input: z.object({ asked: z.optional(z.boolean()) }), output: ScanSetup },
  assessListings: { from: "page", input: AssessInput, output: z.array(Verdict) },
  explainListing: { from: "page", input: z.object({ listing: Listing }), output: CardView },
  bringMarks: { from: "page", input: z.object({}), output: z.object({}) },
  openCard: { from: "page", input: z.object({}), output: z.object({}) },
  showHighlight: { from: "page", input: HighlightName, output: z.object({}) },
  hideHighlight: { from: "page", input: HighlightName, output: z.object({}) },
  getSettings: { from: "extension", input: z.object({}), output: PublicSettings },
  saveSettings: { from: "extension", input: z.partial(PublicSettings), output: PublicSettings },
  getPackStatus: { from: "extension", input: z.object({}), output: PackStatus },
  openHelp: { from: "page", input: HelpWish, output: z.object({}) },
  getHelp: { from: "extension", input: z.object({}), output: HelpDirectory },
  getOwnContacts: { from: "extension", input: z.object({}), output: AddedContacts },
  saveOwnContacts: { from: "extension", input: z.object({ contacts: z.nullable(OwnContacts) }), output: z.object({}) },
  speak: { from: "page", input: Speech, output: SpeechStart },
  isSpeaking: { from: "page", input: z.object({}), output: z.object({ speaking: z.boolean() }) },
  stopSpeaking: { from: "page", input: z.object({}), output: z.object({}) },
  getUpdateStatus: { from: "extension", input: z.object({}), output: UpdateStatus },
  saveUpdateSettings: { from: "extension", input: z.partial(UpdateSettings), output: UpdateStatus },
  updateNow: { from: "extension", input: z.object({}), output: TakeResult },
  importPack: { from: "extension", input: z.object({ file: File, expiredIsFine: z.boolean() }), output: TakeResult },
  exportPack: { from: "extension", input: z.object({}), output: z.object({ file: z.string(), isSigned: z.boolean() }) },
  /** The rules in use, where they did not come with the package: their text, and their compiled phrases as base64. */
  getRulesInUse: {
    from: "extension",
    input: z.object({}),
    output: z.object({ arrived: z.nullable(z.object({ rules: z.string(), tables: z.nullable(z.string()) })) }),
  },
  getPackHistory: { from: "extension", input: z.object({}), output: PackHistory },
  previewExtra: {
    from: "extension",
    input: ExtraFrom,
    output: z.object({ preview: z.nullable(ExtraPreview), problem: z.nullable(z.string()) }),
  },
  addExtra: { from: "extension", input: z.object({ from: ExtraFrom, fingerprint: z.string() }), output: TakeResult },
  removeExtra: { from: "extension", input: z.object({ id: z.string() }), output: UpdateStatus },
  readThisPage: { from: "extension", input: z.object({ tabId: z.int() }), output: z.object({}) },
  checkListing: { from: "extension", input: z.object({ listing: Listing, pageUrl: z.optional(z.string()) }), output: CardView },
  takeWaitingText: { from: "extension", input: z.object({}), output: z.object({ text: z.nullable(z.string()) }) },
  getManaged: { from: "extension", input: z.object({}), output: ManagedSettings },
  listSites: { from: "extension", input: z.object({}), output: z.array(SiteSummary) },
  /** After the browser granted the hosts, in the person's click; or to stop reading a site that was asked for. */
  setSiteAllowed: { from: "extension", input: z.object({ id: z.string(), allowed: z.boolean() }), output: z.array(SiteSummary) },
  clearTraces: { from: "extension", input: z.object({}), output: PublicSettings },
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
  /** What the site's reader promises and mostly does not find here: the site has changed. `posts`: all of them. */
  missing: z.optional(z.array(z.enum(["title", "text", "contact", "posts"]))),
  /** Large frames of other sites, told when the person asked for this page; of a whole tab those that were not read. */
  closedFrames: z.optional(z.int()),
  /** This frame is one of another site than the page around it. */
  isForeign: z.optional(z.boolean()),
});
export type PageStatus = z.infer<typeof PageStatus>;
