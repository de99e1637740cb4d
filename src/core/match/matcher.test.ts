import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readWords, type Word } from "../text/words.ts";
import { compile, type Pattern } from "./compile.ts";
import { Matcher } from "./matcher.ts";
import { parsePhrase } from "./phrase.ts";
import { foldSuffixes } from "./suffixes.ts";

function patterns(key: number, phrase: string): Pattern[] {
  const parsed = parsePhrase(phrase);
  if (!parsed.ok) throw new Error(`${phrase}: ${parsed.error.message}`);
  return parsed.sequences.map((steps) => ({ key, steps }));
}

interface ByWord {
  readonly key: number;
  readonly first: number;
  readonly last: number;
  readonly skipped: readonly number[];
}

/** Occurrences by the numbers of their words. */
function occurrencesIn(matcher: Matcher, text: string): ByWord[] {
  const { words } = readWords(text);
  const { occurrences, rewritten } = matcher.read(text);
  const wordAt = (offset: number) => words.findIndex(({ start }) => start === (rewritten ? rewritten.startOf(offset) : offset));
  return occurrences.map(({ key, start, last, skipped }) => ({
    key,
    first: wordAt(start),
    last: wordAt(last),
    skipped: skipped.map(wordAt),
  }));
}

/** The words each phrase was found in, as they stand in the text. */
function found(phrase: string, text: string): string[] {
  const words = readWords(text);
  const spans = occurrencesIn(new Matcher(compile(patterns(0, phrase))), text).map(({ first, last }) =>
    text.slice(words.words[first]?.start, words.words[last]?.end),
  );
  return [...new Set(spans)];
}

