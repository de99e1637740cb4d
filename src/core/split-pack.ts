import { z } from "zod/mini";
import { FlagId, FlagText, Indicator } from "./flag.ts";
import { LanguageCode } from "./listing.ts";
import { type Pack, RuleSource } from "./pack.ts";
import type { PhraseGroup } from "./rule.ts";

/*
 * A pack in parts, so that the background opens only what matching needs: everything about a rule but its phrases, which are in the
 * compiled tables, and nothing that is only ever read on a card. The rest lies beside it until somebody asks.
 */

const PHRASE_LISTS = ["any", "unlessClause", "unless", "unlessAnywhere"] as const;
const PAIR_LISTS = ["near", "followedBy"] as const;
const CARD_FIELDS = ["references", "ilo", "indicators", "knownGaps"] as const;

type PhraseList = (typeof PHRASE_LISTS)[number];
type PairList = (typeof PAIR_LISTS)[number];

/** A group without its phrases: how many there are of each kind, and within how many words pairs must stand. */
export type GroupHead = Omit<PhraseGroup, PhraseList | PairList> & { readonly [List in PhraseList]?: number } & {
  readonly [List in PairList]?: readonly number[];
};

/** What may be left out where nothing is shown. */
type Shown = "texts" | (typeof CARD_FIELDS)[number];
/** A thing of the pack with or without its words. */
export type Bare<Thing> = Omit<Thing, Shown> & Partial<Pick<Thing, Shown & keyof Thing>>;

type Rules = Omit<Pack["rules"][number], "groups"> & { readonly groups: readonly (PhraseGroup | GroupHead)[] };

/** What an engine works with: a whole pack, or the first part of a split one with whatever was added to it. */
export type EnginePack = Omit<Pack, "flags" | "rules" | "combinations" | "questions" | "advice"> & {
  readonly flags: readonly Bare<Pack["flags"][number]>[];
  readonly rules: readonly Rules[];
  readonly combinations: readonly Bare<Pack["combinations"][number]>[];
  readonly questions: readonly Bare<Pack["questions"][number]>[];
  readonly advice: readonly Bare<Pack["advice"][number]>[];
};

export type EngineFlag = EnginePack["flags"][number];
export type EngineCombination = EnginePack["combinations"][number];
export type EngineQuestion = EnginePack["questions"][number];

/** The first part of a split pack. */
export type LeanPack = EnginePack & {
  /** Languages there are texts in: each is a part of its own. */
  readonly texts: readonly string[];
};

const Text = z.string().check(z.minLength(2), z.maxLength(600));

/** All that a person reads of a pack in one language, by what it belongs to. */
export const PackTexts = z.strictObject({
  language: LanguageCode,
  flags: z.record(FlagId, FlagText),
  combinations: z.record(z.string(), FlagText),
  questions: z.record(z.string(), Text),
  advice: z.record(z.string(), Text),
});
export type PackTexts = z.infer<typeof PackTexts>;

const Basis = z.strictObject({
  references: z.optional(z.array(z.string())),
  ilo: z.optional(z.string()),
  indicators: z.optional(z.array(Indicator)),
  knownGaps: z.optional(z.array(z.string())),
});

/** What rules rest on, as cards tell it when somebody asks why. */
export const PackBasis = z.strictObject({
  flags: z.record(FlagId, Basis),
  combinations: z.record(z.string(), Basis),
  advice: z.record(z.string(), Basis),
  sources: z.optional(z.record(z.string(), RuleSource)),
});
export type PackBasis = z.infer<typeof PackBasis>;

const Group = z.strictObject({
  any: z.optional(z.array(z.string())),
  unlessClause: z.optional(z.array(z.string())),
  unless: z.optional(z.array(z.string())),
  unlessAnywhere: z.optional(z.array(z.string())),
  near: z.optional(z.array(z.tuple([z.string(), z.string()]))),
  followedBy: z.optional(z.array(z.tuple([z.string(), z.string()]))),
});

/** The phrases of all rules as their authors wrote them, by `flag/language` and group: to compile them anew, and to try a pack out. */
export const PackPhrases = z.record(z.string(), z.record(z.string(), Group));
export type PackPhrases = z.infer<typeof PackPhrases>;

/** All parts of one pack. */
export interface SplitPack {
  readonly lean: LeanPack;
  readonly phrases: PackPhrases;
  /** In the order of their languages. */
  readonly texts: readonly PackTexts[];
  readonly basis: PackBasis;
}

/** Is this the first part of a split pack? A whole pack never has such a list. */
export function isLean(pack: unknown): pack is LeanPack {
  return typeof pack === "object" && pack !== null && Array.isArray((pack as { readonly texts?: unknown }).texts);
}

