import type { Assessment } from "../../core/assessment.ts";
import type { Reason } from "../../core/card-view.ts";
import { redact } from "../../core/redact.ts";
import { languageName, type Words } from "../i18n.ts";

/** A mail program takes no longer text from a link; the quoted words are what grows. */
const MAX_QUOTED = 600;

/**
 * A report of a false alarm, word for word: signs, quoted words without ways to reach anybody (it is about words, never about
 * persons), language of the ad, rules. Nothing of the page's address or the reader.
 */
export function reportOf(reasons: readonly Reason[], { because, language, packVersion }: Assessment, words: Words): string {
  const signs = [...because.map(({ id }) => id), ...reasons.map(({ id }) => id).filter((id) => !id.startsWith("fact/"))];
  const quotes = reasons.flatMap((reason) => reason.quotes.map(({ text }) => `“${redact(text)}”`)).join(", ");
  return words.t("card.report.text", {
    signs: [...new Set(signs)].join(", ") || "–",
    words: quotes.length > MAX_QUOTED ? `${quotes.slice(0, MAX_QUOTED)}…` : quotes || "–",
    language: language === "und" ? "–" : languageName(language, words.language),
    version: packVersion,
  });
}
