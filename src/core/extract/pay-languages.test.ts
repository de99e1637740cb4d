import { describe, expect, it } from "vitest";
import { readText, realTables } from "../../../tests/real-tables.ts";
import { findPay } from "./pay.ts";

const { money } = realTables().pack;

/** Each sum as `120000 KZT month`; a period nobody wrote has a question mark. */
function pay(text: string): string {
  const { read, hits } = readText(text);
  return findPay(read.view, "description", money, hits, read.points)
    .map(({ from, to, currency, period, assumedPeriod, tax }) =>
      [from === to ? from : `${from}-${to}`, currency, assumedPeriod ? `${period}?` : period, tax ?? ""].join(" ").trim(),
    )
    .join(", ");
}

describe("pay as people write it in", () => {
  it.each([
    // Russian
    ["ru", "2000 долларов в месяц", "2000 USD month"],
    ["ru", "от 150 тыс. тенге в месяц на руки", "150000 KZT month net"],
    ["ru", "5 000 р. за смену", "5000 RUB shift"],
    ["ru", "300$ в неделю", "300 USD week"],
    ["ru", "зп 250-300к тг", "250000-300000 KZT month?"],
    ["ru", "25 000 сом ежемесячно", "25000 KGS month"],
    ["ru", "3000 сомони в месяц", "3000 TJS month"],
    ["ru", "5 млн сум в месяц", "5000000 UZS month"],
    ["ru", "1200 манат в месяц", "1200 TMT month"],
    ["ru", "4500 злотых в месяц", "4500 PLN month"],
    ["ru", "35 000 лир в месяц", "35000 TRY month"],
    ["ru", "2 500 000 вон в месяц", "2500000 KRW month"],
    ["ru", "3000 дирхамов в месяц", "3000 AED month"],
    ["ru", "1200 лари ежемесячно", "1200 GEL month"],
    ["ru", "3000 ринггит в месяц", "3000 MYR month"],
    ["ru", "зарплата 900 евро помесячно", "900 EUR month"],
    ["ru", "500 рублей в сутки", "500 RUB day"],
    ["ru", "по 200 р/час", "200 RUB hour"],
    // Kazakh
    ["kk", "120 мың теңге айына", "120000 KZT month"],
    ["kk", "айына 200 000 теңге", "200000 KZT month"],
    ["kk", "жалақы 150 000–250 000 тг айына қолға", "150000-250000 KZT month net"],
    ["kk", "күніне 10 мың тг", "10000 KZT day"],
    ["kk", "сағатына 1500 теңге", "1500 KZT hour"],
    ["kk", "аптасына 60 000 теңге", "60000 KZT week"],
    ["kk", "ауысымына 12 000 теңге", "12000 KZT shift"],
    ["kk", "айлығы 1000 доллар", "1000 USD month"],
    ["kk", "екі жүз мың теңге", "200000 KZT month?"],
    ["kk-Latn", "120 myń teńge aiyna", "120000 KZT month"],
    ["kk-Latn", "kúnine 8000 teńge", "8000 KZT day"],
    // Kyrgyz
    ["ky", "айына 60 миң сом", "60000 KGS month"],
    ["ky", "60 миң сомдон баштап", "60000 KGS month?"],
    ["ky", "күнүнө 1500 сом", "1500 KGS day"],
    ["ky", "жумасына 10 000 сом колго", "10000 KGS week net"],
    ["ky", "сменага 2000 сом", "2000 KGS shift"],
    ["ky", "саатына 300 сом", "300 KGS hour"],
    ["ky", "айлык 1500 доллар", "1500 USD month"],
    // Tajik
    ["tg", "маоши 3000 сомонӣ дар як моҳ", "3000 TJS month"],
    ["tg", "моҳе 2500 сомонӣ", "2500 TJS month"],
    ["tg", "рӯзе 150 сомонӣ", "150 TJS day"],
    ["tg", "дар як рӯз 200 сомони", "200 TJS day"],
    ["tg", "соате 20 сомонӣ", "20 TJS hour"],
    ["tg", "моҳона аз 80 ҳазор рубл", "80000 RUB month"],
    ["tg", "ҳафтае 300 доллар", "300 USD week"],
    ["tg", "ду ҳазор доллар", "2000 USD month?"],
    // Uzbek
    ["uz", "oyiga 1000 dollar", "1000 USD month"],
    ["uz", "oyiga 5 mln so'm", "5000000 UZS month"],
    ["uz", "oylik 4 000 000 so‘m", "4000000 UZS month"],
    ["uz", "kuniga 200 ming so'm", "200000 UZS day"],
    ["uz", "200-300 ming so'm kunlik", "200000-300000 UZS day"],
    ["uz", "haftasiga 1 mln so'm", "1000000 UZS week"],
    ["uz", "soatiga 25 ming so'm", "25000 UZS hour"],
    ["uz", "oyiga 100 000 rubl", "100000 RUB month"],
    ["uz", "oyiga 2 ming yevro", "2000 EUR month"],
    ["uz-Cyrl", "ойига 6 млн сўм", "6000000 UZS month"],
    ["uz-Cyrl", "кунига 300 минг сўм", "300000 UZS day"],
    // Turkmen
    ["tk", "aýda 3000 manat", "3000 TMT month"],
    ["tk", "aýlyk 4000 manat", "4000 TMT month"],
    ["tk", "günde 150 manat", "150 TMT day"],
    ["tk", "hepdede 500 manat", "500 TMT week"],
    ["tk", "sagatda 20 manat", "20 TMT hour"],
    ["tk", "aýda 1 müň dollar", "1000 USD month"],
    // English
    ["en", "$2,000 per month", "2000 USD month"],
    ["en", "AED 3,500/month", "3500 AED month"],
    ["en", "£12.21 an hour", "12.21 GBP hour"],
    ["en", "3k euro a month net", "3000 EUR month net"],
    ["en", "3,000 usd monthly", "3000 USD month"],
    ["en", "800 USD p.w.", "800 USD week"],
    // French
    ["fr", "1500 € net/mois", "1500 EUR month net"],
    ["fr", "1 800 euros brut par mois", "1800 EUR month gross"],
    ["fr", "1.443,11 € nets mensuels", "1443.11 EUR month net"],
    ["fr", "12,50 € brut de l'heure", "12.5 EUR hour gross"],
    ["fr", "12,50 €/h", "12.5 EUR hour"],
    ["fr", "80 € par jour", "80 EUR day"],
    ["fr", "25 000 € par an", "25000 EUR year"],
    ["fr", "25 000 € brut annuel", "25000 EUR year gross"],
    ["fr", "400 euros la semaine", "400 EUR week"],
    // Italian
    ["it", "1.300 € netti al mese", "1300 EUR month net"],
    ["it", "1500 euro lordi mensili", "1500 EUR month gross"],
    ["it", "8 € l'ora", "8 EUR hour"],
    ["it", "50 euro al giorno", "50 EUR day"],
    ["it", "RAL 25.000 €", "25000 EUR year gross"],
    ["it", "duemila euro al mese", "2000 EUR month"],
    ["it", "€ 1.200,00 mensili", "1200 EUR month"],
    // Greek
    ["el", "1.200 € μικτά τον μήνα", "1200 EUR month gross"],
    ["el", "900€ καθαρά μηνιαίως", "900 EUR month net"],
    ["el", "50 ευρώ την ημέρα", "50 EUR day"],
    ["el", "μεροκάματο 45 ευρώ", "45 EUR day"],
    ["el", "5 ευρώ την ώρα", "5 EUR hour"],
    ["el", "300 ευρώ την εβδομάδα", "300 EUR week"],
    ["el", "2 χιλιάδες ευρώ το μήνα", "2000 EUR month"],
    // Polish
    ["pl", "4 500 zł brutto miesięcznie", "4500 PLN month gross"],
    ["pl", "4500 zł/mies. na rękę", "4500 PLN month net"],
    ["pl", "od 30 zł/h", "30 PLN hour"],
    ["pl", "31,40 zł brutto za godzinę", "31.4 PLN hour gross"],
    ["pl", "200 zł za dniówkę", "200 PLN day"],
    ["pl", "5 tys. zł netto", "5000 PLN month? net"],
    ["pl", "2000 euro na miesiąc", "2000 EUR month"],
    ["pl", "600 euro tygodniowo", "600 EUR week"],
    ["pl", "60 000 zł rocznie", "60000 PLN year"],
    // Ukrainian
    ["uk", "20 000 грн на місяць", "20000 UAH month"],
    ["uk", "25 тис. грн на руки", "25000 UAH month? net"],
    ["uk", "1000 євро щомісяця", "1000 EUR month"],
    ["uk", "1500 грн за зміну", "1500 UAH shift"],
    ["uk", "700 грн на день", "700 UAH day"],
    ["uk", "150 грн/год", "150 UAH hour"],
    ["uk", "300 доларів на тиждень", "300 USD week"],
    ["uk", "дві тисячі доларів", "2000 USD month?"],
    // Turkish
    ["tr", "35.000 TL maaş", "35000 TRY month?"],
    ["tr", "aylık 40.000 TL net", "40000 TRY month net"],
    ["tr", "40 bin TL maaş", "40000 TRY month?"],
    ["tr", "günlük 1.500 TL", "1500 TRY day"],
    ["tr", "1500 TL yevmiye", "1500 TRY day"],
    ["tr", "haftalık 10.000 TL", "10000 TRY week"],
    ["tr", "saatlik 250 TL", "250 TRY hour"],
    ["tr", "ayda 2000 dolar", "2000 USD month"],
    ["tr", "1.000 euro aylık", "1000 EUR month"],
    ["tr", "yıllık 500.000 lira", "500000 TRY year"],
  ])("%s: %s", (_language, text, expected) => {
    expect(pay(text)).toBe(expected);
  });
});
