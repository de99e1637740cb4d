import type { AuthoredGroup, PhraseGroup } from "../../core/rule.ts";

/** Lists of a group that hold one phrase a line. */
export const phraseFields = ["any", "unlessClause", "unless", "unlessAnywhere"] as const;
/** Lists that hold one pair a line: `[a, b, 8]`. */
export const pairFields = ["near", "followedBy"] as const;
/** Lists that hold one example a line. */
export const exampleFields = ["should_flag", "should_pass"] as const;

export type PhraseField = (typeof phraseFields)[number];
export type PairField = (typeof pairFields)[number];
export type ExampleField = (typeof exampleFields)[number];
export type ListField = PhraseField | PairField | ExampleField;

/** A group as somebody types it: each list is a text with one entry a line. Nothing in it need be right. */
export type DraftGroup = Readonly<Record<ListField, string>> & {
  readonly id: string;
  readonly sign: string;
  /** "" is the flag's own level. */
  readonly level: string;
  readonly negation: PhraseGroup["negation"];
  /** What the editor does not show, kept for the file. */
  readonly rest: Pick<AuthoredGroup, "fields" | "known_misses" | "known_false_alarms" | "note">;
};

/** Changed and new groups of one flag in one language. */
export interface Draft {
  readonly flag: string;
  readonly language: string;
  readonly groups: readonly DraftGroup[];
}

/** A group with nothing in it yet. */
export function emptyGroup(id: string): DraftGroup {
  const lists = { any: "", unlessClause: "", unless: "", unlessAnywhere: "", near: "", followedBy: "", should_flag: "", should_pass: "" };
  return { ...lists, id, sign: "", level: "", negation: "cancels", rest: {} };
}

/** A group of a file or of the pack, ready to be typed in. */
export function toDraftGroup(group: PhraseGroup & Partial<AuthoredGroup>): DraftGroup {
  const { id, sign = "", level = "", negation, fields, known_misses, known_false_alarms, note } = group;
  const lines = (entries: readonly string[] | undefined) => (entries ?? []).map(toLine).join("\n");
  const pairs = (entries: PhraseGroup["near"]) =>
    (entries ?? []).map(([a, b, within]) => `[${JSON.stringify(a)}, ${JSON.stringify(b)}, ${within}]`).join("\n");
  return {
    id,
    sign,
    level,
    negation,
    any: lines(group.any),
    unlessClause: lines(group.unlessClause),
    unless: lines(group.unless),
    unlessAnywhere: lines(group.unlessAnywhere),
    near: pairs(group.near),
    followedBy: pairs(group.followedBy),
    should_flag: lines(group.should_flag),
    should_pass: lines(group.should_pass),
    rest: {
      ...(fields && { fields }),
      ...(known_misses && { known_misses }),
      ...(known_false_alarms && { known_false_alarms }),
      ...(note && { note }),
    },
  };
}

/** An example of several lines stands on one, its line breaks written as `\n`. */
export function toLine(entry: string): string {
  return entry.replaceAll("\n", "\\n");
}

/** The entries of a list with the number (from 1) of their line; empty lines are none. */
export function entriesOf(text: string): { readonly entry: string; readonly line: number }[] {
  return text
    .split("\n")
    .map((line, at) => ({ entry: line.trim().replaceAll("\\n", "\n"), line: at + 1 }))
    .filter(({ entry }) => entry !== "");
}
