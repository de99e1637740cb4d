import { parsePhrase } from "../../core/match/phrase.ts";
import type { AuthoredGroup } from "../../core/rule.ts";
import { readWords } from "../../core/text/words.ts";
import { readMarks } from "../examples.ts";
import type { Problem } from "../problem.ts";
import type { AuthoredFile, RuleSources } from "../read-rules.ts";
import { sampleOf, wordsOf } from "./sample.ts";

/** A stem of so few letters begins many unrelated words. */
const SHORT_STEM = 3;

/** More words than this between the first and the last word of a phrase say little about each other. */
const WIDE_GAPS = 9;

/** Letters that must agree for two words to count as kin. */
const KIN = 4;

/** Doubts about phrases that need no engine: short stems, wide gaps, easy negatives, the same phrase twice. */
export function doubtsAboutPhrases(sources: RuleSources): Problem[] {
  return [...sources.phrases.flatMap(doubtsAboutFile), ...duplicates(sources)];
}

function doubtsAboutFile({ path, file }: AuthoredFile): Problem[] {
  return file.value.phrases.flatMap((group, index) => {
    const warn = (where: PropertyKey[], message: string): Problem => ({
      severity: "warning",
      file: path,
      line: file.lineOf(["phrases", index, ...where]),
      message,
    });
    return [
      ...(group.any ?? []).flatMap((phrase, at) => doubtsAboutPhrase(phrase).map(({ message }) => warn(["any", at], message))),
      ...pairsOf(group).flatMap(({ key, at, sides }) => sides.flatMap(doubtsAboutPhrase).map(({ message }) => warn([key, at], message))),
      ...(hasHardNegative(group)
        ? []
        : [
            warn(
              ["should_pass"],
              `no example in should_pass of "${group.id}" shares a word with its phrases; add the nearest ordinary wording, or the guard is never tried`,
            ),
          ]),
    ];
  });
}

const pairsOf = (group: Pick<AuthoredGroup, "near" | "followedBy">) =>
  (["near", "followedBy"] as const).flatMap((key) => (group[key] ?? []).map(([a, b], at) => ({ key, at, sides: [a, b] })));

/** A doubt about one phrase: `code` for pages, `message` for authors of files. */
export interface PhraseDoubt {
  readonly code: "short-alone" | "wide-gaps";
  readonly message: string;
}

/** What is most likely a mistake in a phrase that can be read. */
export function doubtsAboutPhrase(phrase: string): PhraseDoubt[] {
  const parsed = parsePhrase(phrase);
  if (!parsed.ok) return [];
  const found: PhraseDoubt[] = [];
  const lonely = parsed.sequences
    .filter((sequence) => sequence.length === 1)
    .flatMap(([step]) => (step?.kind === "words" ? step.words : []));
  const short = lonely.find(({ text, prefix, chain }) => prefix && !chain && text.length <= SHORT_STEM);
  if (short) {
    const message = `"${phrase}": a stem of ${SHORT_STEM} letters stands alone and begins many unrelated words; write more letters, stem~xx, or a word beside it`;
    found.push({ code: "short-alone", message });
  }
  const widest = Math.max(
    0,
    ...parsed.sequences.map((sequence) => sequence.reduce((sum, step) => sum + (step.kind === "gap" ? step.most : 0), 0)),
  );
  if (widest > WIDE_GAPS) {
    const message = `the gaps of "${phrase}" hold up to ${widest} words, so its words need not belong together; use near: [a, b, 8] or smaller gaps`;
    found.push({ code: "wide-gaps", message });
  }
  return found;
}

/** An ordinary example is hard when it holds a word of the phrases, or one of the same stem. */
export function hasHardNegative(group: Pick<AuthoredGroup, "any" | "near" | "followedBy" | "should_pass">): boolean {
  const phrases = [...(group.any ?? []), ...pairsOf(group).flatMap(({ sides }) => sides)];
  const stems = [...new Set(phrases.flatMap((phrase) => [...wordsOf(phrase)].map((word) => word.slice(0, KIN))))];
  const words = group.should_pass.flatMap((example) => readWords(readMarks(example).text).words.map(({ skeleton }) => skeleton));
  return words.some((word) => stems.some((stem) => word.startsWith(stem)));
}

/** The same phrase in two groups of one language and flag brings the same evidence twice. */
function duplicates({ phrases }: RuleSources): Problem[] {
  const seen = new Map<string, string>();
  return phrases.flatMap(({ path, flag, file }) =>
    file.value.phrases.flatMap((group, index) =>
      (group.any ?? []).flatMap((phrase, at): Problem[] => {
        const key = `${flag}/${file.value.language}/${sampleOf(phrase)}/${phrase.replace(/\s+/g, " ")}`;
        const first = seen.get(key);
        seen.set(key, first ?? group.id);
        if (!first) return [];
        return [
          {
            severity: "warning",
            file: path,
            line: file.lineOf(["phrases", index, "any", at]),
            message: `"${phrase}" stands in "${first}" already, so the same words are found twice; remove one of them`,
          },
        ];
      }),
    ),
  );
}
