import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CYRILLIC, GREEK, LATIN, OTHER_SCRIPT } from "./characters.ts";
import { readWords } from "./words.ts";

const skeletons = (text: string) => readWords(text).words.map(({ skeleton }) => skeleton);
const slices = (text: string) => readWords(text).words.map(({ start, end }) => text.slice(start, end));
const sentences = (text: string) => readWords(text).words.map(({ sentence }) => sentence);
const clauses = (text: string) => readWords(text).words.map(({ clause }) => clause);
const sentenceCount = (text: string) => new Set(sentences(text)).size;
const clauseCount = (text: string) => new Set(clauses(text)).size;

describe("words that are the same word", () => {
  it.each([
    ["case", "ПАСПОРТ", "паспорт"],
    ["ё and е", "жильё", "жилье"],
    ["full-width letters", "ｖｉｓａ", "visa"],
    ["mathematical letters", "𝐯𝐢𝐬𝐚 𝓿𝓲𝓼𝓪", "visa visa"],
    ["zero-width characters inside", "пас\u200bпо\u2060рт", "паспорт"],
    ["soft hyphens inside", "пас\u00adпорт", "паспорт"],
    ["combining marks", "п\u0301а\u0336спорт", "паспорт"],
    ["letters taken apart into letter and mark", "жилье\u0308", "жильё"],
    ["Latin letters in a Cyrillic word", "пacпopт", "паспорт"],
    ["Cyrillic letters in a Latin word", "vіsа", "visa"],
    ["Greek letters in a Latin word", "νisα", "nisa"],
    ["an apostrophe of any kind", "don't don’t don`t don´t don‘t", "dont dont dont dont dont"],
    ["an apostrophe in a Ukrainian word", "п'ять п’ять", "пять пять"],
    ["Kazakh letters typed without the keyboard", "жұмыс", "жумыс"],
  ])("folds %s", (_what, written, plain) => {
    expect(skeletons(written)).toEqual(skeletons(plain));
  });

  it("keeps different words apart", () => {
    const written = ["паспорт", "паспорта", "виза", "visa", "вида"];
    expect(new Set(written.map((word) => skeletons(word).join(" "))).size).toBe(written.length);
  });
});

describe("where words begin and end", () => {
  it.each<[string, string, string[]]>([
    ["hyphens separate", "колл-центр", ["колл", "центр"]],
    ["emoji separate", "работа🔥деньги👨‍👩‍👧жильё", ["работа", "деньги", "жильё"]],
    ["slashes separate", "график 2/2", ["график", "2", "2"]],
    ["numbers split from letters after them", "50000тг", ["50000", "тг"]],
    ["letters keep digits after them", "covid19", ["covid19"]],
    ["spaces and dots in a sum separate", "1 500.00", ["1", "500", "00"]],
    ["an apostrophe in a sum separates", "1'000", ["1", "000"]],
    ["apostrophes at the ends are left out", "'виза' 'паспорт'", ["виза", "паспорт"]],
    ["invisible characters at the ends are left out", "\u200bвиза\u200b паспорт\u00ad", ["виза", "паспорт"]],
    ["invisible characters inside are kept in the slice", "ви\u200bза", ["ви\u200bза"]],
    ["letters of two units are whole", "𝐯𝐢𝐬𝐚!", ["𝐯𝐢𝐬𝐚"]],
    ["an underscore separates", "ivan_hr", ["ivan", "hr"]],
  ])("%s", (_what, text, expected) => {
    expect(slices(text)).toEqual(expected);
  });

  it.each(["", "   ", "…!?", "🔥🔥", "\u200b\u200b", "'"])("finds no word in %j", (text) => {
    expect(readWords(text).words).toEqual([]);
  });

  it("says which words are numbers", () => {
    expect(readWords("оклад 50000тг, ２ смены, k9").words.map(({ isNumber }) => isNumber)).toEqual([
      false,
      true,
      false,
      true,
      false,
      false,
    ]);
  });

  it("counts offsets in UTF-16 units of the original", () => {
    expect(readWords("🔥 ВИЗА").words).toMatchObject([{ start: 3, end: 7 }]);
  });
});

describe("scripts", () => {
  it.each([
    ["виза", CYRILLIC],
    ["visa", LATIN],
    ["βίζα", GREEK],
    ["签证", OTHER_SCRIPT],
    ["пaспорт", CYRILLIC | LATIN],
    ["2026", 0],
  ])("of the word %s", (word, script) => {
    expect(readWords(word).words[0]?.script).toBe(script);
  });

  it.each([
    ["Работа в Польше, visa есть", CYRILLIC],
    ["Work abroad, звоните", LATIN],
    ["Εργασία στην Ελλάδα", GREEK],
    ["100 000", OTHER_SCRIPT],
    ["", OTHER_SCRIPT],
  ])("the main one of %j", (text, script) => {
    expect(readWords(text).mainScript).toBe(script);
  });
});