describe("what a phrase finds", () => {
  it.each<[string, string, string, string[]]>([
    ["a word", "visa", "Your visa is ready", ["visa"]],
    ["a word in any case", "visa", "VISA, Visa", ["VISA", "Visa"]],
    ["no part of a word", "visa", "visas revisa", []],
    ["a stem and what follows it", "виз*", "визу, визовый, виз", ["визу", "визовый", "виз"]],
    ["no stem inside a word", "виз*", "ревизор", []],
    ["words in order only", "pay visa", "visa pay", []],
    ["words side by side only", "pay visa", "pay your visa", []],
    ["words over hyphens and commas", "call centre", "call-centre, call, centre", ["call-centre", "call, centre"]],
    ["any choice", "(pay|fee) visa", "pay visa, fee visa, cost visa", ["pay visa", "fee visa"]],
    ["choices of several words", "(pay for|buy) visa", "pay for visa or buy visa or pay visa", ["pay for visa", "buy visa"]],
    ["an optional word", "pay (for)? visa", "pay visa, pay for visa, pay me visa", ["pay visa", "pay for visa"]],
    ["a gap of none", "pay … visa", "pay visa", ["pay visa"]],
    ["a gap of three", "pay … visa", "pay a b c visa", ["pay a b c visa"]],
    ["no gap of four", "pay … visa", "pay a b c d visa", []],
    ["a gap of one", "pay …1 visa", "pay a visa, pay a b visa", ["pay a visa"]],
    ["a gap of five", "pay …5 visa", "pay one two six ten our visa", ["pay one two six ten our visa"]],
    ["no gap of six where five may be", "pay …5 visa", "pay one two six ten our own visa", []],
    ["a spaced-out word in a gap, which is one word", "pay …1 visa", "pay n o t h i n g visa", ["pay n o t h i n g visa"]],
    ["every way over a gap", "application …9 fee", "application a fee b fee", ["application a fee", "application a fee b fee"]],
    ["the beginning of a sentence", "^ visa", "Visa, visa. Visa! our visa", ["Visa"]],
    ["a sentence that begins with a bullet", "^ visa", "pay • visa", ["visa"]],
    ["the end of a sentence", "visa $", "visa now. Our Visa. VISA", ["Visa", "VISA"]],
    ["a whole sentence", "^ pay visa $", "Pay visa. We pay visa. Pay Visa!", ["Pay visa", "Pay Visa"]],
    ["no whole sentence with more in it", "^ pay $", "pay visa", []],
    ["the beginning of a line", "^^ visa", "Visa one. VISA\nvisa two", ["Visa", "visa"]],
    ["the end of a line", "visa $$", "one visa. two Visa.\nvisa three\nVISA", ["Visa", "VISA"]],
    ["an edge left of a word far from it", "^ pay … application", "Pay for application. We pay for application", ["Pay for application"]],
    ["an edge right of a word far from it", "application … pay $", "application and pay. Application and pay now", ["application and pay"]],
    ["a number at the beginning of a sentence", "^ # dollars", "about 20 dollars. 30 dollars", ["30 dollars"]],
    ["two gaps", "pay … for … visa", "pay now for the new visa", ["pay now for the new visa"]],
    ["a number", "pay # dollars", "pay 500 dollars, pay five dollars", ["pay 500 dollars"]],
    ["a number glued to a word", "# тг", "оклад 50000тг", ["50000тг"]],
    ["a number at the end", "pay #", "pay 20", ["pay 20"]],
    ["only one word of a number", "# dollars", "1 500 dollars", ["500 dollars"]],
    ["nothing over a full stop", "pay … visa", "Pay now. Visa later", []],
    ["nothing over a line break", "pay visa", "pay\nvisa", []],
    ["nothing over a bullet", "pay visa", "pay • visa", []],
    ["no number over a line break", "pay #", "pay\n20", []],
    ["words over a dot that ends no sentence", "т р", "оклад 80 т.р. в месяц", ["т.р"]],
    ["every place", "visa", "visa and visa", ["visa"]],
  ])("%s: %s", (_what, phrase, text, expected) => {
    expect(found(phrase, text).sort()).toEqual([...expected].sort());
  });

  it("says which words lay in the gap", () => {
    const [occurrence] = occurrencesIn(new Matcher(compile(patterns(7, "pay … for … visa"))), "pay nothing now for a visa");
    expect(occurrence).toMatchObject({ key: 7, first: 0, last: 5 });
    expect([...(occurrence?.skipped ?? [])].sort()).toEqual([1, 2, 4]);
  });

  it("keeps apart phrases that share all their words", () => {
    const matcher = new Matcher(compile([...patterns(1, "pay visa"), ...patterns(2, "pay … visa"), ...patterns(3, "pay* visa")]));
    expect(
      occurrencesIn(matcher, "pay visa")
        .map(({ key }) => key)
        .sort(),
    ).toEqual([1, 2, 3]);
    expect(
      occurrencesIn(matcher, "pay my visa")
        .map(({ key }) => key)
        .sort(),
    ).toEqual([2]);
    expect(
      occurrencesIn(matcher, "paying visa")
        .map(({ key }) => key)
        .sort(),
    ).toEqual([3]);
  });
});

