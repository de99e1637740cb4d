import { describe, expect, it } from "vitest";
import { CYRILLIC, LATIN } from "../text/characters.ts";
import { type ParsedPhrase, parsePhrase, type Step } from "./phrase.ts";

/** Sequences as one line each: `pay*|fee … # visa`. */
function written(parsed: ParsedPhrase): string[] {
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.sequences.map((sequence) => sequence.map(stepText).join(" "));
}

function stepText(step: Step): string {
  if (step.kind === "gap") return step.most === 3 ? "…" : `…${step.most}`;
  if (step.kind === "number") return "#";
  if (step.kind === "edge") return step.of === "line" ? "^^" : "^";
  return step.words.map(({ text, prefix, chain }) => text + (chain ? `~${chain}` : prefix ? "*" : "")).join("|");
}

describe("the grammar", () => {
  it.each<[string, string, string[]]>([
    ["one word", "visa", ["visa"]],
    ["words in order", "pay for visa", ["pay for visa"]],
    ["case is folded", "Visa PAY", ["visa pay"]],
    ["a stem", "visa*", ["visa*"]],
    ["a hyphen makes two words", "call-centre", ["call centre"]],
    ["a star belongs to the last of hyphenated words", "call-centr*", ["call centr*"]],
    ["apostrophes vanish", "don't pay", ["dont pay"]],
    ["choices of one word are one step", "(pay|fee|cost*) visa", ["pay|fee|cost* visa"]],
    ["choices of several words are written out", "(pay for|buy) visa", ["buy visa", "pay for visa"]],
    ["a hyphenated choice counts as several words", "(e-mail|sms) us", ["sms us", "e mail us"]],
    ["an optional word", "pay (for)? visa", ["pay for visa", "pay visa"]],
    ["optional choices", "pay (for|the)? visa", ["pay for|the visa", "pay visa"]],
    ["an optional start", "(we)? pay", ["we pay", "pay"]],
    ["an optional end", "pay (now)?", ["pay now", "pay"]],
    ["brackets in brackets", "(pay (for)? visa|fee)", ["fee", "pay for visa", "pay visa"]],
    ["two groups multiply", "(a b|c d) (e f|g h)", ["a b e f", "a b g h", "c d e f", "c d g h"]],
    ["brackets touching words", "pay(for|the)visa", ["pay for|the visa"]],
    ["a gap", "pay … visa", ["pay … visa"]],
    ["a gap without spaces", "pay…visa", ["pay … visa"]],
    ["three dots are a gap", "pay ... visa", ["pay … visa"]],
    ["a gap inside brackets", "(pay … the|buy) visa", ["buy visa", "pay … the visa"]],
    ["two gaps in a row", "pay … … visa", ["pay … … visa"]],
    ["a number", "pay # dollars", ["pay # dollars"]],
    ["a number at the start", "# dollars", ["# dollars"]],
    ["a number as a choice", "(#|ten) dollars", ["ten dollars", "# dollars"]],
    ["digits are a word", "24 hours", ["24 hours"]],
    ["digits and letters split", "24h", ["24 h"]],
    ["a stem with the endings of a language", "fees~en", ["fees~en"]],
    ["endings of a language written in one script", "тўлов~uz-Cyrl", ["tyлob~uz-Cyrl"]],
    ["endings belong to the last of hyphenated words", "call-centr~en", ["call centr~en"]],
    ["endings as choices", "(fee~en|cost*|tax) due", ["fee~en|cost*|tax due"]],
    ["endings before a bracket", "(fee~en)(due)?", ["fee~en due", "fee~en"]],
    ["a gap of another size", "pay …5 visa", ["pay …5 visa"]],
    ["a gap of another size without spaces", "pay…1visa", ["pay …1 visa"]],
    ["a gap of another size in dots", "pay ...9 visa", ["pay …9 visa"]],
    ["a number after a gap and a space is a word", "pay … 5 visa", ["pay … 5 visa"]],
    ["the beginning of a sentence", "^ visa", ["^ visa"]],
    ["the end of a sentence", "visa $", ["visa ^"]],
    ["a whole sentence", "^visa$", ["^ visa ^"]],
    ["beginning and end of a line", "^^ visa $$", ["^^ visa ^^"]],
    ["a sentence that ends with the line", "^ visa $$", ["^ visa ^^"]],
    ["an end after a stem", "visa*$", ["visa* ^"]],
    ["an edge or nothing", "(^)? visa", ["^ visa", "visa"]],
    ["a number at the edge", "^ # visa", ["^ # visa"]],
    ["spaces are of no account", "  pay   for ( your | the ) visa ", ["pay for your|the visa"]],
  ])("%s: %s", (_what, phrase, expected) => {
    expect(written(parsePhrase(phrase)).sort()).toEqual([...expected].sort());
  });

  it("folds letters as texts do and keeps their script", () => {
    const parsed = parsePhrase("рот rot");
    expect(parsed.ok && parsed.sequences[0]).toMatchObject([
      { words: [{ text: "pot", script: CYRILLIC }] },
      { words: [{ text: "rot", script: LATIN }] },
    ]);
  });

  it("takes a stem of three letters", () => {
    expect(written(parsePhrase("виз*"))).toHaveLength(1);
  });

  it("lets a gap hold up to three words", () => {
    const parsed = parsePhrase("pay … visa");
    expect(parsed.ok && parsed.sequences[0]?.[1]).toEqual({ kind: "gap", most: 3 });
  });

  it("takes 256 written-out forms", () => {
    expect(written(parsePhrase("(a b)? (c d)? (e f)? (g h)? (i j)? (k l)? (m n)? (o p)? word"))).toHaveLength(256);
  });
});

