import type { Reason } from "../../core/card-view.ts";
import type { Listing } from "../../core/listing.ts";
import { redact } from "../../core/redact.ts";
import type { Words } from "../i18n.ts";

/** A message longer than this nobody reads, and mail programs cut it. UTF-16 units of the ad's own text. */
const MAX_TEXT = 1200;
/** Read before cutting, so that no telephone number is cut in two and its rest kept. */
const MAX_READ = 4000;
const MAX_REASONS = 5;

/** A message about an ad to a person one trusts: the ad without contacts, what was noticed, a question. */
export function askMessageOf(listing: Listing, reasons: readonly Reason[], { t }: Words): string {
  const { title, hiringOrganization, jobLocation, baseSalary, description } = listing;
  const head = [title, hiringOrganization, jobLocation, baseSalary].filter(Boolean).join("\n");
  const noticed = reasons.slice(0, MAX_REASONS).map(({ title, quotes }) => {
    const words = quotes.map(({ text }) => `“${text}”`).join(", ");
    return `– ${title}${words ? `: ${words}` : ""}`;
  });
  const parts = [
    t("ask.opening"),
    redact(head.slice(0, MAX_READ)),
    shorten(redact((description ?? "").slice(0, MAX_READ))),
    noticed.length > 0 ? `${t("ask.noticed")}\n${redact(noticed.join("\n"))}` : "",
    t("ask.closing"),
  ];
  return parts.filter((part) => part.trim() !== "").join("\n\n");
}

function shorten(text: string): string {
  if (text.length <= MAX_TEXT) return text;
  const cut = text.slice(0, MAX_TEXT);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), MAX_TEXT - 100))} …`;
}
