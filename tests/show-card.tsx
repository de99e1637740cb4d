import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, vi } from "vitest";
import type { CardView, Quote } from "../src/core/card-view.ts";
import { Card, type CardProps } from "../src/ui/card/card.tsx";

/*
 * A card with one of everything, shown in a document, and ways to look at it and to press what is on it.
 */

export let root: HTMLElement;
beforeEach(() => {
  root = document.createElement("div");
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

export const first: Quote = { field: "description", start: 3, end: 19, text: "keep your papers" };
export const second: Quote = { field: "description", start: 30, end: 39, text: "Pay a fee" };

export const full: CardView = {
  level: "danger",
  language: "en",
  direction: "ltr",
  heading: "Serious signs",
  adTitle: "Cook, Oslo",
  lead: "Check first.",
  untranslated: "",
  reasonsHeading: "What was noticed",
  reasons: [
    { id: "papers.kept", level: "danger", family: "B", title: "They keep papers", language: "en", quotes: [first, second] },
    { id: "job.vague", level: "info", family: "E", title: "No duties named", language: "en", quotes: [] },
  ],
  meaningsHeading: "What it may mean",
  meanings: [
    { id: "C01", level: "danger", family: "", title: "Papers and a fee", language: "en", why: "It binds people.", advice: "Keep yours." },
    { id: "job.vague", level: "info", family: "E", title: "", language: "en", why: "It hides the work.", advice: "" },
  ],
  questionsHeading: "What to ask",
  questions: [
    {
      id: "payer",
      mine: { text: "Who pays the visa?", language: "en", languageName: "English" },
      ad: { text: "Кто платит за визу?", language: "ru", languageName: "Russian" },
    },
    { id: "place", mine: { text: "Where is the work?", language: "en", languageName: "English" }, ad: null },
  ],
  helpHeading: "Who can help",
  help: [
    {
      id: "NO-LINE",
      place: "Norway · where the job is",
      country: "Norway",
      name: "Help line",
      nameLanguage: "en",
      serves: "for anyone",
      phones: [{ text: "22 33 44", note: "", href: "tel:+47223344" }],
      links: [],
      web: "https://help.example/en",
      details: "free",
      source: "Source: Board, 2026",
      confirmed: "not yet confirmed",
    },
  ],
  helpNotes: ["In danger? Call.", "Check a number first."],
  official: { heading: "Official addresses", sites: [], note: "Make sure that the site is the real one." },
  helpPage: { to: "NO", need: "" },
  stepsHeading: "What to do next",
  steps: [
    { text: "Take your papers back.", language: "en" },
    { text: "Tell somebody.", language: "en" },
  ],
  forHeading: "What speaks for the ad",
  forNote: "Facts to verify.",
  forThisAd: [{ title: "A contract", why: "It can be shown.", language: "en" }],
  contacts: ["t.me/example_x", "+47 22 33 44 55"],
  care: ["Talk with a worker."],
  askMessage: "What do you think?",
  ruleCards: [
    {
      id: "papers.kept",
      title: "They keep papers",
      kind: "Papers and freedom",
      why: "Nobody may.",
      status: "Draft.",
      language: "en",
      ilo: "retention of documents",
      sources: [
        { title: "A list", url: "https://list.example/a" },
        { title: "A book", url: "" },
      ],
      gaps: ["Often only on arrival."],
    },
  ],
  kinds: ["papers.kept"],
  report: "I think this is wrong.",
  footer: ["Read on this device.", "Rules of Maker"],
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
export const empty = {
  reasons: [],
  meanings: [],
  questions: [],
  help: [],
  helpNotes: [],
  steps: [],
  forThisAd: [],
  contacts: [],
  ruleCards: [],
};
export const bare: CardView = { ...full, ...empty, level: "caution", adTitle: "", kinds: [] };

export function show(view: CardView = full, change: Partial<CardProps> = {}) {
  const callbacks = { onClose: vi.fn(), onReveal: vi.fn(() => true), onCopy: vi.fn(async () => true) };
  act(() => render(<Card view={view} headingId="heading" {...callbacks} {...change} />, root));
  return callbacks;
}

export const all = <T extends Element = HTMLElement>(selector: string): T[] => [...root.querySelectorAll<T>(selector)];
export const texts = (selector: string): (string | null)[] => all(selector).map(({ textContent }) => textContent);
export const status = () => root.querySelector(".visually-hidden[role=status]")?.textContent;
export const click = (element: HTMLElement | undefined) => act(async () => element?.click());

/** Unfolds what is folded away, as a press on its heading does. */
export function unfold(): void {
  act(() => {
    for (const part of all<HTMLDetailsElement>("details")) {
      part.open = true;
      part.dispatchEvent(new Event("toggle"));
    }
  });
}
