import { createEngine, type WholeEngine } from "../src/core/engine.ts";
import type { PhraseGroup } from "../src/core/rule.ts";
import { type BuiltPack, buildPack } from "../src/pack/build.ts";

/** YAML as a person writes it, or plain data (JSON is YAML). */
export type RuleFile = string | object;

/** The tables every pack must have, as small as they can be. */
export const tables: Record<string, RuleFile> = {
  "maker.yaml": "{name: Test rules, objections: null}",
  "money/currencies.yaml": `
currencies:
  - {code: CAD, perUsd: 1.4, country: CA, symbols: ["C$"]}
  - {code: KZT, perUsd: 500, country: KZ, symbols: ["₸"], words: [тг, тенге*, kzt]}
  - {code: KGS, perUsd: 88, country: KG, words: [сом, сомов]}
  - {code: RUB, perUsd: 80, country: RU, symbols: ["₽"], words: [р, руб, рубл*]}
  - {code: USD, perUsd: 1, country: US, symbols: ["$"], words: [usd, долл*, dollar*]}
  - {code: EUR, perUsd: 0.8, symbols: ["€"], words: [eur, euro, евро]}
  - {code: PLN, perUsd: 4, country: PL, words: [zł, pln]}
`,
  "money/periods.yaml": `
periods:
  - {id: hour, perMonth: 176, phrases: {ru: ["# (в|за) час", (р|руб*|тенге|евро) (в|за) час], en: ["(usd|euro) (per|an) hour", "# (per|an) hour"]}}
  - {id: day, perMonth: 22, phrases: {ru: ["# (в|за) день", (р|руб*|тенге|евро) (в|за) день], en: ["(usd|euro) (per|a) day", "# (per|a) day"]}}
  - {id: week, perMonth: 4, phrases: {ru: ["# в неделю", (руб*|тенге|евро) в неделю], en: ["(usd|euro) (per|a) week", "# (per|a) week"]}}
  - {id: month, perMonth: 1, phrases: {ru: [(в|за) месяц], en: [(per|a) month]}}
  - {id: year, perMonth: 0.0833, phrases: {en: [(per|a) year]}}
  - {id: piece, perMonth: null, phrases: {ru: [за (штуку|шт)], en: [(per|a) piece]}}
`,
  "money/multipliers.yaml": `
multipliers:
  - {factor: 1000, words: [к, k, т, тыс, тысяч]}
  - {factor: 1000000, words: [млн, million]}
`,
  "money/number-words.yaml": `
values:
  - {value: 2, words: [две, два, two]}
  - {value: 5, words: [пять, five]}
  - {value: 20, words: [двадцать, twenty]}
  - {value: 100, words: [сто, hundred]}
joiners: [до, to]
fillers: [gacha]
`,
  "money/tax.yaml": "{net: {ru: [на руки], en: [net]}, gross: {ru: [до вычета], en: [gross]}}",
  "money/pay.yaml": `
usualPay:
  - {country: KZ, currency: KZT, usual: [180000, 350000], cautionOver: 700000, strongOver: 1200000, year: 2026, source: invented}
`,
  "money/trades.yaml": `
trades:
  - {id: welder, factor: 2, phrases: {ru: [сварщик*]}}
  - {id: captain, factor: 0, phrases: {ru: [капитан*]}}
`,
  "contacts.yaml": `
messengers:
  - {id: telegram, name: Telegram, words: [(telegram|телеграм*)], hosts: [t.me]}
  - {id: whatsapp, name: WhatsApp, words: [(whatsapp|ватсап*)], hosts: [wa.me, chat.whatsapp.com]}
freeMail: [gmail.com, mail.ru]
shorteners: [bit.ly]
`,
  "languages/ru.yaml": "{language: ru, reviewed: none, negators: [не, без, нет], homeCountries: [KZ, KG, RU]}",
  "languages/en.yaml": `{language: en, reviewed: none, negators: [not, no, without, "don't"], homeCountries: []}`,
  "places/PL.yaml": "{country: PL, names: {ru: [польш*], en: [poland]}}",
  "places/KZ.yaml": "{country: KZ, names: {ru: [казахстан*, алматы], en: [kazakhstan]}}",
  "places/KH.yaml": "{country: KH, names: {ru: [камбодж*], en: [cambodia]}, risk: {tier: 1}}",
};

/** Builds a pack of these files and the small tables. A file given here replaces the table of that name; `undefined` takes it away. */
export function buildSmall(files: Record<string, RuleFile | undefined> = {}): BuiltPack {
  const all = Object.entries({ ...tables, ...files });
  return buildPack(new Map(all.flatMap(([path, file]) => (file === undefined ? [] : [[path, textOf(file)] as const]))), "test");
}

/** An engine on such a pack. A mistake in the files is a mistake of the test, so it throws. */
export function smallEngine(files: Record<string, RuleFile> = {}): WholeEngine {
  const { pack, problems } = buildSmall(files);
  if (problems.length > 0) throw new Error(problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join("\n"));
  return createEngine(pack);
}

function textOf(file: RuleFile): string {
  return typeof file === "string" ? file : JSON.stringify(file);
}

/** A phrase file of groups that need no examples of their own. */
export function phrases(language: string, ...groups: (Partial<PhraseGroup> & { id: string })[]): object {
  return {
    language,
    reviewed: "none",
    phrases: groups.map((group) => ({ ...group, should_flag: ["found"], should_pass: ["passed"] })),
  };
}
