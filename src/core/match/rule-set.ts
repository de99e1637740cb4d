import type { Pack } from "../pack.ts";
import type { PhraseGroup } from "../rule.ts";
import { type EnginePack, type GroupHead, headOf, isLean } from "../split-pack.ts";
import { spellerOf } from "../text/spellings.ts";
import { readWords } from "../text/words.ts";
import { compile, type Negator, type Pattern } from "./compile.ts";
import type { Compiled } from "./compiled.ts";
import { Frequency } from "./frequency.ts";
import { ruleBit } from "./guards.ts";
import { Matcher } from "./matcher.ts";
import { unpackRules } from "./packed.ts";
import { type ParsedPhrase, parsePhrase, type Step } from "./phrase.ts";
import { foldSuffixes } from "./suffixes.ts";

/** One group of phrases with the names findings carry. */
export interface Rule {
  /** `flag/language/group`, permanent. */
  readonly name: string;
  readonly flag: string;
  readonly language: string;
  /** A draft: nobody of that language checked it, or it is new. */
  readonly experimental: boolean;
  readonly group: GroupHead;
  /** `flag#sign`, the name conditions know it by; undefined for a group without a sign. */
  readonly signName: string | undefined;
  /** What its flag is for (see flag.ts). */
  readonly role: string;
  /** From 0, in the order of the pack. */
  readonly number: number;
  /** It has phrases that may be guards (see compiled.ts): pairs and counter-evidence within a sentence. */
  readonly hasGuards: boolean;
  readonly hasCounterEvidence: boolean;
}

/** What an occurrence of a phrase means for its owner. */
export type Target =
  | { readonly kind: "any" | "unless-clause" | "unless" | "unless-anywhere"; readonly rule: Rule }
  | { readonly kind: "near"; readonly rule: Rule; readonly pair: number; readonly side: 0 | 1 }
  | { readonly kind: "place"; readonly country: string; readonly tier: 1 | 2 | undefined }
  | { readonly kind: "trade"; readonly id: string; readonly factor: number }
  | { readonly kind: "period"; readonly id: string; readonly perMonth: number | null }
  | { readonly kind: "tax"; readonly tax: "net" | "gross" }
  /** A currency's name, found as a phrase so that a disguise does not hide it. */
  | { readonly kind: "currency"; readonly code: string }
  /** A number written as a word, or a multiplier that may stand without a number ("тысяча"). */
  | { readonly kind: "number-word" }
  | { readonly kind: "messenger"; readonly id: string }
  /** A word that names a messenger only before a handle. */
  | { readonly kind: "messenger-label"; readonly id: string }
  | { readonly kind: "age"; readonly side: "unit" | "label" }
  | { readonly kind: "people"; readonly wanted: "women" | "men" }
  | { readonly kind: "origin"; readonly country: string }
  | { readonly kind: "month"; readonly month: number }
  | { readonly kind: "registration"; readonly schemes: readonly string[] }
  | { readonly kind: "licence" };

/** All phrases of a pack, ready to run. */
export interface RuleSet {
  readonly matcher: Matcher;
  /** By key of an occurrence. */
  readonly targets: readonly Target[];
  /** Room to work in, by number of the rule, -1 between uses: where the findings of a rule are in a list. */
  readonly findingsOf: Int32Array;
  /** Bit of each language whose negators are known. */
  readonly languages: ReadonlyMap<string, number>;
  /** Phrases that could not be read and are left out: rule or table name, and why. */
  readonly skipped: readonly SkippedPhrase[];
}

export interface SkippedPhrase {
  readonly name: string;
  readonly phrase: string;
  readonly message: string;
}

/** Phrases of a pack as numbers, made when the pack is built. */
export interface CompiledRules {
  readonly compiled: Compiled;
  readonly skipped: readonly SkippedPhrase[];
}

interface ListedPhrase {
  readonly name: string;
  readonly phrase: string;
  readonly target: Target;
  /** Whose negators call it off; tables are not called off. */
  readonly language: string | undefined;
  /** Whose other ways of writing are looked for too. */
  readonly spelled: string | undefined;
}