/** Takes a pack apart. {@link joinPack} makes the same pack of it. */
export function splitPack(pack: Pack): SplitPack {
  const { sources, ...rest } = pack;
  const languages = new Set<string>();
  for (const { texts } of [...pack.flags, ...pack.combinations, ...pack.questions, ...pack.advice])
    for (const language of Object.keys(texts ?? {})) languages.add(language);
  const order = [...languages].sort();
  const lean: LeanPack = {
    ...rest,
    flags: pack.flags.map(bare),
    rules: pack.rules.map((rules) => ({ ...rules, groups: rules.groups.map(headOf) })),
    combinations: pack.combinations.map(bare),
    questions: pack.questions.map(bare),
    advice: pack.advice.map(bare),
    texts: order,
  };
  return {
    lean,
    phrases: Object.fromEntries(
      pack.rules.map(({ flag, language, groups }) => [
        `${flag}/${language}`,
        Object.fromEntries(groups.map((group) => [group.id, phrasesOf(group)])),
      ]),
    ),
    texts: order.map((language) => ({
      language,
      flags: textsIn(pack.flags, language),
      combinations: textsIn(pack.combinations, language),
      questions: textsIn(pack.questions, language),
      advice: textsIn(pack.advice, language),
    })),
    basis: {
      flags: basesOf(pack.flags),
      combinations: basesOf(pack.combinations),
      advice: basesOf(pack.advice),
      ...(sources && { sources }),
    },
  };
}

/** The group as matching needs it. */
export function headOf(group: PhraseGroup | GroupHead): GroupHead {
  const head: Record<string, unknown> = { ...group };
  for (const list of PHRASE_LISTS) if (typeof group[list] === "object") head[list] = group[list].length;
  for (const list of PAIR_LISTS) if (group[list]) head[list] = group[list].map((pair) => (typeof pair === "number" ? pair : pair[2]));
  return head as GroupHead;
}

function phrasesOf(group: PhraseGroup): PackPhrases[string][string] {
  const phrases: PackPhrases[string][string] = {};
  for (const list of PHRASE_LISTS) if (group[list]) phrases[list] = group[list];
  for (const list of PAIR_LISTS) if (group[list]) phrases[list] = group[list].map(([a, b]) => [a, b]);
  return phrases;
}

interface Worded {
  readonly id: string;
  readonly texts?: object | undefined;
}

function bare<Thing extends Worded>(thing: Thing): Bare<Thing> {
  const left = { ...thing } as Record<string, unknown> & Thing;
  for (const field of ["texts", ...CARD_FIELDS]) delete left[field];
  return left as Bare<Thing>;
}

function textsIn<Value>(
  things: readonly { readonly id: string; readonly texts?: Readonly<Record<string, Value>> | undefined }[],
  language: string,
): Record<string, Value> {
  return Object.fromEntries(
    things.flatMap(({ id, texts }) => {
      const own = texts?.[language];
      return own === undefined ? [] : [[id, own]];
    }),
  );
}

function basesOf(things: readonly Worded[]): Record<string, z.infer<typeof Basis>> {
  const bases = things.map((thing): [string, Record<string, unknown>] => {
    const own = thing as unknown as Readonly<Record<string, unknown>>;
    return [thing.id, Object.fromEntries(CARD_FIELDS.flatMap((field) => (own[field] === undefined ? [] : [[field, own[field]]])))];
  });
  return Object.fromEntries(bases.filter(([, basis]) => Object.keys(basis).length > 0));
}

/**
 * Puts words back where they belong.
 *
 * @param texts of whatever languages are wanted
 * @param basis what the rules rest on, where that is shown too
 */
export function withTexts<Some extends EnginePack>(pack: Some, texts: readonly PackTexts[], basis?: PackBasis): Some {
  type Kind = "flags" | "combinations" | "questions" | "advice";
  const worded = <Thing extends Worded>(kind: Kind, things: readonly Thing[]): Thing[] => {
    const byLanguage = texts.map((one) => [one.language, new Map(Object.entries<unknown>(one[kind]))] as const);
    const bases = new Map(basis && kind !== "questions" ? Object.entries(basis[kind]) : []);
    return things.map((thing) => {
      const own = byLanguage.flatMap(([language, known]) => (known.has(thing.id) ? [[language, known.get(thing.id)] as const] : []));
      return { ...thing, ...bases.get(thing.id), ...(own.length > 0 && { texts: Object.fromEntries(own) }) };
    });
  };
  return {
    ...pack,
    flags: worded("flags", pack.flags),
    combinations: worded("combinations", pack.combinations),
    questions: worded("questions", pack.questions),
    advice: worded("advice", pack.advice),
    ...(basis?.sources && { sources: basis.sources }),
  };
}

/** The whole pack of its parts, to be checked against its schema: whatever does not fit together does not pass there. */
export function joinPack({ lean, phrases, texts, basis }: SplitPack): unknown {
  const { texts: _languages, ...whole } = withTexts(lean, texts, basis);
  const byRules = new Map(Object.entries(phrases));
  const rules = whole.rules.map((one) => {
    const byGroup = new Map(Object.entries(byRules.get(`${one.flag}/${one.language}`) ?? {}));
    return { ...one, groups: one.groups.map((group) => withPhrases(headOf(group), byGroup.get(group.id) ?? {})) };
  });
  return { ...whole, rules };
}

function withPhrases(head: GroupHead, own: PackPhrases[string][string]): unknown {
  const { any: _a, unless: _b, unlessClause: _c, unlessAnywhere: _d, near, followedBy, ...group } = head;
  const pairs = (within: readonly number[], list: PairList) => within.map((most, at) => [...(own[list]?.[at] ?? []), most]);
  const given = PHRASE_LISTS.flatMap((list) => (own[list] ? [[list, own[list]]] : []));
  return {
    ...group,
    ...Object.fromEntries(given),
    ...(near && { near: pairs(near, "near") }),
    ...(followedBy && { followedBy: pairs(followedBy, "followedBy") }),
  };
}
