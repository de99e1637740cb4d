import type { PhraseErrorCode } from "../../core/match/phrase.ts";
import type { DraftProblem } from "../../pack/draft/read-group.ts";
import type { Problem } from "../../pack/problem.ts";
import type { Words } from "../../words/i18n.ts";

/** Mistakes that the same words help with. */
const kinds: Record<PhraseErrorCode, "brackets" | "gap" | "stem" | "words" | "edge" | "script" | "choices"> = {
  "no-words": "words",
  "number-alone": "words",
  "no-letters": "words",
  "gap-at-edge": "gap",
  "many-gaps": "gap",
  "gap-size": "gap",
  "edge-inside": "edge",
  "not-opened": "brackets",
  "not-closed": "brackets",
  "outside-brackets": "brackets",
  "empty-choice": "brackets",
  "optional-word": "brackets",
  "star-inside": "stem",
  "short-stem": "stem",
  "no-language": "stem",
  script: "script",
  "many-choices": "choices",
};

/** What is wrong with a draft, in words, with the line it stands on. */
export function problemWords({ code, phrase, line, words = "" }: DraftProblem, { t }: Words): string {
  const said = phrase ? t(`desk.phrase.${kinds[phrase]}`) : t(`desk.problem.${code}`, { words });
  return line > 0 ? t("desk.line", { line, problem: said }) : said;
}

/** Why a file is no file of phrases, in words, with the line; what the reader of files said follows in English, where it said more. */
export function fileProblemWords(
  { kind, field, line, message }: Problem,
  { t }: Words,
): { readonly said: string; readonly detail: string } {
  // A file that holds no fields at all: no field can be named.
  const known = kind === "value" && field === "" ? "syntax" : kind;
  const said = known ? t(`desk.fileProblem.${known}`, { name: field ?? "" }) : message;
  return { said: t("desk.badFile", { line, message: said }), detail: known ? message : "" };
}
