import type { CardView } from "../core/card-view.ts";
import type { Listing } from "../core/listing.ts";
import type { PageStatus, ScanSetup, Verdict } from "./messages/protocol.ts";

/*
 * The content scripts' end of the messages. Native API and hand-written guards: a schema library would weigh more than the
 * whole script. content-port.test.ts holds the guards against the schemas.
 */

/** Why nothing came back. `gone`: the extension was updated or removed, this script is an orphan. */
export type PortFailure = "gone" | "unreachable" | "refused";
export type PortReply<Value> = { ok: true; value: Value } | { ok: false; failure: PortFailure };

type Guard<Value> = (value: unknown) => value is Value;
type Shape = Record<string, unknown>;

/** The native API under both its names; Firefox's `chrome` answers by callback only. */
function api(): typeof chrome {
  const native = globalThis as { browser?: typeof chrome; chrome?: typeof chrome };
  return (native.browser?.runtime ? native.browser : native.chrome) as typeof chrome;
}

/** False once the extension was reloaded, updated or removed under this page. */
export function isConnected(): boolean {
  try {
    return Boolean(api()?.runtime?.id);
  } catch {
    return false;
  }
}

async function send<Value>(kind: string, payload: unknown, guard: Guard<Value>): Promise<PortReply<Value>> {
  if (!isConnected()) return { ok: false, failure: "gone" };
  try {
    const reply: unknown = await api().runtime.sendMessage({ kind, payload });
    if (!isShape(reply) || reply.ok !== true) return { ok: false, failure: reply === undefined ? "unreachable" : "refused" };
    return guard(reply.value) ? { ok: true, value: reply.value } : { ok: false, failure: "refused" };
  } catch {
    return { ok: false, failure: isConnected() ? "unreachable" : "gone" };
  }
}

/** Asks for the reader of this site and the words to show; `asked`: the person wants this page read, whatever is allowed. */
export const askSetup = (asked = false) => send("startScan", asked ? { asked } : {}, isScanSetup);

/** Has a batch of listings assessed; `hidden`: kinds of signs that are no problem to the reader of this page. */
export const askVerdicts = (listings: readonly Listing[], hidden: readonly string[] = []) =>
  send("assessListings", { listings, ...(hidden.length > 0 && { hidden }) }, isVerdicts);

/** Everything a card about one listing says. */
export const askCardView = (listing: Listing) => send("explainListing", { listing }, isCardView);

/** Has the script that makes marks brought into this frame. */
export const askMarks = () => send("bringMarks", {}, isShape);

/** Has the card's script brought into this frame. */
export const askCard = () => send("openCard", {}, isShape);

/** Has the help page opened in a tab, for the route and the need of one ad. */
export const askHelpPage = ({ to, need }: CardView["helpPage"]) => send("openHelp", { ...(to && { to }), ...(need && { need }) }, isShape);

/** Has the style for a highlight added or taken away. */
export const askHighlight = (name: string, on: boolean) => send(on ? "showHighlight" : "hideHighlight", { name }, isShape);

/** Has sentences read aloud, where the page cannot notice it. */
export const askToSpeak = (parts: readonly string[], language: string) => send("speak", { parts, language }, isSpeechStart);

/** Is something being read aloud? */
export const askIfSpeaking = () =>
  send("isSpeaking", {}, (value): value is { speaking: boolean } => isShape(value) && typeof value.speaking === "boolean");

/** Ends the reading. */
export const askForSilence = () => send("stopSpeaking", {}, isShape);

/** What the popup and the background ask of a page. */
export interface PageRequests {
  pageStatus(): PageStatus;
  jumpTo(id: string): void;
  readListing(id: string): Listing | undefined;
  /** No problem to the reader: this ad, or all that rest on these kinds of signs. */
  hideListing(id: string, kinds: readonly string[]): void;
  settingsChanged(): void;
}

/** Answers the popup and the background until the signal ends it. */
export function serveRequests(requests: PageRequests, signal: AbortSignal): void {
  const { onMessage } = api().runtime;
  const listener = (message: unknown, _sender: unknown, reply: (value: unknown) => void): void => {
    if (!isShape(message)) return;
    if (message.kind === "pageStatus") reply(requests.pageStatus());
    if (message.kind === "jumpTo" && typeof message.id === "string") requests.jumpTo(message.id);
    if (message.kind === "readListing" && typeof message.id === "string") reply(requests.readListing(message.id));
    if (message.kind === "hideListing" && typeof message.id === "string" && isListOf(message.kinds, isText))
      requests.hideListing(message.id, message.kinds as string[]);
    if (message.kind === "settingsChanged") requests.settingsChanged();
  };
  onMessage.addListener(listener);
  signal.addEventListener("abort", () => {
    if (isConnected()) onMessage.removeListener(listener);
  });
}

