import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "../../src/core/assess/assess.ts";
import type { Finding } from "../../src/core/assessment.ts";
import { createEngine, type Engine } from "../../src/core/engine.ts";
import type { Listing } from "../../src/core/listing.ts";
import { listingFields } from "../../src/core/listing-fields.ts";
import { buildSmall, phrases, type RuleFile } from "../small-pack.ts";

const texts = { en: { title: "Something was noticed", why: "It matters because of this." } };

function flag(id: string, meaning: object, ...groups: Parameters<typeof phrases>[1][]): Record<string, RuleFile> {
  return {
    [`${id}/flag.yaml`]: { id, status: "stable", texts, level: "info", strength: "M", ...meaning },
    [`${id}/ru.yaml`]: phrases("ru", ...groups),
  };
}

/** Rules that look at nothing but the field before them. */
const local = {
  ...flag(
    "documents.retention",
    { family: "E", level: "danger" },
    { id: "taken", any: ["заберем … паспорт*", "сдать паспорт"], unless: ["копи*"] },
    { id: "near", near: [["паспорт*", "(залог|отдать)", 4]] },
  ),
  ...flag("pay.easy", { family: "D" }, { id: "easy", any: ["(легкие|быстрые) деньги", "easy money"] }, { id: "sum", any: ["# в день"] }),
  ...flag("job.none", { family: "C" }, { id: "none", any: ["без опыта", "no experience"], negation: "ignored" }),
  ...flag("recruit.girls", { family: "F" }, { id: "girls", any: ["девушки", "girls"], fields: ["title", "hiringOrganization"] }),
};

/** Rules by which one field speaks for all. */
const wide = {
  ...flag("travel.visa", { family: "B" }, { id: "visa", any: ["виза", "visa"], unlessAnywhere: ["лицензия #"] }),
  ...flag("context.warning", { role: "context", level: "none", strength: undefined }, { id: "warning", any: ["остерегайтесь"] }),
};

/** Rules that feed conclusions about the whole. */
const concluding = {
  ...flag("offer.work", { role: "offer", level: "none", strength: undefined }, { id: "work", any: ["требуется", "оклад"] }),
  ...flag("protective.contract", { role: "protective", level: "none", strength: undefined }, { id: "contract", any: ["договор*"] }),
  ...flag("crime.parcels", { family: "H" }, { id: "driver", level: "none", sign: "driver", any: ["курьер*"] }),
  "combinations/C01.yaml": { id: "C01", name: "C01", level: "danger", when: { all: ["abroad", "crime.parcels#driver"] }, texts },
  "combinations/C02.yaml": { id: "C02", name: "C02", level: "caution", when: { all: ["documents.retention", "hard-currency"] }, texts },
};

function engineOf(files: Record<string, RuleFile>): Engine {
  const { pack, problems } = buildSmall(files);
  expect(problems).toEqual([]);
  return createEngine(pack);
}

const piece = fc.oneof(
  fc.constantFrom("Заберём ваш паспорт", "не заберём паспорт", "сдать пaспорт", "п а с п о р т под залог", "копия", "отдать паспорт"),
  fc.constantFrom("лёгкие деньги", "Easy money", "500 USD в день", "1 500 $ в месяц", "без опыта", "no experience", "девушки", "курьер"),
  fc.constantFrom("виза", "лицензия 12", "остерегайтесь", "требуется", "договор", "Камбоджа", "Польша", "сварщик", "телеграм", "не", "и"),
);
const fieldText = fc
  .array(fc.tuple(piece, fc.constantFrom(" ", " ", ", ", ". ", "\n", "! ", " • ")), { minLength: 1, maxLength: 10 })
  .map((parts) => parts.map(([text, after]) => text + after).join(""));
const fields = fc.record(
  { title: fieldText, baseSalary: fieldText, hiringOrganization: fieldText, jobLocation: fieldText, description: fieldText },
  { requiredKeys: [] },
);