/**
 * Compiles every phrase of the pack. A phrase that cannot be read is skipped and listed; the rest works.
 *
 * @param frequency how often words occur; with it phrases are filed under words that seldom do
 * @throws {PackTooLarge} when the pack holds more than the tables can number
 */
export function compileRules(pack: Pack, frequency = new Frequency()): CompiledRules {
  const patterns: Pattern[] = [];
  const skipped: SkippedPhrase[] = [];
  const negatingLanguage = numberLanguages(pack, "negativeSuffixes");
  const chainLanguage = numberLanguages(pack, "suffixes");
  const list = listPhrases(pack);
  const parsed = list.map(({ phrase, spelled }) => parsePhrase(phrase, spellerOf(spelled)));
  list.forEach(({ name, phrase, target, language }, key) => {
    const own = parsed[key];
    const message = own?.ok ? unknownChain(own, chainLanguage) : own?.error.message;
    if (!own?.ok || message) {
      skipped.push({ name, phrase, message: message ?? "" });
      return;
    }
    // The other side of a pair stands directly before or after it in the list.
    const other = target.kind === "near" ? parsed[target.side === 0 ? key + 1 : key - 1] : undefined;
    const guard = isGuard(target) || (target.kind === "near" && other?.ok === true && isRarer(other, own, target.side, frequency));
    for (const steps of own.sequences) patterns.push({ key, steps, guard, language: language ? negatingLanguage(language) : 0 });
  });
  return {
    compiled: compile(patterns, { negators: negatorsOf(pack), languageNumber: chainLanguage, frequency }),
    skipped,
  };
}

/** What is wrong when `stem~xx` names a language without endings (rules/languages/xx.yaml); `numberOf` gives 0 for those. */
export function unknownChain({ sequences }: ReadablePhrase, numberOf: (language: string) => number): string | undefined {
  // Written-out forms share their steps.
  const steps = new Set<Step>();
  for (const sequence of sequences) for (const step of sequence) steps.add(step);
  let unknown: string | undefined;
  for (const step of steps) {
    if (step.kind !== "words") continue;
    unknown ??= step.words.find(({ chain }) => chain !== undefined && numberOf(chain) === 0)?.chain;
  }
  return unknown && `no endings are known for "${unknown}"; add suffixes to rules/languages/${unknown}.yaml or write stem*`;
}

/** Counter-evidence matters only in a sentence where its rule found something. */
function isGuard({ kind }: Target): boolean {
  return kind === "unless" || kind === "unless-clause";
}

/** Of two sides of a pair the rarer is looked for everywhere, the other only beside it. */
function isRarer(other: ReadablePhrase, own: ReadablePhrase, side: 0 | 1, frequency: Frequency): boolean {
  const [a, b] = [frequency.phraseCost(other.sequences), frequency.phraseCost(own.sequences)];
  return a < b || (a === b && side === 1);
}

type ReadablePhrase = Extract<ParsedPhrase, { ok: true }>;

/**
 * Reads the compiled phrases that ship beside a pack.
 *
 * @throws {UnusableRules} when they are damaged or belong to another pack; compiling anew is the way out
 */
export function unpackCompiled(pack: EnginePack, bytes: Uint8Array): CompiledRules {
  return { compiled: unpackRules(bytes, packMark(pack)), skipped: [] };
}

/** Makes compiled rules of this very pack ready to run: cheap, no phrase is read again. */
export function openRules(pack: EnginePack, { compiled, skipped }: CompiledRules): RuleSet {
  const targets = listPhrases(pack).map(({ target }) => target);
  const rules = pack.rules.reduce((count, { groups }) => count + groups.length, 0);
  const languages = new Map(pack.languages.map(({ language }, index) => [language, 1 << (index + 1)]));
  const findingsOf = new Int32Array(rules).fill(-1);
  return { matcher: new Matcher(compiled, foldSuffixes(pack.languages), bitsOf(targets)), targets, findingsOf, languages, skipped };
}

/** By key, the bit of the phrase's rule; none for tables, whose phrases are no guards. */
function bitsOf(targets: readonly Target[]): Int32Array {
  return Int32Array.from(targets, (target) => ("rule" in target ? ruleBit(target.rule.number) : 0));
}

