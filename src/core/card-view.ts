import { z } from "zod/mini";
import { needs } from "./help-query.ts";
import { Level } from "./level.ts";
import { listingFields } from "./listing-fields.ts";

/** BCP 47: the language that a text of the pack is in. It is another than the card's where nobody has written that text in it. */
const Language = z.string();

/** Words quoted from the ad: a stretch of one field. */
export const Quote = z.object({
  field: z.enum(listingFields),
  start: z.int(),
  end: z.int(),
  text: z.string(),
});
export type Quote = z.infer<typeof Quote>;

/** One thing noticed: a plain sentence that says what, and the words of the ad that show it. `family` chooses the picture, or "". */
export const Reason = z.object({
  id: z.string(),
  level: Level,
  family: z.string(),
  title: z.string(),
  language: Language,
  quotes: z.array(Quote),
});
export type Reason = z.infer<typeof Reason>;

/** What signs may mean: a combination, or a flag that stands by itself (then `title` is empty: it was said just above). */
export const Meaning = z.object({
  id: z.string(),
  level: Level,
  family: z.string(),
  title: z.string(),
  why: z.string(),
  advice: z.string(),
  language: Language,
});
export type Meaning = z.infer<typeof Meaning>;

/** The rule behind one warning: what it means, how far it was checked, where it is known from, what it cannot see. */
export const RuleCard = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.string(),
  why: z.string(),
  status: z.string(),
  language: Language,
  /** Indicators of forced labour as the ILO names them, or "". */
  ilo: z.string(),
  /** `url` is https, or "" where the source is on paper. */
  sources: z.array(z.object({ title: z.string(), url: z.string() })),
  /** The authors' notes, in English. */
  gaps: z.array(z.string()),
});
export type RuleCard = z.infer<typeof RuleCard>;

/** One help service as shown: who it serves, how to reach it, where that is known from. */
export const HelpLine = z.object({
  id: z.string(),
  country: z.string(),
  name: z.string(),
  /** BCP 47; another than the card's where nobody wrote the name in that. */
  nameLanguage: z.string(),
  serves: z.string(),
  /**
   * `text` as it is dialled, `note` what limits it where the reader is, or "". `href` is "" for a number that is to be kept for
   * later: it cannot be dialled from where the reader is.
   */
  phones: z.array(z.object({ text: z.string(), note: z.string(), href: z.string() })),
  web: z.string(),
  details: z.string(),
  source: z.string(),
  confirmed: z.string(),
});
export type HelpLine = z.infer<typeof HelpLine>;

/** A help service on a card: `place` is the heading of its group, such as "Kazakhstan · where you are". `links`: messengers and mail. */
export const CardHelpLine = z.extend(HelpLine, { place: z.string(), links: z.array(z.object({ text: z.string(), href: z.string() })) });
export type CardHelpLine = z.infer<typeof CardHelpLine>;

/** One way to ask: the words, their language, and that language's name in the interface language. */
const Asked = z.object({ text: z.string(), language: z.string(), languageName: z.string() });

/** Words that are the same on every card of a language; `{{words}}` and the like are filled in by the card. */
export const CardLabels = z.object({
  close: z.string(),
  copy: z.string(),
  copied: z.string(),
  notCopied: z.string(),
  copyNumber: z.string(),
  showInAd: z.string(),
  quoteNotFound: z.string(),
  call: z.string(),
  allHelp: z.string(),
  website: z.string(),
  why: z.string(),
  ilo: z.string(),
  sources: z.string(),
  gaps: z.string(),
  hide: z.string(),
  hideHere: z.string(),
  hideKind: z.string(),
  hideNote: z.string(),
  report: z.string(),
  reportNote: z.string(),
  reportText: z.string(),
  copyText: z.string(),
  writeMail: z.string(),
  noAddress: z.string(),
  object: z.string(),
  objectHow: z.string(),
  objectTo: z.string(),
  contact: z.string(),
  before: z.string(),
  contactPause: z.string(),
  ask: z.string(),
  askSubject: z.string(),
  askText: z.string(),
  carefully: z.string(),
  noContact: z.string(),
  contactShow: z.string(),
  contactNote: z.string(),
  read: z.string(),
  stopReading: z.string(),
  noVoice: z.string(),
  cannotRead: z.string(),
});
export type CardLabels = z.infer<typeof CardLabels>;

/** Everything a card says, in the interface language: the card itself holds no words. */
export const CardView = z.object({
  level: Level,
  language: z.string(),
  direction: z.enum(["ltr", "rtl"]),
  heading: z.string(),
  adTitle: z.string(),
  lead: z.string(),
  /** Says that some of the words are not in the interface language, and in which; "" where all are. */
  untranslated: z.string(),
  reasonsHeading: z.string(),
  reasons: z.array(Reason),
  meaningsHeading: z.string(),
  meanings: z.array(Meaning),
  questionsHeading: z.string(),
  /** Each question in the interface language and, where that differs and the pack has it, in the ad's. */
  questions: z.array(z.object({ id: z.string(), mine: Asked, ad: z.nullable(Asked) })),
  helpHeading: z.string(),
  help: z.array(CardHelpLine),
  helpNotes: z.array(z.string()),
  /** Official sites, where a country of the route has no number that can be dialled from where the reader is: never a guess in its place. */
  official: z.object({ heading: z.string(), sites: z.array(z.object({ text: z.string(), url: z.string() })), note: z.string() }),
  /** What the help page is to open with: country of the job (ISO 3166-1 alpha-2) and need, each "" where the ad says nothing of it. */
  helpPage: z.object({ to: z.string(), need: z.enum(["", ...needs]) }),
  stepsHeading: z.string(),
  steps: z.array(z.object({ text: z.string(), language: Language })),
  forHeading: z.string(),
  forNote: z.string(),
  forThisAd: z.array(z.object({ title: z.string(), why: z.string(), language: Language })),
  /** Ways to reach the recruiter as they stand in the ad. On a card of level `danger` they are shown after one deliberate step. */
  contacts: z.array(z.string()),
  /** How to answer with care: what that step brings besides. */
  care: z.array(z.string()),
  /** A message about the ad to a person one trusts, word for word, without ways to reach anybody. */
  askMessage: z.string(),
  ruleCards: z.array(RuleCard),
  /** What the mark rests on: ids of combinations and flags, for hiding ads of this kind. */
  kinds: z.array(z.string()),
  /** A report of a false alarm, word for word as it would be sent; the reader may change it. */
  report: z.string(),
  footer: z.array(z.string()),
  /** Where the maker of the rules can be reached: an https or mailto address, or "". */
  objection: z.string(),
  labels: CardLabels,
});
export type CardView = z.infer<typeof CardView>;
