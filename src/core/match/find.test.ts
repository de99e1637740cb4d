import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildSmall } from "../../../tests/small-pack.ts";
import { createEngine } from "../engine.ts";
import type { ListingField } from "../listing-fields.ts";
import type { PhraseGroup } from "../rule.ts";
import { readWords, type Word } from "../text/words.ts";
import { findInField } from "./find.ts";

type Group = Partial<PhraseGroup>;

const { pack } = buildSmall();

/** Groups become rules `test.flag/ru/g0`, `g1`… */
function run(text: string, groups: readonly Group[], field: ListingField = "description", language = "ru") {
  const named = groups.map((group, index): PhraseGroup => ({ negation: "cancels", id: `g${index}`, ...group }));
  const engine = createEngine({ ...pack, rules: [{ flag: "test.flag", language, reviewed: "none", groups: named }] });
  return findInField(engine.rules, field, engine.rules.matcher.read(text));
}

/** What one group finds, as it stands in the text; what was called off is marked with the reason. */
function found(text: string, group: Group, field?: ListingField): string[] {
  return run(text, [group], field).matches.map(
    ({ start, end, cancelled }) => text.slice(start, end) + (cancelled ? ` (${cancelled})` : ""),
  );
}

describe("findings", () => {
  it("carry rule, field, place and sentence", () => {
    const { matches, field } = run("Оклад хороший. Заберём паспорт!", [{ any: ["заберем паспорт*"] }], "title");
    expect(field).toBe("title");
    expect(matches).toMatchObject([
      { rule: { name: "test.flag/ru/g0", flag: "test.flag" }, field: "title", start: 15, end: 30, sentence: 1, cancelled: undefined },
    ]);
  });

  it("stand in the order of the text, whatever the order of rules", () => {
    const text = "Виза, паспорт, билет, виза.";
    const matches = run(text, [{ any: ["билет"] }, { any: ["виза"] }, { any: ["паспорт"] }]).matches;
    expect(matches.map(({ start, end }) => text.slice(start, end))).toEqual(["Виза", "паспорт", "билет", "виза"]);
  });

  it("of one rule do not overlap: the first and longest is kept", () => {
    expect(found("сдать паспорт на хранение", { any: ["сдать паспорт", "паспорт на хранение", "сдать паспорт на"] })).toEqual([
      "сдать паспорт на",
    ]);
  });

  it("of different rules may overlap", () => {
    expect(run("сдать паспорт на хранение", [{ any: ["сдать паспорт"] }, { any: ["паспорт на хранение"] }]).matches).toHaveLength(2);
  });

  it("of a group limited to some fields are not sought elsewhere", () => {
    const group: Group = { any: ["виза"], fields: ["title", "jobLocation"] };
    expect(found("Виза", group, "title")).toEqual(["Виза"]);
    expect(found("Виза", group, "jobLocation")).toEqual(["Виза"]);
    expect(found("Виза", group, "description")).toEqual([]);
  });

  it("of the tables say what they mean", () => {
    const { hits, matches } = run("Сварщик, Камбоджа, 500 евро в месяц, пишите в телеграм", []);
    expect(matches).toEqual([]);
    expect(hits.map(({ target }) => target)).toEqual([
      { kind: "trade", id: "welder", factor: 2 },
      { kind: "place", country: "KH", tier: 1 },
      { kind: "currency", code: "EUR" },
      { kind: "period", id: "month", perMonth: 1 },
      { kind: "messenger", id: "telegram" },
    ]);
  });

  it("do not suffer from a phrase that cannot be read", () => {
    const groups: PhraseGroup[] = [{ id: "g0", negation: "cancels", any: ["(виза", "билет"] }];
    const { rules } = createEngine({ ...pack, rules: [{ flag: "test.flag", language: "ru", reviewed: "none", groups }] });
    expect(rules.skipped).toMatchObject([{ name: "test.flag/ru/g0", phrase: "(виза" }]);
    expect(findInField(rules, "description", rules.matcher.read("виза и билет")).matches).toHaveLength(1);
  });
});