/** A number by which compiled rules name the pack they were made from: of its version and how many phrases it has. */
export function packMark(pack: EnginePack): number {
  // FNV-1a, 32 bit: tells versions apart, proves nothing.
  let hash = 0x811c9dc5;
  for (const character of `${pack.version}/${listPhrases(pack).length}`) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return hash >>> 0;
}

/** A name for every key, by which the same phrase is known in another version of the pack. */
export function keyNames(pack: Pack): string[] {
  return listPhrases(pack).map(({ name, phrase, target }) => `${name} ${"side" in target ? target.side : target.kind} ${phrase}`);
}

/** Languages by number, 1 the first; 0 for those without endings of the kind, so that they share their words with others. */
function numberLanguages(pack: EnginePack, kind: "suffixes" | "negativeSuffixes"): (language: string) => number {
  const numbers = new Map(pack.languages.flatMap((words, index) => (words[kind].length > 0 ? [[words.language, index + 1] as const] : [])));
  return (language) => numbers.get(language) ?? 0;
}

/** "not", "without", "yok": single words that call off what stands beside them. */
function negatorsOf(pack: EnginePack): Negator[] {
  const fold = (words: readonly string[], language: number, after: boolean): Negator[] =>
    words.flatMap((negator) => {
      const { words: pieces } = readWords(negator);
      const text = pieces.map(({ skeleton }) => skeleton).join("");
      const script = pieces.reduce((scripts, piece) => scripts | piece.script, 0);
      return text === "" ? [] : [{ word: { text, prefix: false, script }, language, after }];
    });
  return pack.languages.flatMap(({ negators, negatorsAfter }, index) => [
    ...fold(negators, index + 1, false),
    ...fold(negatorsAfter, index + 1, true),
  ]);
}

/** Lists already made: a start needs the same list twice. */
const listed = new WeakMap<EnginePack, readonly ListedPhrase[]>();

/** All phrases in a fixed order: the place in this list is the key of a phrase, in the compiled pack too. */
function listPhrases(pack: EnginePack): readonly ListedPhrase[] {
  const known = listed.get(pack) ?? makeList(pack);
  listed.set(pack, known);
  return known;
}

function makeList(pack: EnginePack): ListedPhrase[] {
  const list: ListedPhrase[] = [];
  let number = 0;
  const split = isLean(pack);
  const flags = new Map(pack.flags.map((one) => [one.id, one]));
  for (const { flag, language, status, groups } of pack.rules) {
    const experimental = (status ?? flags.get(flag)?.status) === "experimental";
    const role = flags.get(flag)?.role ?? "flag";
    for (const group of groups) {
      const name = `${flag}/${language}/${group.id}`;
      const hasCounterEvidence = group.unless !== undefined || group.unlessClause !== undefined;
      const hasGuards = hasCounterEvidence || group.near !== undefined || group.followedBy !== undefined;
      // A split pack is opened at every start: its groups are heads already.
      const head = split ? (group as GroupHead) : headOf(group);
      const signName = group.sign && `${flag}#${group.sign}`;
      const rule = { name, flag, language, experimental, group: head, signName, role, number: number++, hasGuards, hasCounterEvidence };
      addRule(rule, group, (_name, phrase, target) => list.push({ name, phrase, target, language, spelled: language }));
    }
  }
  addTables(pack, (name, phrase, target, spelled) => list.push({ name, phrase, target, language: undefined, spelled }));
  return list;
}

type Add = (name: string, phrase: string, target: Target, spelled?: string) => void;

/** Phrases of a table that lists them by language. */
function addByLanguage(name: string, byLanguage: Readonly<Record<string, readonly string[]>> | undefined, target: Target, add: Add): void {
  for (const [language, phrases] of Object.entries(byLanguage ?? {})) for (const phrase of phrases) add(name, phrase, target, language);
}