describe("sentences", () => {
  it.each([
    "Оклад 80 т.р. в месяц",
    "Смена до 5 p.m. every day",
    "Пишите на hr.firma.kz сегодня",
    "Оклад 1.5 млн",
    "Есть жильё, питание; проезд",
    "Работа (сменная) рядом",
  ])("go on in %j", (text) => {
    expect(sentenceCount(text)).toBe(1);
  });

  it.each([
    ["a dot before a capital", "Работа рядом. Жильё есть"],
    ["a dot before a digit", "Есть жильё. 2 смены"],
    ["a dot and a closing quote", "Сказали «приезжай.» Поехали"],
    ["an exclamation mark before a small letter", "Берём всех! звоните"],
    ["a question mark", "Нужна работа? Пишите"],
    ["three dots", "Всё просто... Пишите"],
    ["an ellipsis", "Всё просто… пишите"],
    ["a line break", "жильё\nпитание"],
    ["a Windows line break", "жильё\r\nпитание"],
    ["a line separator", "жильё\u2028питание"],
    ["a bullet", "жильё • питание"],
    ["an emoji used as a bullet", "✅ жильё ✅ питание"],
    ["a pointing hand", "жильё 👉 питание"],
  ])("end at %s", (_what, text) => {
    expect(sentenceCount(text)).toBe(2);
  });

  it("are numbered in order, from 0", () => {
    expect(sentences("Раз. Два\n\nТри четыре! Пять")).toEqual([0, 1, 2, 2, 3]);
  });

  it("do not start anew at marks before the first word", () => {
    expect(sentences("• \n ✅ Жильё есть")).toEqual([0, 0]);
  });
});

describe("clauses", () => {
  it.each([
    ["a comma", "не звонить, писать"],
    ["a semicolon", "виза есть; билет"],
    ["a colon", "условия: жильё"],
    ["a bracket", "жильё (бесплатно"],
    ["a dash", "опыт – не нужен"],
    ["a long dash without spaces", "опыт—плюс"],
    ["a hyphen between spaces", "опыт - плюс"],
    ["a stroke", "виза|билет"],
    ["the end of a sentence", "Визы нет. Билет есть"],
  ])("end at %s", (_what, text) => {
    expect(clauseCount(text)).toBe(2);
  });

  it.each(["колл-центр", "жильё и питание", "80 т.р. в месяц"])("go on in %j", (text) => {
    expect(clauseCount(text)).toBe(1);
  });
});

/** Texts made of what ads hold, and of what they should not. */
const piece = fc.constantFrom(
  ..."Пaспорт виза 500 50000тг т.р. don't . ! ? , - – ( ) \n 🔥 ✅ \u200b \u00ad \u0301 ’ ʻ 𝐩 ７ ß ﬁ İ \ud800 \udc00 字 ₸ 1️⃣ ①".split(" "),
  " ",
);
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join("")),
);

describe("any text", () => {
  it("gives words that lie in it, in order, without overlaps", () => {
    fc.assert(
      fc.property(text, (original) => {
        let reached = 0;
        for (const { start, end } of readWords(original).words) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          reached = end;
        }
        expect(reached).toBeLessThanOrEqual(original.length);
      }),
    );
  });

  it("gives words whose slice of the original is the same word", () => {
    fc.assert(
      fc.property(text, (original) => {
        for (const { skeleton, start, end } of readWords(original).words) expect(skeletons(original.slice(start, end))).toEqual([skeleton]);
      }),
    );
  });

  it("leaves out no letter and no digit", () => {
    fc.assert(
      fc.property(text, (original) => {
        const { words } = readWords(original);
        let left = "";
        let reached = 0;
        for (const { start, end } of words) {
          left += `${original.slice(reached, start)} `;
          reached = end;
        }
        expect(skeletons(left + original.slice(reached))).toEqual([]);
      }),
    );
  });

  it("numbers sentences and clauses in steps of one", () => {
    fc.assert(
      fc.property(text, (original) => {
        const { words } = readWords(original);
        words.forEach((word, index) => {
          const before = words[index - 1];
          const newSentence = word.sentence - (before?.sentence ?? 0);
          const newClause = word.clause - (before?.clause ?? 0);
          expect([0, before ? 1 : 0]).toContain(newSentence);
          expect([newSentence, before ? 1 : 0]).toContain(newClause);
        });
      }),
    );
  });

  it("reads two lines like each line alone", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const first = readWords(a).words;
        const last = first.at(-1);
        const shift = a.length + 1;
        const second = readWords(b).words.map((word) => ({
          ...word,
          start: word.start + shift,
          end: word.end + shift,
          sentence: word.sentence + (last ? last.sentence + 1 : 0),
          clause: word.clause + (last ? last.clause + 1 : 0),
        }));
        expect(readWords(`${a}\n${b}`).words).toEqual([...first, ...second]);
      }),
    );
  });
});
