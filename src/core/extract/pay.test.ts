import { describe, expect, it } from "vitest";
import { readText, realTables } from "../../../tests/real-tables.ts";
import { smallEngine } from "../../../tests/small-pack.ts";
import { findInField } from "../match/find.ts";
import { findPay, type Pay } from "./pay.ts";
import { findPoints } from "./points.ts";

const engine = smallEngine();

function pay(text: string): Pay[] {
  const read = engine.rules.matcher.read(text);
  const { hits } = findInField(engine.rules, "description", read);
  return findPay(read.view, "description", engine.pack.money, hits, findPoints(read.view));
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

describe("with the words of the real tables", () => {
  const { money } = realTables().pack;
  const real = (text: string): Pay[] => {
    const { read, hits } = readText(text);
    return findPay(read.view, "description", money, hits, read.points);
  };

  it.each([
    ["две тысячи долларов в месяц", "2000 USD month"],
    ["от двух до трёх тысяч долларов", "2000-3000 USD month"],
    ["пятьсот баксов в день", "500 USD day"],
    ["полтора миллиона тенге", "1500000 KZT month"],
    ["two thousand five hundred dollars per month", "2500 USD month"],
    ["үш жүз мың теңге айына", "300000 KZT month"],
    ["беш жүз сом", "500 KGS month"],
    ["ду ҳазор сомонӣ моҳе", "2000 TJS month"],
    ["ikki ming dollar oyiga", "2000 USD month"],
    ["икки минг доллар ойига", "2000 USD month"],
    ["iki müň manat aýda", "2000 TMT month"],
    ["дві тисячі євро на місяць", "2000 EUR month"],
    ["deux mille euros par mois", "2000 EUR month"],
    ["duemila euro al mese", "2000 EUR month"],
    ["δύο χιλιάδες ευρώ τον μήνα", "2000 EUR month"],
    ["dwa tysiące złotych miesięcznie", "2000 PLN month"],
    ["bin beş yüz lira", "1500 TRY month"],
    ["300 мыңнан 500 мыңға дейін теңге", "300000-500000 KZT month"],
    ["3 mln dan 5 mln gacha so'm", "3000000-5000000 UZS month"],
    ["3 000 000 so'mdan 5 000 000 so'mgacha", "3000000-5000000 UZS month"],
    ["500$ до 700$", "500-700 USD month"],
    ["80 тр", "80000 RUB month"],
    ["2-3 млн тенге", "2000000-3000000 KZT month"],
    ["5 тысяч 500 рублей", "5500 RUB month"],
    ["2 млн 500 тыс сум", "2500000 UZS month"],
    ["0,8 млн тенге", "800000 KZT month"],
    ["٥٠٠ евро", "500 EUR month"],
    ["۱۲۰۰ $", "1200 USD month"],
    ["1000 у.е.", "1000 USD month"],
    ["500 зелёных в неделю", ""],
    ["платим 500 зелёных", "500 USD month"],
    ["250 ₽/ч", "250 RUB hour"],
    ["15 €/h", "15 EUR hour"],
    ["3000 руб/смена", "3000 RUB shift"],
    ["5000 netto zł", "5000 PLN month"],
    ["300 000+ тг", "300000 KZT month"],
  ])("%s", (text, expected) => {
    const found = real(text).map(({ from, to, currency, period }) => `${from === to ? from : `${from}-${to}`} ${currency} ${period}`);
    expect(found.join(", ")).toBe(expected);
  });

  it.each([
    ["пишите в тг @anna_hr"],
    ["24/7 тг"],
    ["тел. 8 701 234 56 78 тг"],
    ["50 000 тг: @anna_hr"],
    ["1C-Bitrix"],
    ["10 on a page"],
    ["млн USD"],
    ["две тысячи человек"],
    ["500 зелёных яблок"],
    ["два раза в год"],
    ["он доллар"],
  ])("no sum of its own: %s", (text) => {
    expect(real(text).filter(({ from }) => from !== 10)).toEqual([]);
  });

  it.each<[string, string | undefined]>([
    ["100 000 тенге на руки", "net"],
    ["от 100 000 тенге до вычета налогов", "gross"],
    ["5000 zł brutto", "gross"],
    ["5000 zł na rękę", "net"],
    ["1500 € nets par mois", "net"],
    ["1500 euro lordi", "gross"],
    ["1500 € καθαρά", "net"],
    ["30 000 TL brüt", "gross"],
    ["300 000 теңге қолға", "net"],
    ["5 mln so'm qo'lga", "net"],
    ["100 000 тенге", undefined],
  ])("taxes: %s", (text, tax) => {
    expect(real(text)).toMatchObject([{ tax }]);
  });

  it("says how far a month's pay may be off", () => {
    const uncertainty = (text: string) => Number(real(text)[0]?.uncertainty.toFixed(2));
    expect(uncertainty("1000 $ в месяц")).toBe(0);
    expect(uncertainty("100 000 тенге в месяц")).toBe(0.15);
    expect(uncertainty("100 000 тенге")).toBe(0.34);
    expect(uncertainty("3000 тенге в час")).toBe(0.34);
    expect(uncertainty("3000 тенге за смену")).toBe(0.47);
  });
});
