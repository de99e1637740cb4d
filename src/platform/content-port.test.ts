import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { z } from "zod/mini";
import { CardView } from "../core/card-view.ts";
import type { Listing } from "../core/listing.ts";
import { SiteReader } from "../core/site-reader.ts";
import {
  askCard,
  askCardView,
  askForSilence,
  askHighlight,
  askIfSpeaking,
  askSetup,
  askToSpeak,
  askVerdicts,
  isCardView,
  isConnected,
  isScanSetup,
  isSpeechStart,
  isVerdicts,
  serveRequests,
} from "./content-port.ts";
import { protocol, ScanSetup, Verdict } from "./messages/protocol.ts";

const reader = SiteReader.parse({
  id: "board",
  name: "Board",
  hosts: ["board.example"],
  content: "jobs",
  lists: [{ card: ".card", fields: { title: ["h3"] } }],
  proven: { state: "untested" },
});

const setup: ScanSetup = {
  reader,
  language: "ru",
  direction: "ltr",
  marks: { danger: "Serious signs", caution: "Some signs", open: "{{level}}. Open" },
  paused: false,
  quiet: false,
  quietest: "caution",
};

const verdicts: Verdict[] = [{ id: "1", level: "danger", reading: "full", offer: "job" }];

const card: CardView = {
  level: "danger",
  language: "en",
  direction: "ltr",
  heading: "Serious signs",
  adTitle: "Cook",
  lead: "Check first.",
  untranslated: "",
  reasonsHeading: "Noticed",
  reasons: [
    {
      id: "documents.retention",
      level: "danger",
      family: "B",
      title: "Papers are taken",
      language: "en",
      quotes: [{ field: "title", start: 0, end: 4, text: "Cook" }],
    },
  ],
  meaningsHeading: "May mean",
  meanings: [{ id: "C01", level: "danger", family: "", title: "Papers", language: "en", why: "It binds people.", advice: "Keep yours." }],
  questionsHeading: "Ask",
  questions: [
    {
      id: "payer",
      mine: { text: "Who pays?", language: "en", languageName: "English" },
      ad: { text: "Кто платит?", language: "ru", languageName: "Russian" },
    },
  ],
  helpHeading: "Help",
  help: [
    {
      id: "NO-HELP",
      place: "Norway · where the job is",
      country: "Norway",
      name: "Help line",
      nameLanguage: "en",
      serves: "anyone",
      phones: [{ text: "116", note: "", href: "tel:116" }],
      links: [],
      web: "https://help.example",
      details: "free",
      source: "Source: Board, 2026",
      confirmed: "not yet",
    },
  ],
  helpNotes: ["In danger? Call."],
  official: { heading: "Official addresses", sites: [{ text: "IOM", url: "https://iom.example/" }], note: "Make sure." },
  helpPage: { to: "NO", need: "" },
  stepsHeading: "Next",
  steps: [{ text: "Wait.", language: "en" }],
  forHeading: "For",
  forNote: "Verify.",
  forThisAd: [{ title: "A contract", why: "It can be shown.", language: "en" }],
  contacts: ["t.me/example_x"],
  care: ["Talk with a worker."],
  askMessage: "What do you think?",
  ruleCards: [
    {
      id: "documents.retention",
      title: "Papers are taken",
      kind: "Papers",
      why: "It binds people.",
      status: "Draft",
      language: "en",
      ilo: "retention of identity documents",
      sources: [{ title: "A list", url: "https://list.example" }],
      gaps: ["Often only on arrival."],
    },
  ],
  kinds: ["documents.retention"],
  report: "I think this is wrong.",
  footer: ["Read here."],
  objection: "https://maker.example/object",
  labels: {
    close: "Close",
    copy: "Copy the question",
    copied: "Copied",
    notCopied: "Copy by hand",
    copyNumber: "Copy",
    showInAd: "Show in the ad: {{words}}",
    quoteNotFound: "These words are gone",
    call: "Call {{number}}",
    allHelp: "All help",
    website: "Website",
    why: "Why?",
    ilo: "ILO",
    sources: "Sources",
    gaps: "Gaps",
    hide: "Not for me",
    hideHere: "Hide this",
    hideKind: "Hide this kind",
    hideNote: "Until you leave.",
    report: "A false alarm",
    reportNote: "Nothing is sent.",
    reportText: "The text",
    copyText: "Copy",
    writeMail: "Mail",
    noAddress: "No address.",
    object: "Object",
    objectHow: "Say which ad.",
    objectTo: "Write to Maker",
    contact: "Reach them",
    before: "Before you answer",
    contactPause: "First show this to somebody.",
    ask: "Ask somebody",
    askSubject: "An ad",
    askText: "Message",
    carefully: "With care",
    noContact: "No contact.",
    contactShow: "Show the contact",
    contactNote: "Look it up.",
    read: "Read aloud",
    stopReading: "Stop",
    noVoice: "No voice",
    cannotRead: "Cannot read",
  },
};

