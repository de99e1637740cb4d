import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adText, anyText } from "../../../tests/engine/arbitraries.ts";
import { CYRILLIC, GREEK, LATIN, OTHER_SCRIPT } from "./characters.ts";
import { END, ensureFolded, FOLD } from "./fold.ts";
import { rewrite } from "./plain.ts";
import { SentenceIndex } from "./sentence-index.ts";
import { NOWHERE, TextView } from "./text-view.ts";
import { readWords } from "./words.ts";

/** Any text without letters of two units or several letters, which the engine rewrites before it looks. */
const plainText = fc.oneof(anyText, adText).map((text) => rewrite(text).text);

/** Signs that join and part numbers and words. */
const tightText = fc.array(fc.constantFrom(..."1٣２ab7вж'’\u200b\u0301.,- "), { maxLength: 14 }).map((parts) => parts.join(""));

function forward(view: TextView): number[] {
  const starts: number[] = [];
  for (let at = view.wordFrom(0); at !== NOWHERE; at = view.next(at)) starts.push(at);
  return starts;
}

function backward(view: TextView): number[] {
  const starts: number[] = [];
  for (let at = view.wordBefore(view.text.length); at !== NOWHERE; at = view.wordBefore(at)) starts.unshift(at);
  return starts;
}

function sentenceEnds(text: string): number[] {
  ensureFolded(text);
  return [...text.split("").keys()].filter((at) => ((FOLD[text.charCodeAt(at)] ?? 0) & 63) === END);
}

describe("words looked at where they lie", () => {
  it("are the words that are cut out", () => {
    fc.assert(
      fc.property(fc.oneof(plainText, tightText), (text) => {
        const view = new TextView(text);
        const { words } = readWords(text);
        const seen = forward(view).map((start) => ({ start, end: view.wordEnd(start), isNumber: view.isNumber(start) }));
        expect(seen).toEqual(words.map(({ start, end, isNumber }) => ({ start, end, isNumber })));
        for (const { start, end, script, skeleton } of words) {
          // Letters outside the alphabet ("ѣ", "签") have no script and no fold here: no phrase can have them.
          if ((view.scriptOf(start, end) & OTHER_SCRIPT) !== 0) continue;
          expect([view.scriptOf(start, end), view.skeleton(start)]).toEqual([script, skeleton]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("are the same from behind", () => {
    fc.assert(
      fc.property(fc.oneof(plainText, tightText), (text) => {
        const view = new TextView(text);
        expect(backward(view)).toEqual(forward(view));
      }),
      { numRuns: 2000 },
    );
  });

  it("end sentences and clauses at the same places", () => {
    fc.assert(
      fc.property(plainText, (text) => {
        const view = new TextView(text);
        const { words } = readWords(text);
        words.forEach((word, index) => {
          const next = words[index + 1];
          if (!next) return;
          const newSentence = view.endsSentence(word.start, word.end, next.start);
          expect(newSentence).toBe(next.sentence !== word.sentence);
          expect(newSentence || view.endsClause(word.end, next.start)).toBe(next.clause !== word.clause);
        });
      }),
      { numRuns: 1500 },
    );
  });

  it("agree on the script of a text", () => {
    fc.assert(
      fc.property(plainText, (text) => {
        expect(new TextView(text).mainScript).toBe(readWords(text).mainScript);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ["Работа, visa", CYRILLIC],
    ["Work, да", LATIN],
    ["Εργασία", GREEK],
    ["2026", OTHER_SCRIPT],
  ])("know the script of %j", (text, script) => {
    expect(new TextView(text).mainScript).toBe(script);
  });

  it("are not walked back over when they are endless", () => {
    const view = new TextView(`да ${"ж".repeat(600)}`);
    expect(view.wordBefore(view.text.length)).toBe(NOWHERE);
    expect(view.wordBefore(3)).toBe(0);
  });
});

describe("numbers", () => {
  it.each<[string, string, number]>([
    ["of ASCII", "1500", 1500],
    ["of full width", "１５００", 1500],
    ["of Arabic", "١٥٠٠", 1500],
    ["of Persian", "۱۵۰۰", 1500],
    ["of Devanagari", "१५००", 1500],
    ["of Bengali", "১৫০০", 1500],
    ["of several scripts", "1٥०０", 1500],
    ["with something invisible inside", "15\u200b00", 1500],
    ["that end before a letter", "1500тг", 1500],
    ["that end at an apostrophe", "15'000", 15],
    ["that begin with zeros", "007", 7],
  ])("%s", (_what, text, expected) => {
    const view = new TextView(text);
    expect(view.isNumber(0)).toBe(true);
    expect(view.numberAt(0)).toBe(expected);
  });

  it("are written in plain digits in a skeleton", () => {
    expect(new TextView("١٢k").skeleton(0)).toBe("12");
    expect(new TextView("k١٢").skeleton(0)).toBe("k12");
    expect(readWords("١٢ k१").words.map(({ skeleton }) => skeleton)).toEqual(["12", "k1"]);
  });
});

describe("sentences by number", () => {
  it("are those of the words that are cut out", () => {
    fc.assert(
      fc.property(plainText, (text) => {
        const index = new SentenceIndex(new TextView(text), sentenceEnds(text));
        const { words } = readWords(text);
        expect(words.map(({ start }) => index.numberOf(start))).toEqual(words.map(({ sentence }) => sentence));
      }),
      { numRuns: 2000 },
    );
  });

  it("reach from their first word to the first of the next", () => {
    fc.assert(
      fc.property(plainText, (text) => {
        const index = new SentenceIndex(new TextView(text), sentenceEnds(text));
        const { words } = readWords(text);
        for (const { sentence } of words) {
          const [from, to] = index.rangeOf(sentence);
          const inside = words.filter(({ start }) => start >= from && start < to);
          expect(inside).toEqual(words.filter((word) => word.sentence === sentence));
        }
      }),
      { numRuns: 500 },
    );
  });

  it("of a text without words have the whole of it", () => {
    const index = new SentenceIndex(new TextView("… !"), sentenceEnds("… !"));
    expect(index.numberOf(0)).toBe(0);
    expect(index.rangeOf(0)).toEqual([0, 3]);
  });
});
