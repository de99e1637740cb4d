import { assess } from "../core/assess/assess.ts";
import { readListing } from "../core/assess/read-listing.ts";
import type { Engine } from "../core/engine.ts";
import type { Listing } from "../core/listing.ts";
import type { RuleSources } from "./read-rules.ts";

/** One example of a rule file, and whether the engine does what its author says. */
export interface ExampleResult {
  /** `rules/fee.upfront/en.yaml:9 flags: You must …` */
  readonly name: string;
  readonly flag: string;
  readonly language: string;
  readonly passed: boolean;
  readonly message: string;
  /** A known fault: expected to fail; when it does not, the example should be moved up. */
  readonly knownFault: boolean;
}

type Kind = "should_flag" | "should_pass" | "known_misses" | "known_false_alarms";

/** Runs every example of every rule file. */
export function* runExamples(engine: Engine, sources: RuleSources): Generator<ExampleResult> {
  for (const { path, flag, file } of sources.phrases) {
    for (const [index, group] of file.value.phrases.entries()) {
      const rule = `${flag}/${file.value.language}/${group.id}`;
      for (const kind of ["should_flag", "should_pass", "known_misses", "known_false_alarms"] as const) {
        for (const [at, example] of (group[kind] ?? []).entries()) {
          const line = file.lineOf(["phrases", index, kind, at]);
          yield runExample(engine, {
            rule,
            flag,
            language: file.value.language,
            kind,
            example,
            where: `rules/${path}:${line}`,
            field: group.fields?.[0] ?? "description",
          });
        }
      }
    }
  }
}

interface Example {
  readonly rule: string;
  readonly flag: string;
  readonly language: string;
  readonly kind: Kind;
  readonly example: string;
  readonly where: string;
  readonly field: "title" | "description" | "hiringOrganization" | "jobLocation" | "baseSalary";
}

function runExample(engine: Engine, { rule, flag, language, kind, example, where, field }: Example): ExampleResult {
  const { text, marked } = readMarks(example);
  const listing: Listing = { id: "example", [field]: text, reading: "full", fromJobBoard: true };
  const found = readListing(engine, listing, undefined)
    .matches.filter((match) => match.rule.name === rule && !match.cancelled)
    .map((match) => text.slice(match.start, match.end));
  const knownFault = kind.startsWith("known_");
  const expects = kind === "should_flag" || kind === "known_misses" ? "flags" : "passes";
  const name = `${where} ${expects}: ${text}`;
  const right = expects === "flags" ? sameWords(found, marked) : found.length === 0;
  if (!knownFault)
    return {
      name,
      flag,
      language,
      passed: right,
      message: right ? "" : explain(engine, listing, rule, expects, found, marked),
      knownFault,
    };
  const message = right ? `the engine gets this right now; move it to should_${expects === "flags" ? "flag" : "pass"}` : "";
  return { name, flag, language, passed: !right, message, knownFault };
}

function sameWords(found: readonly string[], marked: readonly string[]): boolean {
  return (
    found.length > 0 && (marked.length === 0 || (found.length === marked.length && found.every((words, index) => words === marked[index])))
  );
}

function explain(
  engine: Engine,
  listing: Listing,
  rule: string,
  expects: string,
  found: readonly string[],
  marked: readonly string[],
): string {
  if (expects === "passes") return `found "${found.join('", "')}"; add an unless, or make the phrase narrower`;
  const called = readListing(engine, listing, undefined).matches.find((match) => match.rule.name === rule && match.cancelled);
  if (called) return `called off by ${called.cancelled}`;
  if (found.length === 0) return "found nothing";
  const level = assess(engine, listing).level;
  return `found "${found.join('", "')}" (level ${level}); the example marks "${marked.join('", "')}"`;
}

/** Takes the `[[ ]]` out of an example and returns what they held. */
export function readMarks(example: string): { text: string; marked: string[] } {
  const marked = [...example.matchAll(/\[\[(.+?)\]\]/gs)].map((match) => match[1] ?? "");
  return { text: example.replaceAll("[[", "").replaceAll("]]", ""), marked };
}