type Path = readonly (string | number)[];
type Json = null | string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/** Every place in a value, from the outside in. Of the inside of an opaque part only the named keys are visited. */
function placesIn(value: Json, opaque: Record<string, readonly string[]>, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const known = opaque[path.join(".")];
  const entries = Array.isArray(value) ? value.map((item, index) => [index, item] as const) : Object.entries(value);
  const visited = entries.filter(([key]) => known === undefined || known.includes(String(key)));
  return [path, ...visited.flatMap(([key, inner]) => placesIn(inner as Json, opaque, [...path, key]))];
}

/** The value with something else at a place; `remove` takes the key away. */
function changed(value: Json, path: Path, change: "remove" | { to: unknown }): unknown {
  if (path.length === 0) return change === "remove" ? undefined : change.to;
  const copy = structuredClone(value) as Record<string | number, unknown>;
  let parent = copy;
  for (const key of path.slice(0, -1)) parent = parent[key] as Record<string | number, unknown>;
  const last = path.at(-1) ?? "";
  if (change !== "remove") parent[last] = change.to;
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
  return copy;
}

const kindOf = (value: unknown): string => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value);
const ofEveryKind: readonly unknown[] = [7, "text", true, null, undefined, {}, []];
const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], value);

const cases: {
  name: string;
  sample: unknown;
  schema: z.ZodMiniType;
  guard: (value: unknown) => boolean;
  opaque: Record<string, string[]>;
}[] = [
  // The reader comes from a checked pack; only its outline is looked at.
  { name: "ScanSetup", sample: setup, schema: ScanSetup, guard: isScanSetup, opaque: { reader: ["id", "content"] } },
  { name: "Verdict[]", sample: verdicts, schema: z.array(Verdict), guard: isVerdicts, opaque: {} },
  { name: "CardView", sample: card, schema: CardView, guard: isCardView, opaque: {} },
  { name: "the answer to speak", sample: { start: "speaking" }, schema: protocol.speak.output, guard: isSpeechStart, opaque: {} },
];

describe.each(cases)("the guard of $name agrees with its schema", ({ sample, schema, guard, opaque }) => {
  it("on a valid sample", () => {
    expect(schema.safeParse(sample).success).toBe(true);
    expect(guard(sample)).toBe(true);
  });

  it("on a sample with something more, which later versions may send", () => {
    const more = Array.isArray(sample) ? sample.map((item) => ({ ...item, more: 1 })) : { ...(sample as object), more: 1 };
    expect(schema.safeParse(more).success).toBe(true);
    expect(guard(more)).toBe(true);
  });

  const places = placesIn(sample as Json, opaque);

  it.each(places.map((path) => ({ path, name: path.join(".") || "the whole" })))("when $name is missing or of a wrong type", ({ path }) => {
    const wrong = ofEveryKind.filter((value) => kindOf(value) !== kindOf(at(sample, path)));
    const changes = [...wrong.map((to) => ({ to })), "remove" as const];
    const refused = changes.map((change) => changed(sample as Json, path, change)).filter((value) => !schema.safeParse(value).success);
    expect(refused.length).toBeGreaterThan(3);
    expect(refused.filter((value) => guard(value))).toEqual([]);
  });
});

it("a page without a reader of its own has a valid setup", () => {
  expect(isScanSetup({ ...setup, reader: null })).toBe(true);
});

it("an unknown level is refused", () => {
  expect(isVerdicts([{ ...verdicts[0], level: "safe" }])).toBe(false);
  expect(isCardView({ ...card, level: "safe" })).toBe(false);
});

