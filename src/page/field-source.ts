import type { DetailedSource, FieldSource } from "../core/site-reader.ts";
import { isMoney } from "./money.ts";
import { readWords } from "./text.ts";

/** Words of a field, with the elements they stand in. */
export interface FieldText {
  readonly text: string;
  readonly elements: readonly Element[];
}

/** Where a field is looked for. */
export interface FieldScope {
  readonly root: Element | Document;
  /** Selectors of parts whose text is not the ad's. */
  readonly drop: readonly string[];
  /** Whether an element belongs to this listing, not to another one inside it. */
  readonly isOwn: (element: Element) => boolean;
}

/** A value is short; longer elements are containers that happen to hold it. */
const MAX_VALUE = 80;

/**
 * Reads a field from the first of its sources that yields text.
 *
 * @param all join everything the source finds, line by line (texts), instead of taking the first (values)
 * @param title the element of the title, which is never taken for another field by its looks
 */
export function readField(
  scope: FieldScope,
  sources: readonly FieldSource[] | undefined,
  all: boolean,
  title?: Element,
): FieldText | undefined {
  for (const source of sources ?? []) {
    const found = readSource(scope, typeof source === "string" ? toDetailed(source) : source, all, title);
    if (found) return found;
  }
  return undefined;
}

function toDetailed(source: string): DetailedSource {
  const withAttribute = /^(.*)@([\w-]+)$/s.exec(source);
  return withAttribute ? { select: withAttribute[1] || undefined, attribute: withAttribute[2] } : { select: source };
}

function readSource(scope: FieldScope, source: DetailedSource, all: boolean, title: Element | undefined): FieldText | undefined {
  const read: { element: Element; text: string }[] = [];
  for (const element of elementsOf(scope, source)) {
    const text = textOf(scope, source, element, title);
    if (text) read.push({ element, text });
    // Choosing the longest needs all of them; a value needs one.
    if (text && !all && !source.pick) break;
    if (!all && !source.looksLike && !source.label && !source.pick) break;
  }
  const longest = read.reduce<(typeof read)[number] | undefined>((a, b) => (a && a.text.length >= b.text.length ? a : b), undefined);
  const kept = source.pick && longest ? [longest] : read;
  return kept.length > 0 ? { text: kept.map(({ text }) => text).join("\n"), elements: kept.map(({ element }) => element) } : undefined;
}

function elementsOf({ root, isOwn }: FieldScope, { select, within }: DetailedSource): Element[] {
  if (select === undefined) return root.nodeType === 1 ? [root as Element] : [];
  const place = within === "page" ? (root.ownerDocument ?? root) : root;
  const found = [...place.querySelectorAll(select)];
  return within === "page" ? found : found.filter(isOwn);
}

function textOf({ drop }: FieldScope, source: DetailedSource, element: Element, title: Element | undefined): string {
  const { attribute, looksLike, label } = source;
  // A sum in the title is the title's ("earn 500 $"), not the card's pay.
  if (looksLike && title && (element.contains(title) || title.contains(element))) return "";
  const whole = attribute ? (element.getAttribute(attribute)?.trim() ?? "") : readWords(element, drop);
  const text = label ? behindLabel(whole, label) : whole;
  if (looksLike && (text.length > MAX_VALUE || isMoney(text) !== (looksLike === "money"))) return "";
  return cut(text, source);
}

/** What follows one of the words at the beginning of a text; "" when none stands there. */
function behindLabel(text: string, labels: readonly string[]): string {
  const lower = text.toLowerCase();
  const found = labels.find((label) => lower.startsWith(label.toLowerCase()));
  return found ? text.slice(found.length).replace(/^[\s:：–-]+/, "") : "";
}

function cut(text: string, { after, before }: DetailedSource): string {
  const from = after ? text.indexOf(after) : -1;
  const rest = from < 0 ? text : text.slice(from + (after?.length ?? 0));
  const to = before ? rest.lastIndexOf(before) : -1;
  return (to < 0 ? rest : rest.slice(0, to)).trim();
}
