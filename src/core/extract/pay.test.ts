import { describe, expect, it } from "vitest";
import { smallEngine } from "../../../tests/small-pack.ts";
import { findInField } from "../match/find.ts";
import { readWords } from "../text/words.ts";
import { findPay, type Pay } from "./pay.ts";

const engine = smallEngine();

function pay(text: string): Pay[] {
  const words = readWords(text);
  const { hits } = findInField(engine.rules, "description", words, engine.negators);
  return findPay(words, "description", engine.pack.money, hits);
}

/** Each sum as `70000-100000 KZT`. */
const sums = (text: string) =>
  pay(text).map(({ from, to, currency }) => (from === to ? `${from} ${currency}` : `${from}-${to} ${currency}`));
const evidence = (text: string) => pay(text).map(({ start, end }) => text.slice(start, end));

describe("amounts", () => {
  it.each([
    ["plain", "оклад 150000 тенге", "150000 KZT"],
    ["grouped by spaces", "оклад 150 000 тенге", "150000 KZT"],
    ["grouped by no-break spaces", "оклад 150\u00a0000\u202f000 тенге", "150000000 KZT"],
    ["grouped by commas", "pay 1,500 USD", "1500 USD"],
    ["grouped by dots", "pay 1.500 euro", "1500 EUR"],
    ["grouped by apostrophes", "pay 1'500 euro and 1’500 euro", "1500 EUR, 1500 EUR"],
    ["millions in groups", "оклад 1 200 000 тенге", "1200000 KZT"],
    ["with a decimal point", "12.5 euro per hour", "12.5 EUR"],
    ["with a decimal comma", "12,50 евро в час", "12.5 EUR"],
    ["in full-width digits", "оклад ５００ евро", "500 EUR"],
    ["glued to the currency", "оклад 50000тг", "50000 KZT"],
    ["thousands as к", "оклад 300к тенге", "300000 KZT"],
    ["thousands as k", "pay 2k usd", "2000 USD"],
    ["thousands as a word", "оклад 70 тысяч рублей", "70000 RUB"],
    ["thousands as an abbreviation with a dot", "оклад 70 тыс. руб.", "70000 RUB"],
    ["thousands as т.р.", "оклад 80 т.р.", "80000 RUB"],
    ["millions", "доход 1,5 млн тенге", "1500000 KZT"],
    ["several", "от 500 евро, потом 900 евро", "500 EUR, 900 EUR"],
  ])("%s: %s", (_what, text, expected) => {
    expect(sums(text).join(", ")).toBe(expected);
  });
});

describe("ranges", () => {
  it.each([
    ["with a hyphen", "70-100 евро", "70-100 EUR"],
    ["with a dash and spaces", "70 – 100 евро", "70-100 EUR"],
    ["with a long dash", "70—100 евро", "70-100 EUR"],
    ["with до", "от 70 000 до 100 000 рублей", "70000-100000 RUB"],
    ["with to", "from 900 to 1,200 usd", "900-1200 USD"],
    ["in thousands, said once", "от 70 до 100 тыс. руб.", "70000-100000 RUB"],
    ["in thousands, said twice", "70к-100к руб", "70000-100000 RUB"],
    ["from high to low", "900-700 euro", "700-900 EUR"],
    ["with the currency in front", "$900-1200", "900-1200 USD"],
  ])("%s: %s", (_what, text, expected) => {
    expect(sums(text)).toEqual([expected]);
  });

  it("does not take small numbers for thousands when the upper end is near", () => {
    expect(sums("900-1200 usd")).toEqual(["900-1200 USD"]);
  });
});

describe("currencies", () => {
  it.each([
    ["a word after", "500 сом", "500 KGS"],
    ["a stem after", "500 рублей", "500 RUB"],
    ["a letter after", "500 р", "500 RUB"],
    ["a code after", "500 USD", "500 USD"],
    ["a code before", "USD 500", "500 USD"],
    ["a symbol after", "500$", "500 USD"],
    ["a symbol after a space", "500 €", "500 EUR"],
    ["a symbol before", "₸500000", "500000 KZT"],
    ["a symbol before and a space", "$ 500", "500 USD"],
    ["a longer symbol", "C$500", "500 CAD"],
    ["a Polish letter", "500 zł", "500 PLN"],
    ["disguised letters", "500 pублей", "500 RUB"],
  ])("%s: %s", (_what, text, expected) => {
    expect(sums(text)).toEqual([expected]);
  });
});