describe("asking the background", () => {
  beforeEach(() => {
    fakeBrowser.reset();
    fakeBrowser.runtime.id = "test-extension-id";
  });
  const replyWith = (reply: unknown) => {
    const heard: unknown[] = [];
    fakeBrowser.runtime.onMessage.addListener((message: unknown) => {
      heard.push(message);
      return Promise.resolve(reply);
    });
    return heard;
  };

  it("gives the value of a good answer", async () => {
    const heard = replyWith({ ok: true, value: setup });
    expect(await askSetup()).toEqual({ ok: true, value: setup });
    expect(heard).toEqual([{ kind: "startScan", payload: {} }]);
  });

  it("says each thing under its name", async () => {
    const heard = replyWith({ ok: true, value: {} });
    const listing = { id: "1", title: "Cook", reading: "partial" as const };
    await askVerdicts([listing]);
    await askVerdicts([listing], ["C01"]);
    await askCardView(listing);
    await askToSpeak(["One."], "en");
    await askIfSpeaking();
    await askForSilence();
    await askCard();
    await askHighlight("abcdefgh", true);
    await askHighlight("abcdefgh", false);
    expect(heard).toEqual([
      { kind: "assessListings", payload: { listings: [listing] } },
      { kind: "assessListings", payload: { listings: [listing], hidden: ["C01"] } },
      { kind: "explainListing", payload: { listing } },
      { kind: "speak", payload: { parts: ["One."], language: "en" } },
      { kind: "isSpeaking", payload: {} },
      { kind: "stopSpeaking", payload: {} },
      { kind: "openCard", payload: {} },
      { kind: "showHighlight", payload: { name: "abcdefgh" } },
      { kind: "hideHighlight", payload: { name: "abcdefgh" } },
    ]);
  });

  it.each([
    ["an error", { ok: false, error: { code: "failed", message: "no" } }],
    ["a value of a wrong shape", { ok: true, value: { reader: 7 } }],
    ["something that is no reply", "hello"],
  ])("calls %s refused", async (_name, reply) => {
    replyWith(reply);
    expect(await askSetup()).toEqual({ ok: false, failure: "refused" });
  });

  it("calls silence unreachable, so that it is tried again", async () => {
    fakeBrowser.runtime.onMessage.addListener(() => Promise.resolve(undefined));
    expect(await askSetup()).toEqual({ ok: false, failure: "unreachable" });
  });

  it("calls a background that does not run unreachable", async () => {
    expect(await askSetup()).toEqual({ ok: false, failure: "unreachable" });
  });

  it("calls an extension that was removed gone, before and during the question", async () => {
    fakeBrowser.runtime.onMessage.addListener(() => {
      fakeBrowser.runtime.id = "";
      throw new Error("Extension context invalidated.");
    });
    expect(isConnected()).toBe(true);
    expect(await askSetup()).toEqual({ ok: false, failure: "gone" });
    expect(isConnected()).toBe(false);
    expect(await askSetup()).toEqual({ ok: false, failure: "gone" });
  });
});

describe("answering the popup", () => {
  beforeEach(() => {
    fakeBrowser.reset();
    fakeBrowser.runtime.id = "test-extension-id";
  });
  const listing: Listing = { id: "7", title: "Cook", reading: "full" };
  const status = { route: "site", site: "board", listings: [], beyondLimit: 0, pending: 0 };
  /** The browser passes a way to reply as a third argument, which the fake's types leave out. */
  const trigger = fakeBrowser.runtime.onMessage.trigger as (...args: unknown[]) => Promise<unknown>;
  const serve = () => {
    const end = new AbortController();
    const requests = {
      pageStatus: vi.fn(() => status),
      jumpTo: vi.fn(),
      readListing: vi.fn(() => listing),
      hideListing: vi.fn(),
      settingsChanged: vi.fn(),
    };
    serveRequests(requests, end.signal);
    const tell = async (message: unknown) => {
      const reply = vi.fn();
      await trigger(message, {}, reply);
      return reply.mock.calls;
    };
    return { end, requests, tell };
  };

  it("answers with the state of the page", async () => {
    const { tell } = serve();
    expect(await tell({ kind: "pageStatus" })).toEqual([[status]]);
  });

  it("hands over a whole listing", async () => {
    const { requests, tell } = serve();
    expect(await tell({ kind: "readListing", id: "7" })).toEqual([[listing]]);
    expect(requests.readListing.mock.calls).toEqual([["7"]]);
  });

  it("jumps to a listing and hears of new settings, without an answer", async () => {
    const { requests, tell } = serve();
    expect(await tell({ kind: "jumpTo", id: "7" })).toEqual([]);
    expect(await tell({ kind: "settingsChanged" })).toEqual([]);
    expect(requests.jumpTo.mock.calls).toEqual([["7"]]);
    expect(requests.settingsChanged).toHaveBeenCalledOnce();
  });

  it("hides a listing, or all that rest on its signs", async () => {
    const { requests, tell } = serve();
    await tell({ kind: "hideListing", id: "7", kinds: [] });
    await tell({ kind: "hideListing", id: "7", kinds: ["C01"] });
    expect(requests.hideListing.mock.calls).toEqual([
      ["7", []],
      ["7", ["C01"]],
    ]);
  });

  it.each([
    null,
    "pageStatus",
    7,
    {},
    { kind: "jumpTo" },
    { kind: "jumpTo", id: 7 },
    { kind: "readListing" },
    { kind: "hideListing", id: "7" },
    { kind: "hideListing", id: "7", kinds: [7] },
    { kind: "toString" },
  ])("passes over %j", async (message) => {
    const { requests, tell } = serve();
    expect(await tell(message)).toEqual([]);
    for (const request of Object.values(requests)) expect(request).not.toHaveBeenCalled();
  });

  it("falls silent at the end", async () => {
    const { end, tell } = serve();
    end.abort();
    expect(await tell({ kind: "pageStatus" })).toEqual([]);
  });
});