const listingOf = (texts: Partial<Listing>): Listing => ({ id: "ad", reading: "full", fromJobBoard: true, ...texts });

/** What was matched in a field, without what is calculated from the whole. */
const matched = ({ findings }: { findings: readonly Finding[] }, field: string) =>
  findings.filter((finding) => finding.field === field && !finding.rule.includes("/calculated/"));

describe("the fields of a listing", () => {
  it("do not influence what is found in each other", () => {
    const engine = engineOf(local);
    fc.assert(
      fc.property(fields, (texts) => {
        const whole = assess(engine, listingOf(texts));
        for (const field of listingFields) {
          const text = texts[field];
          const alone = text === undefined ? [] : matched(assess(engine, listingOf({ [field]: text })), field);
          expect(matched(whole, field)).toEqual(alone);
        }
      }),
      { numRuns: 250 },
    );
  });

  it("can only call off each other's findings, by counter-evidence and warnings for the whole ad", () => {
    const engine = engineOf({ ...local, ...wide });
    // A messenger handle in another field would make a warning no warning.
    const place = ({ flag, rule, start, end, evidence }: Finding) => ({ flag, rule, start, end, evidence });
    fc.assert(
      fc.property(fields, (texts) => {
        const whole = assess(engine, listingOf(texts));
        for (const field of listingFields) {
          const text = texts[field];
          const alone = text === undefined ? [] : matched(assess(engine, listingOf({ [field]: text })), field);
          const together = matched(whole, field);
          expect(together.map(place)).toEqual(alone.map(place));
          for (const [index, finding] of alone.entries()) if (finding.cancelled) expect(together[index]?.cancelled).toBe(true);
        }
      }),
      { numRuns: 250 },
    );
  });

  it("hold the evidence where the findings say", () => {
    const engine = engineOf({ ...local, ...wide, ...concluding });
    fc.assert(
      fc.property(fields, (texts) => {
        const { findings, because } = assess(engine, listingOf(texts));
        for (const { field, start, end, evidence } of findings) expect((texts[field] ?? "").slice(start, end)).toBe(evidence);
        for (const { field, start, end, text } of because.flatMap((one) => one.evidence)) {
          expect((texts[field] ?? "").slice(start, end)).toBe(text);
        }
      }),
      { numRuns: 250 },
    );
  });
});

describe("the order of rules in the pack", () => {
  const { pack } = buildSmall({ ...local, ...wide, ...concluding });
  const engine = createEngine(pack);
  const numbers = fc.array(fc.nat(), { minLength: 64, maxLength: 64 });

  /** The same things in an order that follows from the numbers. */
  function shuffled<T>(items: readonly T[], order: readonly number[]): T[] {
    return items
      .map((item, index) => ({ item, at: order[index % order.length] ?? 0 }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  }

  it("never matters for the assessment", () => {
    fc.assert(
      fc.property(fields, numbers, (texts, order) => {
        const rules = shuffled(pack.rules, order).map((one) => ({
          ...one,
          groups: shuffled(one.groups, order).map((group) => ({ ...group, ...(group.any && { any: shuffled(group.any, order) }) })),
        }));
        const other = createEngine({
          ...pack,
          rules,
          flags: shuffled(pack.flags, order),
          combinations: shuffled(pack.combinations, order),
        });
        expect(assess(other, listingOf(texts))).toEqual(assess(engine, listingOf(texts)));
      }),
      { numRuns: 150 },
    );
  });

  it("nor that of the tables", () => {
    fc.assert(
      fc.property(fields, numbers, (texts, order) => {
        const money = { ...pack.money, periods: shuffled(pack.money.periods, order), trades: shuffled(pack.money.trades, order) };
        const other = createEngine({ ...pack, money, places: shuffled(pack.places, order) });
        expect(assess(other, listingOf(texts))).toEqual(assess(engine, listingOf(texts)));
      }),
      { numRuns: 150 },
    );
  });
});