describe("mistakes, with where they stand", () => {
  it.each<[string, string, number]>([
    ["", "the phrase has no words; write at least one", 0],
    ["   ", "the phrase has no words; write at least one", 0],
    ["(visa)?", "the phrase has no words; write at least one", 0],
    ["… visa", "a gap (…) stands between words; take it away from the beginning or end", 0],
    ["visa …", "a gap (…) stands between words; take it away from the beginning or end", 0],
    ["pay … (visa)?", "a gap (…) stands between words; take it away from the beginning or end", 0],
    ["# #", "a number alone is no phrase; add a word", 0],
    ["#", "a number alone is no phrase; add a word", 0],
    ["pay (for|the visa", "this bracket is never closed; add )", 4],
    ["((pay)", "this bracket is never closed; add )", 0],
    ["pay for) visa", '")" stands outside brackets; write (a|b)', 7],
    ["pay|fee", '"|" stands outside brackets; write (a|b)', 3],
    ["pay (for|)", "an empty choice in brackets; write (a|b)? when it may be missing", 9],
    ["pay () visa", "an empty choice in brackets; write (a|b)? when it may be missing", 5],
    ["pay ((for)?|the)", "an empty choice in brackets; write (a|b)? when it may be missing", 11],
    ["pay vi*", 'the stem "vi" is too short; write at least 3 letters before the star', 4],
    ["call-ce*", 'the stem "call-ce" is too short; write at least 3 letters before the star', 0],
    ["pay vis*a", "a star stands only at the end of a word; write stem*", 7],
    ["vis**", "a star stands only at the end of a word; write stem*", 3],
    ["visa~", "after ~ stands a language: write stem~kk", 4],
    ["visa~ en", "after ~ stands a language: write stem~kk", 4],
    ["visa~EN", "after ~ stands a language: write stem~kk", 4],
    ["visa~e", "after ~ stands a language: write stem~kk", 4],
    ["pay vi~en", 'the stem "vi" is too short; write at least 3 letters before the star', 4],
    ["pay ~en", '"" holds no letters or digits', 4],
    ["visa*~en", "a star stands only at the end of a word; write stem*", 4],
    ["visa~en*", "a star needs a stem before it; write stem*", 7],
    ["visa~en?", "only brackets can be optional; write (word)?", 7],
    ["pay ^ visa", "^ stands at the beginning of a phrase and $ at its end", 4],
    ["pay $ visa", "^ stands at the beginning of a phrase and $ at its end", 4],
    ["^ ^^ visa", "^ stands at the beginning of a phrase and $ at its end", 0],
    ["^ … visa", "a gap (…) stands between words; take it away from the beginning or end", 0],
    ["visa …5 $", "a gap (…) stands between words; take it away from the beginning or end", 0],
    ["a … b … c … d … e … f", "more than 4 gaps; split the phrase or use near", 0],
    ["^ # $", "a number alone is no phrase; add a word", 0],
    ["签证", '"签证" has letters of a script that cannot be matched yet', 0],
    ["pay *", "a star needs a stem before it; write stem*", 4],
    ["pay -- visa", '"--" holds no letters or digits', 4],
    ["pay visa?", "only brackets can be optional; write (word)?", 8],
  ])("%s", (phrase, message, at) => {
    expect(parsePhrase(phrase)).toMatchObject({ ok: false, error: { message, at } });
  });

  it.each(["visa ^", "$ visa", "pay …10 visa", "pay …0 visa", "visa~english"])("%s is refused", (phrase) => {
    expect(parsePhrase(phrase).ok).toBe(false);
  });

  it("too many written-out forms", () => {
    const phrase = "(a b)? (c d)? (e f)? (g h)? (i j)? (k l)? (m n)? (o p)? (q r)? word";
    expect(parsePhrase(phrase)).toMatchObject({
      ok: false,
      error: { message: "too many combinations of choices (over 256); split the phrase", at: phrase.indexOf(" word") },
    });
  });
});