describe("near", () => {
  const near = (within: number): Group => ({ near: [["паспорт*", "(заберем|отдать)", within]] });

  it.each<[string, string, number, string[]]>([
    ["one side first", "Паспорт надо отдать", 3, ["Паспорт надо отдать"]],
    ["the other side first", "Заберём ваш паспорт", 3, ["Заберём ваш паспорт"]],
    ["side by side", "отдать паспорт", 1, ["отдать паспорт"]],
    ["just near enough", "паспорт раз два отдать", 3, ["паспорт раз два отдать"]],
    ["one word too far", "паспорт раз два три отдать", 3, []],
    ["just near enough, other way round", "отдать раз два паспорт", 3, ["отдать раз два паспорт"]],
    ["one word too far, other way round", "отдать раз два три паспорт", 3, []],
    ["in two sentences", "Возьмите паспорт. Отдать не забудьте", 8, []],
    ["in two lines", "паспорт\nотдать", 8, []],
    ["in two clauses of one sentence", "паспорт, потом отдать", 8, ["паспорт, потом отдать"]],
    ["one side only", "паспорт и ещё паспорт", 8, []],
    ["the nearest of several", "отдать раз два паспорт отдать", 8, ["паспорт отдать"]],
    ["twice in a text", "отдать паспорт и раз, и два, и три, и четыре, отдать паспорт", 3, ["отдать паспорт", "отдать паспорт"]],
  ])("%s: %s", (_what, text, within, expected) => {
    expect(found(text, near(within))).toEqual(expected);
  });

  it("never pairs a word with itself", () => {
    const group: Group = { near: [["карт*", "карт*", 5]] };
    expect(found("карта", group)).toEqual([]);
    expect(found("карта к карте", group)).toEqual(["карта к карте"]);
  });

  it("keeps the pairs of several near apart", () => {
    const group: Group = {
      near: [
        ["паспорт", "отдать", 3],
        ["билет", "купим", 3],
      ],
    };
    expect(found("билет отдать", group)).toEqual([]);
    expect(found("отдать паспорт, купим билет", group)).toEqual(["отдать паспорт", "купим билет"]);
  });
});

describe("followedBy", () => {
  const ordered = (within: number): Group => ({ followedBy: [["паспорт*", "(заберем|отдать)", within]] });

  it.each<[string, string, number, string[]]>([
    ["in the order written", "Паспорт надо отдать", 3, ["Паспорт надо отдать"]],
    ["not in the other order", "Заберём ваш паспорт", 3, []],
    ["side by side", "паспорт отдать", 1, ["паспорт отдать"]],
    ["just near enough", "паспорт раз два отдать", 3, ["паспорт раз два отдать"]],
    ["one word too far", "паспорт раз два три отдать", 3, []],
    ["in two sentences", "Возьмите паспорт. Отдать не забудьте", 8, []],
    ["in two clauses of one sentence", "паспорт, потом отдать", 8, ["паспорт, потом отдать"]],
    ["the nearest that follows", "отдать паспорт раз два отдать", 8, ["паспорт раз два отдать"]],
    ["from the last of several", "паспорт и паспорт отдать", 2, ["паспорт отдать"]],
    ["twice in a text", "паспорт отдать. Паспорта отдать!", 3, ["паспорт отдать", "Паспорта отдать"]],
    ["called off by a negator between", "паспорт мы не отдать", 4, ["паспорт мы не отдать (negation)"]],
    ["with a side in disguise", "паспорт надо о т д а т ь", 3, ["паспорт надо о т д а т ь"]],
  ])("%s: %s", (_what, text, within, expected) => {
    expect(found(text, ordered(within))).toEqual(expected);
  });

  it("never pairs words that overlap", () => {
    expect(found("карта", { followedBy: [["карт*", "карт*", 5]] })).toEqual([]);
    expect(found("карта к карте", { followedBy: [["карт*", "карт*", 5]] })).toEqual(["карта к карте"]);
    expect(found("отдать паспорт", { followedBy: [["отдать паспорт", "паспорт", 5]] })).toEqual([]);
  });

  it("stands beside near in one group, each in its own way", () => {
    const group: Group = { near: [["билет", "купим", 3]], followedBy: [["паспорт", "отдать", 3]] };
    expect(found("купим билет, билет купим", group)).toEqual(["купим билет", "билет купим"]);
    expect(found("отдать паспорт", group)).toEqual([]);
    expect(found("паспорт отдать", group)).toEqual(["паспорт отдать"]);
  });

  it("finds the same whichever side is the rarer", () => {
    const long: Group = { followedBy: [["документ", "незамедлительно", 3]] };
    const short: Group = { followedBy: [["незамедлительно", "документ", 3]] };
    expect(found("документ сдать незамедлительно", long)).toHaveLength(1);
    expect(found("документ сдать незамедлительно", short)).toEqual([]);
    expect(found("незамедлительно сдать документ", short)).toHaveLength(1);
    expect(found("незамедлительно сдать документ", long)).toEqual([]);
  });
});