describe("the span", () => {
  it.each([
    ["Оклад 150 000 тенге в месяц", "150 000 тенге"],
    ["Оклад: $900–1200 на руки", "$900–1200"],
    ["Оклад USD 900 net", "USD 900"],
    ["Оклад 900 €!", "900 €"],
    ["Оклад от 70 до 100 тыс. руб., жильё", "70 до 100 тыс. руб"],
  ])("of %s", (text, expected) => {
    expect(evidence(text)).toEqual([expected]);
  });
});

describe("periods and what they come to in a month", () => {
  it.each<[string, string, boolean, number | undefined]>([
    ["2 евро в час", "hour", false, 440],
    ["10 usd per day", "day", false, 220],
    ["8000 руб в неделю", "week", false, 400],
    ["80000 руб в месяц", "month", false, 1000],
    ["80000 руб", "month", true, 1000],
    ["в месяц 80000 руб", "month", false, 1000],
    ["48000 usd a year", "year", false, 3998.4],
    ["80000 тенге за штуку", "piece", false, undefined],
    ["800 евро. Выплаты в месяц два раза", "month", true, 1000],
    ["800 евро, жильё, питание, проезд, форма, премия, отпуск за год и в месяц", "month", true, 1000],
  ])("%s", (text, period, assumedPeriod, monthly) => {
    const [found] = pay(text);
    expect(found).toMatchObject({ period, assumedPeriod });
    if (monthly === undefined) expect(found?.monthlyUsd).toBeUndefined();
    else expect(found?.monthlyUsd?.from).toBeCloseTo(monthly);
  });

  it.each<[string, string]>([
    ["Salary 24,000 euro", "year"],
    ["Salary 2,400 euro", "month"],
    ["Salary 24,000 euro per month", "month"],
    ["Salary 24,000 zł", "month"],
    ["Оклад 24 000 евро", "month"],
  ])("a large sum without a period is a year's where that is the habit: %s", (text, period) => {
    expect(pay(text)).toMatchObject([{ period }]);
  });

  it("takes the period that stands nearest", () => {
    expect(pay("10 евро в час или 80 евро в день").map(({ period }) => period)).toEqual(["hour", "day"]);
  });

  it("gives both ends of a range", () => {
    expect(pay("400-800 евро в месяц")[0]?.monthlyUsd).toEqual({ from: 500, to: 1000 });
  });
});

describe("what is no pay", () => {
  it.each([
    ["a year", "работаем с 2019 года"],
    ["an age", "возраст 18-35 лет"],
    ["an hour of the day", "open until 5 p.m. every day"],
    ["an address", "ул. Абая 150, дом 24"],
    ["a site", "смотрите 24.com"],
    ["a count", "нужно 500 человек"],
    ["a bare sum", "оклад 150 000"],
    ["a bare sum in thousands", "оклад 150 тыс"],
    ["a timetable", "график 5/2, с 9 до 18"],
    ["a telephone number", "звоните 8 700 000 00 00"],
    ["a very long number before a currency", "счёт 12345678901 тенге"],
    ["a currency without a sum", "оплата в евро"],
    ["a short currency in another script", "поезд 24 com и 3 p"],
  ])("%s: %s", (_what, text) => {
    expect(sums(text)).toEqual([]);
  });
});

describe("sums beside other numbers and signs", () => {
  it.each([
    ["groups and decimals", "оклад 150 000,00 ₸", "150000 KZT"],
    ["dots for groups, a comma for decimals", "pay 2.500,50 €", "2500.5 EUR"],
    ["a range that names its currency twice", "500$ - 1700$", "500-1700 USD"],
    ["a count on the next line", "оклад 600$\n5000 сотрудников", "600 USD"],
    ["a count after the currency", "оклад 500 сом 20 дней", "500 KGS"],
  ])("%s: %s", (_what, text, expected) => {
    expect(sums(text)).toEqual([expected]);
  });
});
