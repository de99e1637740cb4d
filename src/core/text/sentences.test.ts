import { describe, expect, it } from "vitest";
import { ensureFolded } from "./fold.ts";
import { endsClause, endsSentence } from "./sentences.ts";
import { readWords } from "./words.ts";

/** Asks about the gap between the bars: `нужен|. |паспорт`. */
function ends(example: string): boolean {
  const [before = "", gap = "", next = ""] = example.split("|");
  const text = before + gap + next;
  ensureFolded(text);
  return endsSentence(text, readWords(before).words.at(-1)?.start ?? 0, before.length, before.length + gap.length);
}

/** The sentences of a text, as numbered by the words in them. */
function sentencesOf(text: string): string[] {
  const { words } = readWords(text);
  const numbers = [...new Set(words.map(({ sentence }) => sentence))];
  return numbers.map((number) => {
    const own = words.filter(({ sentence }) => sentence === number);
    return text.slice(own[0]?.start, own.at(-1)?.end);
  });
}

describe("endsSentence", () => {
  it.each([
    ["a dot before a small letter", "нужен|. |паспорт"],
    ["a dot before a capital", "нужен|. |Паспорт"],
    ["a dot without a space before a capital", "текст|.|Далее"],
    ["a dot before a number", "нужен|. |5000"],
    ["an exclamation mark", "срочно|! |звоните"],
    ["a question mark", "опыт|? |нет"],
    ["an exclamation mark without a space before a capital", "Срочно|!|Звоните"],
    ["three dots", "работа|… |звоните"],
    ["a bullet", "жильё| • |питание"],
    ["an emoji that stands for a bullet", "жильё| ✅ |питание"],
    ["a new line", "жильё|\n|питание"],
  ])("%s ends one: %s", (_what, example) => {
    expect(ends(example)).toBe(true);
  });

  it.each([
    ["a dot inside т.р.", "т|.|р"],
    ["the dot after т.р.", "р|. |в"],
    ["the dot of a street", "ул|. |Полевая"],
    ["the dot of thousands", "тыс|. |руб"],
    ["the dot of roubles", "руб|. |в"],
    ["the dot of a site", "hh|.|ru"],
    ["a dot inside a number", "1|.|5"],
    ["the dot of a telephone", "тел|. |8700"],
    ["a comma", "жильё|, |питание"],
    ["a dash", "оклад| – |питание"],
    ["a space", "жильё| |питание"],
  ])("%s does not: %s", (_what, example) => {
    expect(ends(example)).toBe(false);
  });

  it.each([
    ["Загран нужен. паспорт сдать", ["Загран нужен", "паспорт сдать"]],
    ["оклад 80 т.р. в месяц", ["оклад 80 т.р. в месяц"]],
    ["ул. Полевая, 5", ["ул. Полевая, 5"]],
    ["70 тыс. руб. в месяц", ["70 тыс. руб. в месяц"]],
    ["Срочно! звоните? да", ["Срочно", "звоните", "да"]],
    ["Полный текст.Далее на hh.ru сегодня", ["Полный текст", "Далее на hh.ru сегодня"]],
    ["• жильё • питание", ["жильё", "питание"]],
    ["Аванс, т. е. Предоплата, г. Алматы, ул. Абая", ["Аванс, т. е. Предоплата, г. Алматы, ул. Абая"]],
    ["a deposit, e.g. Rent, i.e. Money", ["a deposit, e.g. Rent, i.e. Money"]],
    ["des frais, p. ex. Passeport, par ex. Visa", ["des frais, p. ex. Passeport, par ex. Visa"]],
    ["per es. Documenti ecc. per gli operai", ["per es. Documenti ecc. per gli operai"]],
    ["dokumenty itp. zatrzymamy np. Paszport", ["dokumenty itp. zatrzymamy np. Paszport"]],
    ["passports etc. We hire", ["passports etc", "We hire"]],
    ["Documenti ecc. Chiamate", ["Documenti ecc", "Chiamate"]],
    ["grade E. We hire", ["grade E", "We hire"]],
    ["500 g. Next day", ["500 g", "Next day"]],
  ])("cuts %j", (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });
});

describe("endsClause", () => {
  it.each([", ", "; ", ": ", " (", ") ", " – ", " - ", "/"])("%j ends one", (gap) => {
    expect(endsClause(`a${gap}b`, 1, 1 + gap.length)).toBe(true);
  });

  it.each([" ", "-", ". ", " «"])("%j does not", (gap) => {
    expect(endsClause(`a${gap}b`, 1, 1 + gap.length)).toBe(false);
  });
});
