import { parse } from "yaml";
import { Level } from "../../core/level.ts";
import { type PhraseErrorCode, parsePhrase } from "../../core/match/phrase.ts";
import { unknownChain } from "../../core/match/rule-set.ts";
import type { Pack } from "../../core/pack.ts";
import { Near, PhraseGroup } from "../../core/rule.ts";
import { doubtsAboutPhrase, hasHardNegative } from "../lint/phrases.ts";
import { type DraftGroup, entriesOf, exampleFields, type ListField, pairFields, phraseFields } from "./draft.ts";

/** What can be wrong or doubtful in a draft beside its phrases; pages have words for each (`locales/`, `desk.problem`). */
export type DraftProblemCode =
  | "id"
  | "id-twice"
  | "sign"
  | "nothing-sought"
  | "phrase"
  | "length"
  | "no-endings"
  | "pair"
  | "no-example"
  | "short-alone"
  | "wide-gaps"
  | "easy-pass"
  | "unreachable"
  | "example-silent"
  | "example-off"
  | "example-words"
  | "example-fires";

/** Something wrong or doubtful, where it was typed. */
export interface DraftProblem {
  readonly severity: "error" | "warning";
  readonly field: ListField | "id" | "sign";
  /** Line of the field, from 1; 0 when the whole field is meant. */
  readonly line: number;
  readonly code: DraftProblemCode;
  /** For `phrase`: what is wrong with it. */
  readonly phrase?: PhraseErrorCode;
  /** Filled into the words: the phrase, the words that were found. */
  readonly words?: string;
  /** For `phrase`: the place in it, from 1. */
  readonly at?: number;
}

/** What could be read of a draft, for matching, and all that is wrong with it. Phrases that cannot be read are left out. */
export interface ReadGroup {
  readonly group: PhraseGroup | undefined;
  readonly problems: readonly DraftProblem[];
}

const NAME = /^[a-z][a-z0-9-]*$/;
const LONGEST_PHRASE = 600;

/**
 * Reads one group as typed, with the checks of `rules lint` that need no ads.
 *
 * @param others ids of the other groups of the draft
 */
export function readGroup(draft: DraftGroup, languages: Pack["languages"], others: readonly string[] = []): ReadGroup {
  const problems: DraftProblem[] = [];
  if (!NAME.test(draft.id)) problems.push({ severity: "error", field: "id", line: 0, code: "id" });
  else if (others.includes(draft.id)) problems.push({ severity: "error", field: "id", line: 0, code: "id-twice", words: draft.id });
  if (draft.sign !== "" && !NAME.test(draft.sign)) problems.push({ severity: "error", field: "sign", line: 0, code: "sign" });

  const phrases = phraseFields.map((field) => [field, readPhrases(draft[field], field, languages, problems)] as const);
  const pairs = pairFields.map((field) => [field, readPairs(draft[field], field, languages, problems)] as const);
  const lists = Object.fromEntries([...phrases, ...pairs].filter(([, list]) => list.length > 0));
  if (!lists.any && !lists.near && !lists.followedBy && draft.any.trim() + draft.near.trim() + draft.followedBy.trim() === "") {
    problems.push({ severity: "error", field: "any", line: 0, code: "nothing-sought" });
  }
  for (const field of exampleFields) {
    if (entriesOf(draft[field]).length === 0) problems.push({ severity: "error", field, line: 0, code: "no-example" });
  }
  const level = Level.safeParse(draft.level);
  const parsed = PhraseGroup.safeParse({
    id: draft.id,
    negation: draft.negation,
    ...lists,
    ...(NAME.test(draft.sign) && { sign: draft.sign }),
    ...(level.success && { level: level.data }),
    ...(draft.rest.fields && { fields: draft.rest.fields }),
  });
  const group = parsed.success && (lists.any || lists.near || lists.followedBy) ? parsed.data : undefined;
  if (group) {
    const should_pass = entriesOf(draft.should_pass).map(({ entry }) => entry);
    if (should_pass.length > 0 && !hasHardNegative({ ...group, should_pass }))
      problems.push({ severity: "warning", field: "should_pass", line: 0, code: "easy-pass" });
  }
  return { group, problems };
}

type Problems = DraftProblem[];

function readPhrases(text: string, field: ListField, languages: Pack["languages"], problems: Problems): string[] {
  return entriesOf(text).flatMap(({ entry, line }) => {
    const found = problemOf(entry, languages);
    if (found) problems.push({ severity: "error", field, line, ...found });
    else if (field === "any") problems.push(...doubtsOf(entry, field, line));
    return found ? [] : [entry];
  });
}

function readPairs(text: string, field: ListField, languages: Pack["languages"], problems: Problems): Pair[] {
  return entriesOf(text).flatMap(({ entry, line }): Pair[] => {
    const pair = Near.safeParse(yamlOf(entry));
    if (!pair.success) {
      problems.push({ severity: "error", field, line, code: "pair" });
      return [];
    }
    const sides = [pair.data[0], pair.data[1]];
    const found = sides.map((side) => problemOf(side, languages)).find(Boolean);
    if (found) problems.push({ severity: "error", field, line, ...found });
    else problems.push(...sides.flatMap((side) => doubtsOf(side, field, line)));
    return found ? [] : [pair.data];
  });
}

type Pair = NonNullable<PhraseGroup["near"]>[number];

/** A line of YAML as a value; nothing when it is none. */
function yamlOf(line: string): unknown {
  try {
    return parse(line, { maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}

function problemOf(phrase: string, languages: Pack["languages"]): Pick<DraftProblem, "code" | "phrase" | "at" | "words"> | undefined {
  if (phrase.length < 2 || phrase.length > LONGEST_PHRASE) return { code: "length", words: String(LONGEST_PHRASE) };
  const parsed = parsePhrase(phrase);
  if (!parsed.ok) return { code: "phrase", phrase: parsed.error.code, at: parsed.error.at + 1, words: phrase };
  const hasEndings = (language: string) => (languages.some((one) => one.language === language && one.suffixes.length > 0) ? 1 : 0);
  return unknownChain(parsed, hasEndings) ? { code: "no-endings", words: /~([a-zA-Z-]+)/.exec(phrase)?.[1] ?? "" } : undefined;
}

function doubtsOf(phrase: string, field: ListField, line: number): DraftProblem[] {
  return doubtsAboutPhrase(phrase).map(({ code }) => ({ severity: "warning", field, line, code, words: phrase }));
}
