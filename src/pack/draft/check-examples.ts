import { readListing } from "../../core/assess/read-listing.ts";
import type { Engine } from "../../core/engine.ts";
import type { Listing } from "../../core/listing.ts";
import type { PhraseGroup } from "../../core/rule.ts";
import { readMarks } from "../examples.ts";
import { sampleOf } from "../lint/sample.ts";
import { type DraftGroup, entriesOf, toLine } from "./draft.ts";
import type { DraftProblem } from "./read-group.ts";

/**
 * Runs the examples of a draft and the plainest text of each of its phrases, as `rules test` and `rules lint` do.
 *
 * @param engine with the draft laid over it
 * @param rule name of the group's rule
 */
export function checkExamples(engine: Engine, rule: string, draft: DraftGroup, group: PhraseGroup): DraftProblem[] {
  const find = (text: string) => {
    const listing: Listing = { id: "example", [group.fields?.[0] ?? "description"]: text, reading: "full", fromJobBoard: true };
    return readListing(engine, listing, undefined).matches.filter((match) => match.rule.name === rule);
  };
  const wordsOf = (text: string) =>
    find(text)
      .filter(({ cancelled }) => !cancelled)
      .map(({ start, end }) => text.slice(start, end));
  const quoted = (found: readonly string[]) => found.map((one) => `“${toLine(one)}”`).join(", ");

  const flags = entriesOf(draft.should_flag).flatMap(({ entry, line }): DraftProblem[] => {
    const { text, marked } = readMarks(entry);
    const found = wordsOf(text);
    const at = { severity: "error", field: "should_flag", line } as const;
    if (found.length === 0) return [{ ...at, code: find(text).length > 0 ? "example-off" : "example-silent" }];
    const isAsMarked = marked.length === 0 || (marked.length === found.length && marked.every((one, index) => one === found[index]));
    return isAsMarked ? [] : [{ ...at, code: "example-words", words: quoted(found) }];
  });
  const passes = entriesOf(draft.should_pass).flatMap(({ entry, line }): DraftProblem[] => {
    const found = wordsOf(readMarks(entry).text);
    return found.length === 0 ? [] : [{ severity: "error", field: "should_pass", line, code: "example-fires", words: quoted(found) }];
  });
  const unreachable = entriesOf(draft.any).flatMap(({ entry, line }): DraftProblem[] => {
    const sample = group.any?.includes(entry) ? sampleOf(entry) : undefined;
    if (!sample || wordsOf(sample).length > 0) return [];
    return [{ severity: "warning", field: "any", line, code: "unreachable", words: sample }];
  });
  return [...flags, ...passes, ...unreachable];
}