describe("negation", () => {
  const group: Group = { any: ["забираем … паспорт*"] };

  it.each<[string, string, string[]]>([
    ["the word before", "Мы не забираем паспорт", ["забираем паспорт (negation)"]],
    ["two words before", "не мы забираем паспорт", ["забираем паспорт (negation)"]],
    ["three words before", "не мы же забираем паспорт", ["забираем паспорт (negation)"]],
    ["four words before is too far", "не мы же тут забираем паспорт", ["забираем паспорт"]],
    ["a negator in the gap", "забираем вовсе не паспорт", ["забираем вовсе не паспорт (negation)"]],
    ["a negator after it", "забираем паспорт не сразу", ["забираем паспорт"]],
    ["a negator before a comma", "не волнуйтесь, забираем паспорт", ["забираем паспорт"]],
    ["a negator before a bracket", "не сразу (забираем паспорт", ["забираем паспорт"]],
    ["a negator in the sentence before", "Не надо. Забираем паспорт", ["Забираем паспорт"]],
    ["a negator of another language means nothing", "we do not забираем паспорт", ["забираем паспорт"]],
    ["no negator", "всегда забираем паспорт", ["забираем паспорт"]],
    ["each finding by itself", "Не забираем паспорт. Нет, забираем паспорт", ["забираем паспорт (negation)", "забираем паспорт"]],
  ])("%s: %s", (_what, text, expected) => {
    expect(found(text, group)).toEqual(expected);
  });

  it("reaches a pair of near words, before and between them", () => {
    const pair: Group = { near: [["паспорт*", "забираем", 6]] };
    expect(found("не забираем паспорт", pair)).toEqual(["забираем паспорт (negation)"]);
    expect(found("паспорт мы не забираем", pair)).toEqual(["паспорт мы не забираем (negation)"]);
    expect(found("паспорт мы тут забираем", pair)).toEqual(["паспорт мы тут забираем"]);
  });

  it("changes nothing where it is ignored", () => {
    expect(found("не забираем не паспорт", { ...group, negation: "ignored" })).toEqual(["забираем не паспорт"]);
  });

  it.each<[string, string | undefined]>([
    ["без опыта или залога", "negation"],
    ["без опыта либо без залога", "negation"],
    ["без опыта с залогом и залога", undefined],
    ["без опыта работы залога", undefined],
  ])('goes on over an "or" behind another rule\'s negative phrase: %s', (text, cancelled) => {
    const { matches } = run(text, [{ any: ["без опыта"], negation: "ignored" }, { any: ["залога"] }]);
    expect(matches.find(({ rule }) => rule.group.id === "g1")).toMatchObject({ cancelled });
  });

  it("is no matter of negators that are part of the phrase", () => {
    expect(found("работа без опыта", { any: ["без опыта"] })).toEqual(["без опыта"]);
    expect(found("работа не без опыта", { any: ["без опыта"] })).toEqual(["без опыта (negation)"]);
  });
});