describe("a stem with the endings of a language", () => {
  const words = { language: "kk", negators: [], negatorsAfter: [], homeCountries: [] };
  const suffixes = foldSuffixes([{ ...words, suffixes: ["дер", "ді", "ін"], negativeSuffixes: ["сіз"] }]);
  const languageNumber = (language: string) => (language === "kk" ? 1 : 0);
  const read = (phrase: string, text: string, language = 0) =>
    new Matcher(
      compile(
        patterns(0, phrase).map((pattern) => ({ ...pattern, language })),
        { languageNumber },
      ),
      suffixes,
    )
      .read(text)
      .occurrences.map(({ start, end, absent }) => text.slice(start, end) + (absent ? " (absent)" : ""));

  it.each<[string, string, string[]]>([
    ["without ending", "төлем", ["төлем"]],
    ["with one", "төлемді", ["төлемді"]],
    ["with several", "төлемдерін", ["төлемдерін"]],
    ["with one of them twice", "төлемдердер", ["төлемдердер"]],
    ["typed without the keyboard", "толемдi", ["толемдi"]],
    ["is not found with other letters behind", "төлемхана", []],
    ["is not found when a rest is left", "төлемдерх", []],
    ["is not found inside a word", "алатөлем", []],
    ["is found as absent with an ending of absence", "төлемсіз", ["төлемсіз (absent)"]],
    ["is absent whatever follows", "төлемсізхана", ["төлемсізхана (absent)"]],
    ["is found in a word that mixes scripts", "тoлeмдi", ["тoлeмдi"]],
  ])("%s: %s", (_what, text, expected) => {
    expect(read("төлем~kk", text)).toEqual(expected);
  });

  it("is found through a disguise, endings and all", () => {
    expect(read("төлем~kk", "т ө л е м д і")).toContain("т ө л е м д і");
    expect(read("төлем~kk", "төл🔥емді")).toEqual(["төл🔥емді"]);
  });

  it("takes any letters after a star, and still knows absence in the phrase's language", () => {
    expect(read("төлем*", "төлемхана төлемсіз", 1)).toEqual(["төлемхана", "төлемсіз (absent)"]);
    expect(read("төлем*", "төлемхана төлемсіз")).toEqual(["төлемхана", "төлемсіз"]);
  });

  it("tells absence of any word of a phrase", () => {
    expect(read("біз төлем~kk (алу|беру)", "Біз төлемсіз алу, біз төлемді беру")).toEqual([
      "Біз төлемсіз алу (absent)",
      "біз төлемді беру",
    ]);
  });

  it("stands beside words and stems with the same letters", () => {
    const matcher = new Matcher(
      compile([...patterns(1, "төлем~kk"), ...patterns(2, "төлем*"), ...patterns(3, "төлем")], { languageNumber }),
      suffixes,
    );
    const keys = (text: string) =>
      occurrencesIn(matcher, text)
        .map(({ key }) => key)
        .sort();
    expect(["төлем", "төлемді", "төлемхана"].map(keys)).toEqual([[1, 2, 3], [1, 2], [2]]);
  });

  it("finds no other words when the language is not known", () => {
    expect(read("төлем~zz", "төлемхана")).toEqual([]);
  });
});

describe("words that only look alike", () => {
  it.each<[string, string, string, string[]]>([
    ["a Russian word is no Latin phrase", "bot", "Нужен бот, вот чат", []],
    ["a Latin word is no Russian phrase", "вот", "Try our bot", []],
    ["a Latin word is no Russian phrase, in a Russian text either", "вот", "Нужен bot для чата", []],
    ["a word that mixes scripts is a disguise of the Latin one", "bot", "Нужен Bот для чата", ["Bот"]],
    ["a word that mixes scripts is a disguise of the Russian one", "бот", "Нужен бoт для чата", ["бoт"]],
    ["a short Latin word in a Russian text stays Latin", "сом", "Заходите на com портал сегодня", []],
    ["a long word typed wholly in Latin letters is found in a Russian text", "тест", "Нужно пройти TECT сегодня", ["TECT"]],
    ["a long word in a text of the other script is not", "тест", "Take TECT class of our school", []],
    ["a stem is not found in another script", "тест*", "Нужно пройти TECT сегодня", []],
    ["a stem is found in a word that mixes scripts", "паспорт*", "Заберём пaспорта на входе", ["пaспорта"]],
    ["digits have no script", "24 часа", "Работа 24 часа", ["24 часа"]],
  ])("%s: %s", (_what, phrase, text, expected) => {
    expect(found(phrase, text)).toEqual(expected);
  });

  it("a Russian word with a letter of old spelling is no Latin stem", () => {
    expect(found("cop*", "сорѣ")).toEqual([]);
  });

  it("holds for choices and for words beside the anchor too", () => {
    expect(found("наш (бот|чат)", "наш bot, наш чат")).toEqual(["наш чат"]);
    expect(found("сот чатов", "cot чатов")).toEqual([]);
  });
});

/** A phrase as data; the reference below runs it without the parser and the matcher. */
type Item =
  | { kind: "word"; text: string; star: boolean }
  | { kind: "group"; options: Item[][]; optional: boolean }
  | { kind: "gap" }
  | { kind: "number" };

function asPhrase(items: readonly Item[]): string {
  return items
    .map((item) => {
      if (item.kind === "word") return item.star ? `${item.text}*` : item.text;
      if (item.kind === "group") return `(${item.options.map(asPhrase).join("|")})${item.optional ? "?" : ""}`;
      return item.kind === "gap" ? "…" : "#";
    })
    .join(" ");
}