const isShape = (value: unknown): value is Shape => typeof value === "object" && value !== null;
const isText = (value: unknown): value is string => typeof value === "string";
const isLevel = (value: unknown): boolean => value === "none" || value === "info" || value === "caution" || value === "danger";
const areTexts = (shape: Shape, ...keys: string[]): boolean => keys.every((key) => isText(shape[key]));
const isListOf = (value: unknown, each: (item: unknown) => boolean): boolean => Array.isArray(value) && value.every(each);

/** Guard of `ScanSetup`. The reader itself comes from a checked pack; only its outline is looked at. */
export function isScanSetup(value: unknown): value is ScanSetup {
  if (!isShape(value) || !isShape(value.marks) || !areTexts(value, "language", "direction", "quietest")) return false;
  const { reader } = value;
  if (typeof value.paused !== "boolean" || typeof value.quiet !== "boolean") return false;
  return areTexts(value.marks, "danger", "caution", "open") && (reader === null || (isShape(reader) && areTexts(reader, "id", "content")));
}

/** Guard of a list of `Verdict`. */
export function isVerdicts(value: unknown): value is Verdict[] {
  return isListOf(value, (item) => isShape(item) && areTexts(item, "id", "reading", "offer") && isLevel(item.level));
}

type SpeechReply = { start: "speaking" | "no-voice" | "failed" };

/** Guard of the answer to `speak`. */
export function isSpeechStart(value: unknown): value is SpeechReply {
  return isShape(value) && (value.start === "speaking" || value.start === "no-voice" || value.start === "failed");
}

/** Guard of `CardView`. */
export function isCardView(value: unknown): value is CardView {
  if (!isShape(value) || !isShape(value.labels) || !isLevel(value.level)) return false;
  const directions = value.direction === "ltr" || value.direction === "rtl";
  return (
    directions &&
    areTexts(value, ...cardTexts.split(" ")) &&
    areTexts(value.labels, ...cardLabels.split(" ")) &&
    isListOf(value.reasons, isReason) &&
    isListOf(
      value.meanings,
      (item) => isShape(item) && isLevel(item.level) && areTexts(item, "id", "family", "title", "why", "advice", "language"),
    ) &&
    isListOf(value.questions, isQuestion) &&
    isListOf(value.help, isHelpLine) &&
    isOfficial(value.official) &&
    isShape(value.helpPage) &&
    areTexts(value.helpPage, "to", "need") &&
    isListOf(value.forThisAd, (item) => isShape(item) && areTexts(item, "title", "why", "language")) &&
    isListOf(value.ruleCards, isRuleCard) &&
    isListOf(value.steps, (item) => isShape(item) && areTexts(item, "text", "language")) &&
    [value.helpNotes, value.footer, value.contacts, value.care, value.kinds].every((list) => isListOf(list, isText))
  );
}

const cardTexts =
  "language heading adTitle lead untranslated reasonsHeading meaningsHeading questionsHeading helpHeading stepsHeading forHeading forNote report objection askMessage";
const cardLabels =
  "close copy copied notCopied copyNumber showInAd quoteNotFound call allHelp website why ilo sources gaps hide hideHere hideKind hideNote report reportNote reportText copyText writeMail noAddress object objectHow objectTo contact before contactPause ask askSubject askText carefully noContact contactShow contactNote read stopReading noVoice cannotRead";

function isReason(item: unknown): boolean {
  return isShape(item) && isLevel(item.level) && areTexts(item, "id", "family", "title", "language") && isListOf(item.quotes, isQuote);
}

function isQuote(item: unknown): boolean {
  return isShape(item) && areTexts(item, "field", "text") && typeof item.start === "number" && typeof item.end === "number";
}

function isQuestion(item: unknown): boolean {
  const isAsked = (asked: unknown) => isShape(asked) && areTexts(asked, "text", "language", "languageName");
  return isShape(item) && areTexts(item, "id") && isAsked(item.mine) && (item.ad === null || isAsked(item.ad));
}

function isHelpLine(item: unknown): boolean {
  return (
    isShape(item) &&
    areTexts(item, "id", "place", "country", "name", "nameLanguage", "serves", "web", "details", "source", "confirmed") &&
    isListOf(item.phones, (one) => isShape(one) && areTexts(one, "text", "note", "href")) &&
    isListOf(item.links, (one) => isShape(one) && areTexts(one, "text", "href"))
  );
}

function isOfficial(value: unknown): boolean {
  const isSite = (site: unknown) => isShape(site) && areTexts(site, "text", "url");
  return isShape(value) && areTexts(value, "heading", "note") && isListOf(value.sites, isSite);
}

function isRuleCard(item: unknown): boolean {
  return (
    isShape(item) &&
    areTexts(item, "id", "title", "kind", "why", "status", "ilo", "language") &&
    isListOf(item.sources, (source) => isShape(source) && areTexts(source, "title", "url")) &&
    isListOf(item.gaps, isText)
  );
}
