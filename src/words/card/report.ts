import type { Assessment } from "../../core/assessment.ts";
import type { Reason } from "../../core/card-view.ts";
import { languageName, type Words } from "../i18n.ts";

/** Addresses, handles and runs of digits that could be a telephone number. */
const CONTACT = /\S+@\S+|@\w{3,}|(?:https?:\/\/|www\.|t\.me\/|wa\.me\/)\S+|\+?\d(?:[\d\s()-]*\d){5,}/giu;
/** A mail program takes no longer text from a link; the quoted words are what grows. */
const MAX_QUOTED = 600;

/** A text without ways to reach somebody: a report is about words, never about persons. */
export function withoutContacts(text: string): string {
  return text.replace(CONTACT, "[…]");
}

/** A report of a false alarm, word for word: signs, quoted words, language of the ad, rules. Nothing of the page's address or the reader. */
export function reportOf(reasons: readonly Reason[], { because, language, packVersion }: Assessment, words: Words): string {
  const signs = [...because.map(({ id }) => id), ...reasons.map(({ id }) => id).filter((id) => !id.startsWith("fact/"))];
  const quotes = reasons.flatMap((reason) => reason.quotes.map(({ text }) => `“${withoutContacts(text)}”`)).join(", ");
  return words.t("card.report.text", {
    signs: [...new Set(signs)].join(", ") || "–",
    words: quotes.length > MAX_QUOTED ? `${quotes.slice(0, MAX_QUOTED)}…` : quotes || "–",
    language: language === "und" ? "–" : languageName(language, words.language),
    version: packVersion,
  });
}