/** A split pack only says how many phrases there are: enough to tell by its key what a phrase in the tables is for. */
function addRule(rule: Rule, group: PhraseGroup | GroupHead, add: Add): void {
  const { name } = rule;
  for (const phrase of listOf(group.any)) add(name, phrase, { kind: "any", rule });
  for (const phrase of listOf(group.unlessClause)) add(name, phrase, { kind: "unless-clause", rule });
  for (const phrase of listOf(group.unless)) add(name, phrase, { kind: "unless", rule });
  for (const phrase of listOf(group.unlessAnywhere)) add(name, phrase, { kind: "unless-anywhere", rule });
  [...(group.near ?? []), ...(group.followedBy ?? [])].forEach((one, pair) => {
    const [a, b] = typeof one === "number" ? ["", ""] : one;
    add(name, a, { kind: "near", rule, pair, side: 0 });
    add(name, b, { kind: "near", rule, pair, side: 1 });
  });
}

function listOf(phrases: readonly string[] | number | undefined): readonly string[] {
  return typeof phrases === "number" ? unwritten(phrases) : (phrases ?? none);
}

const none: readonly string[] = [];
const lists = new Map<number, readonly string[]>();

/** So many phrases that are in the tables only; one list for each number of them. */
function unwritten(count: number): readonly string[] {
  const list = lists.get(count) ?? new Array<string>(count).fill("");
  lists.set(count, list);
  return list;
}

/** The pairs of a group: those in any order (`near`), then those in the order written (`followedBy`). */
export function pairsOf(group: PhraseGroup): readonly (readonly [string, string, number])[] {
  return [...(group.near ?? []), ...(group.followedBy ?? [])];
}

function addTables(pack: EnginePack, add: Add): void {
  for (const place of pack.places) {
    const name = `places/${place.country}`;
    const tier = place.risk?.tier;
    addByLanguage(name, place.names, { kind: "place", country: place.country, tier: place.risk?.names ? undefined : tier }, add);
    addByLanguage(name, place.risk?.names, { kind: "place", country: place.country, tier }, add);
  }
  for (const { id, factor, phrases } of pack.money.trades) {
    addByLanguage(`money/trades/${id}`, phrases, { kind: "trade", id, factor }, add);
  }
  for (const { id, perMonth, phrases } of pack.money.periods) {
    addByLanguage(`money/periods/${id}`, phrases, { kind: "period", id, perMonth }, add);
  }
  for (const { id, words, labels } of pack.contacts.messengers) {
    for (const phrase of words) add(`contacts/${id}`, phrase, { kind: "messenger", id });
    for (const phrase of labels ?? []) add(`contacts/${id}`, phrase, { kind: "messenger-label", id });
  }
  addMoneyWords(pack, add);
  addPeople(pack, add);
}

/** Shorter names are told by the number beside them alone. */
const MIN_CURRENCY_NAME = 4;

function addMoneyWords({ money }: EnginePack, add: Add): void {
  for (const { code, words } of money.currencies) {
    for (const word of words) if (word.length >= MIN_CURRENCY_NAME) add("money/currencies", word, { kind: "currency", code });
  }
  for (const word of money.numberWords?.values.flatMap(({ words }) => words) ?? [])
    add("money/number-words", word, { kind: "number-word" });
  for (const word of money.numberWords?.starters ?? []) add("money/number-words", word, { kind: "number-word" });
  for (const tax of ["net", "gross"] as const) {
    addByLanguage("money/tax", money.taxWords?.[tax], { kind: "tax", tax }, add);
  }
}

function addPeople({ people, months, registration, directions }: EnginePack, add: Add): void {
  for (const [country, phrases] of Object.entries(directions?.origins ?? {})) {
    for (const phrase of phrases) add("directions/origins", phrase, { kind: "origin", country });
  }
  addByLanguage("people/ages", people?.ages.units, { kind: "age", side: "unit" }, add);
  addByLanguage("people/ages", people?.ages.labels, { kind: "age", side: "label" }, add);
  addByLanguage("people/women", people?.women, { kind: "people", wanted: "women" }, add);
  addByLanguage("people/men", people?.men, { kind: "people", wanted: "men" }, add);
  months?.forEach((names, index) => {
    addByLanguage("dates", names, { kind: "month", month: index + 1 }, add);
  });
  for (const { schemes, phrases } of registration?.companies ?? []) {
    for (const phrase of phrases) add("registration", phrase, { kind: "registration", schemes });
  }
  for (const phrase of registration?.licences ?? []) add("registration", phrase, { kind: "licence" });
}