/** Every place where the items may end when they begin at word `at`: tries everything, one sentence only. */
function endsOf(items: readonly Item[], words: readonly Word[], at: number): number[] {
  const [item, ...rest] = items;
  if (!item) return [at];
  if (item.kind === "gap") return [0, 1, 2, 3].filter((gap) => at + gap <= words.length).flatMap((gap) => endsOf(rest, words, at + gap));
  if (item.kind === "group") {
    const taken = item.options.flatMap((option) => endsOf([...option, ...rest], words, at));
    return item.optional ? [...taken, ...endsOf(rest, words, at)] : taken;
  }
  const word = words[at];
  if (!word) return [];
  if (item.kind === "number") return word.isNumber ? endsOf(rest, words, at + 1) : [];
  const same = item.star ? word.skeleton.startsWith(item.text) : word.skeleton === item.text;
  return same ? endsOf(rest, words, at + 1) : [];
}

function reference(items: readonly Item[], words: readonly Word[]): { first: number; last: number }[] {
  return words.flatMap((word, first) =>
    endsOf(items, words, first)
      .map((end) => ({ first, last: end - 1 }))
      .filter(({ last }) => words[last]?.sentence === word.sentence),
  );
}

const vocabulary = ["aba", "abab", "ababa", "bab", "baba", "ana"];
const plainWord = fc.constantFrom(...vocabulary);
const word = fc.record({ kind: fc.constant("word" as const), text: plainWord, star: fc.boolean() });
const number = fc.constant({ kind: "number" as const });
const gap = fc.constant({ kind: "gap" as const });
const option: fc.Arbitrary<Item[]> = fc
  .tuple(word, fc.array(fc.oneof({ weight: 3, arbitrary: word }, number, gap), { maxLength: 2 }))
  .map(([first, rest]) => [first, ...rest]);
const group = fc.record({
  kind: fc.constant("group" as const),
  options: fc.array(option, { minLength: 1, maxLength: 3 }),
  optional: fc.boolean(),
});
const phrase: fc.Arbitrary<Item[]> = fc
  .array(fc.oneof<fc.Arbitrary<Item>[]>(word, group, gap, number), { minLength: 1, maxLength: 4 })
  .filter((items) => parsePhrase(asPhrase(items)).ok);
const text = fc
  .array(fc.tuple(fc.constantFrom(...vocabulary, "7", "12", "oh"), fc.constantFrom(" ", " ", " ", ", ", "\n", "! ")), { maxLength: 14 })
  .map((parts) => parts.map(([plain, gapAfter]) => plain + gapAfter).join(""));

const within = (inner: { first: number; last: number }, outer: { first: number; last: number }) =>
  inner.first >= outer.first && inner.last <= outer.last;

describe("the matcher beside one that tries everything", () => {
  it("finds nothing that is not there, and all that is there or something inside it", () => {
    fc.assert(
      fc.property(phrase, text, (items, ad) => {
        const words = readWords(ad);
        const real = occurrencesIn(new Matcher(compile(patterns(0, asPhrase(items)))), ad);
        const all = reference(items, words.words);
        for (const { first, last } of real) expect(all).toContainEqual({ first, last });
        for (const one of all) expect(real.some((occurrence) => within(occurrence, one))).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it("finds many phrases at once as each alone", () => {
    fc.assert(
      fc.property(fc.array(phrase, { minLength: 1, maxLength: 6 }), text, (phrases, ad) => {
        const together = occurrencesIn(new Matcher(compile(phrases.flatMap((items, key) => patterns(key, asPhrase(items))))), ad);
        phrases.forEach((items, key) => {
          const alone = occurrencesIn(new Matcher(compile(patterns(key, asPhrase(items)))), ad);
          const inOrder = (list: readonly ByWord[]) => list.map((one) => JSON.stringify(one)).sort();
          expect(inOrder(together.filter((occurrence) => occurrence.key === key))).toEqual(inOrder(alone));
        });
      }),
      { numRuns: 300 },
    );
  });
});
