import { parsePhrase } from "../../core/match/phrase.ts";

/**
 * The plainest text a phrase should be found in: first choices, stems as they are, nothing where nothing need stand.
 * Undefined for a phrase that cannot be read.
 *
 * @example sampleOf("pay* for (your|the)? visa") // "pay for visa"
 */
export function sampleOf(phrase: string): string | undefined {
  if (!parsePhrase(phrase).ok) return undefined;
  let text = phrase.replace(/(?:…|\.\.\.)\d?/g, " ").replace(/[\^$]/g, " ");
  // Innermost brackets first: what may be missing goes, of choices the first stays.
  for (let before = ""; before !== text; ) {
    before = text;
    text = text.replace(/\([^()]*\)\?/g, " ").replace(/\(([^()|]*)(?:\|[^()]*)?\)(?!\?)/g, " $1 ");
  }
  return text
    .replace(/\*|~[a-z]{2,3}(?:-[A-Z][a-z]{3})?/g, "")
    .replaceAll("#", "5")
    .replace(/\s+/g, " ")
    .trim();
}

/** Every word of a phrase, folded: of all its written-out forms. */
export function wordsOf(phrase: string): Set<string> {
  const parsed = parsePhrase(phrase);
  const steps = parsed.ok ? parsed.sequences.flat() : [];
  return new Set(steps.flatMap((step) => (step.kind === "words" ? step.words.map(({ text }) => text) : [])));
}