describe("counter-evidence", () => {
  const group: Group = { any: ["виза"], unless: ["(за наш|бесплатно)"] };

  it.each<[string, string, string[]]>([
    ["after it in the sentence", "Виза за наш счёт", ["Виза (counter-evidence)"]],
    ["before it in the sentence", "За наш счёт: билет, виза", ["виза (counter-evidence)"]],
    ["in another sentence", "Виза платная. Билет за наш счёт", ["Виза"]],
    ["on another line", "виза\nбесплатно", ["виза"]],
    ["in part of the text only", "Виза бесплатно. Виза платная", ["Виза (counter-evidence)", "Виза"]],
  ])("%s: %s", (_what, text, expected) => {
    expect(found(text, group)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    ["after it in the clause", "Виза за наш счёт, билет", ["Виза (counter-evidence)"]],
    ["before it in the clause", "Билет, бесплатно виза", ["виза (counter-evidence)"]],
    ["behind a comma", "Виза, питание бесплатно", ["Виза"]],
    ["before a comma", "Питание бесплатно, виза", ["виза"]],
    ["in brackets", "Виза (питание бесплатно)", ["Виза"]],
    ["behind a dash", "Виза – бесплатно", ["Виза"]],
    ["behind a hyphen between spaces", "Виза - бесплатно", ["Виза"]],
    ["behind a hyphen without spaces", "Виза-бесплатно", ["Виза (counter-evidence)"]],
    ["in another sentence", "Виза. Бесплатно", ["Виза"]],
    ["in one of two clauses", "Виза бесплатно, виза платно", ["Виза (counter-evidence)", "виза"]],
    ["around a finding between two of them", "бесплатно, виза, бесплатно", ["виза"]],
  ])("in a clause only, %s: %s", (_what, text, expected) => {
    expect(found(text, { any: ["виза"], unlessClause: ["(за наш|бесплатно)"] })).toEqual(expected);
  });

  it("in a clause, in the sentence and in the ad stand beside each other", () => {
    const all: Group = { any: ["виза"], unlessClause: ["бесплатно"], unless: ["за наш"], unlessAnywhere: ["лицензия"] };
    expect(found("Виза, бесплатно", all)).toEqual(["Виза"]);
    expect(found("Виза, за наш счёт", all)).toEqual(["Виза (counter-evidence)"]);
    expect([...run("Виза бесплатно. Лицензия", [all]).calledOff]).toEqual(["test.flag/ru/g0"]);
  });

  it("in a clause belongs to pairs too, and to the words between them", () => {
    const pair: Group = { followedBy: [["паспорт", "отдать", 6]], unlessClause: ["копи*"] };
    expect(found("копию и паспорт отдать", pair)).toEqual(["паспорт отдать (counter-evidence)"]);
    expect(found("паспорт или копию отдать", pair)).toEqual(["паспорт или копию отдать (counter-evidence)"]);
    expect(found("копия есть, паспорт отдать", pair)).toEqual(["паспорт отдать"]);
  });

  it("goes before negation as the reason", () => {
    expect(found("не виза, бесплатно", group)).toEqual(["виза (counter-evidence)"]);
  });

  it("calls off only the group it belongs to", () => {
    const { matches } = run("виза бесплатно", [{ any: ["виза"], unless: ["бесплатно"] }, { any: ["виза"] }]);
    expect(matches.map(({ rule, cancelled }) => [rule.name, cancelled])).toEqual([
      ["test.flag/ru/g0", "counter-evidence"],
      ["test.flag/ru/g1", undefined],
    ]);
  });

  it("for the whole ad names the rules it calls off, in any field", () => {
    const anywhere: Group = { any: ["виза"], unlessAnywhere: ["лицензия"], fields: ["description"] };
    expect([...run("Виза. Есть лицензия.", [anywhere]).calledOff]).toEqual(["test.flag/ru/g0"]);
    expect([...run("Есть лицензия", [anywhere], "title").calledOff]).toEqual(["test.flag/ru/g0"]);
    expect([...run("Виза. Нужен билет.", [anywhere]).calledOff]).toEqual([]);
  });
});

/** Latin words without look-alike trouble; "not" is a negator, "ok" is in no phrase. */
const vocabulary = ["pay", "visa", "card", "ok", "not"];
const plain = fc.constantFrom("pay", "visa", "card");
const phrase = fc.array(plain, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
const group: fc.Arbitrary<Group> = fc.record({
  any: fc.array(phrase, { minLength: 1, maxLength: 3 }),
  near: fc.array(fc.tuple(phrase, phrase, fc.integer({ min: 1, max: 5 })), { maxLength: 2 }),
  unless: fc.array(phrase, { maxLength: 1 }),
  negation: fc.constantFrom("cancels" as const, "ignored" as const),
});
const text = fc
  .array(fc.tuple(fc.constantFrom(...vocabulary), fc.constantFrom(" ", " ", " ", ", ", "\n")), { maxLength: 16 })
  .map((parts) => parts.map(([word, after]) => word + after).join(""));

interface Place {
  readonly first: number;
  readonly last: number;
}

/** Where the words stand side by side in one sentence. */
function placesOf(phrase: string, words: readonly Word[]): Place[] {
  const wanted = phrase.split(" ");
  return words.flatMap((_, first) => {
    const run = words.slice(first, first + wanted.length);
    const same = run.length === wanted.length && run.every((word, index) => word.skeleton === wanted[index]);
    return same && run.every(({ sentence }) => sentence === run[0]?.sentence) ? [{ first, last: first + wanted.length - 1 }] : [];
  });
}

function pairsOf([a, b, within]: readonly [string, string, number], words: readonly Word[]): Place[] {
  return placesOf(a, words).flatMap((one) =>
    placesOf(b, words)
      .filter((other) => {
        const [left, right] = one.first <= other.first ? [one, other] : [other, one];
        const apart = right.first - left.last;
        return apart >= 1 && apart <= within && words[left.first]?.sentence === words[right.first]?.sentence;
      })
      .map((other) => ({ first: Math.min(one.first, other.first), last: Math.max(one.last, other.last) })),
  );
}

const meet = (a: Place, b: Place) => a.first <= b.last && b.first <= a.last;

describe("findings beside a plain search", () => {
  it("are all there, only those, and none on top of another", () => {
    fc.assert(
      fc.property(group, text, (rule, ad) => {
        const { words } = readWords(ad);
        const matches = run(ad, [rule]).matches.map((match) => ({
          first: words.findIndex(({ start }) => start === match.start),
          last: words.findIndex(({ end }) => end === match.end),
        }));
        const written = (rule.any ?? []).flatMap((one) => placesOf(one, words));
        const paired = (rule.near ?? []).flatMap((one) => pairsOf(one, words));
        for (const match of matches) expect([...written, ...paired]).toContainEqual(match);
        for (const place of written) expect(matches.some((match) => meet(match, place))).toBe(true);
        if (paired.length > 0) expect(matches.length).toBeGreaterThan(0);
        matches.forEach((match, index) => {
          for (const other of matches.slice(index + 1)) expect(meet(match, other)).toBe(false);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it("are called off exactly where a negator or counter-evidence stands", () => {
    fc.assert(
      fc.property(group, text, ({ near: _, ...rule }, ad) => {
        const { words } = readWords(ad);
        for (const match of run(ad, [rule], "description", "en").matches) {
          const first = words.findIndex(({ start }) => start === match.start);
          const before = words.slice(Math.max(0, first - 3), first).filter(({ clause }) => clause === words[first]?.clause);
          const negated = rule.negation === "cancels" && before.some(({ skeleton }) => skeleton === "not");
          const countered = (rule.unless ?? []).some((one) =>
            placesOf(one, words).some((place) => words[place.first]?.sentence === match.sentence),
          );
          expect(match.cancelled).toBe(countered ? "counter-evidence" : negated ? "negation" : undefined);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("do not depend on the order of rules and phrases", () => {
    const order = fc.infiniteStream(fc.integer({ min: 0, max: 1000 }));
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 5 }), text, order, (rules, ad, numbers) => {
        const named = rules.map((rule, index) => ({ ...rule, id: `rule-${index}` }));
        const shuffle = <T>(items: readonly T[]): T[] =>
          items
            .map((item) => ({ item, at: numbers.next().value ?? 0 }))
            .sort((a, b) => a.at - b.at)
            .map(({ item }) => item);
        const shuffled = shuffle(named).map((rule) => ({ ...rule, any: shuffle(rule.any ?? []) }));
        const summary = (groups: readonly Group[]) =>
          run(ad, groups).matches.map(({ rule, start, end, cancelled }) => ({ name: rule.name, start, end, cancelled }));
        expect(summary(shuffled)).toEqual(summary(named));
      }),
      { numRuns: 300 },
    );
  });
});

describe("words that look like a negator", () => {
  const group: Group = { any: ["keeps your passport"] };

  it("of another script negate nothing: the English “he” is not the Russian «не»", () => {
    expect(found("On arrival he keeps your passport", group)).toEqual(["keeps your passport"]);
    expect(found("On arrival he or the employer keeps your passport", group)).toEqual(["keeps your passport"]);
  });

  it("do negate in their own script", () => {
    expect(found("Босс не keeps your passport", group)).toEqual(["keeps your passport (negation)"]);
  });
});

describe("a finding that was called off", () => {
  it("does not swallow a live one that overlaps it", () => {
    const group: Group = { any: ["отдать … паспорт", "паспорт на хранение"] };
    expect(found("не отдать нам ваш паспорт", group)).toEqual(["отдать нам ваш паспорт (negation)"]);
    expect(found("не отдать нам ваш паспорт на хранение", group)).toEqual(["паспорт на хранение"]);
  });

  it("stays beside a live one elsewhere", () => {
    const group: Group = { any: ["отдать паспорт", "паспорт на хранение"] };
    expect(found("Не отдать паспорт. Паспорт на хранение.", group)).toEqual(["отдать паспорт (negation)", "Паспорт на хранение"]);
  });
});
