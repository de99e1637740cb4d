import type { TableHit } from "../match/find.ts";
import { NOWHERE, type TextView } from "../text/text-view.ts";
import type { Sum } from "./money-reader.ts";
import { wordsApart } from "./near.ts";

/** How far (in words) a period or tax word may stand from the sum. */
const REACH = 5;
/** The same in UTF-16 units: hits farther away are not looked at. */
const REACH_UNITS = 120;

type Near = Extract<TableHit["target"], { kind: "period" | "tax" }>;

interface NearHit {
  readonly start: number;
  readonly target: Near;
}

/** Table hits that say something about sums of money, in the order of the text. */
export class PayHits {
  /** Offsets at which a number is written as a word. */
  readonly numberWords: readonly number[];
  /** Names of currencies by where they start, those in disguise included. */
  readonly currencies: ReadonlyMap<number, { readonly end: number; readonly code: string }>;
  private readonly near: readonly NearHit[];

  /** @param hits in the order of the text */
  constructor(hits: readonly TableHit[]) {
    const numberWords: number[] = [];
    const near: NearHit[] = [];
    const currencies = new Map<number, { readonly end: number; readonly code: string }>();
    for (const { target, start, end } of hits) {
      if (target.kind === "number-word") numberWords.push(start);
      else if (target.kind === "currency") currencies.set(start, { end, code: target.code });
      else if (target.kind === "period" || target.kind === "tax") near.push({ start, target });
    }
    this.numberWords = numberWords;
    this.currencies = currencies;
    this.near = near;
  }

  /** The period written nearest to the sum in the same sentence, those after it preferred ("500 $ в неделю"). */
  periodOf(view: TextView, sum: Sum): Extract<Near, { kind: "period" }> | undefined {
    return this.nearest(view, sum, "period");
  }

  /** "на руки", "brutto" beside the sum. */
  taxOf(view: TextView, sum: Sum): "net" | "gross" | undefined {
    return this.nearest(view, sum, "tax")?.tax;
  }

  private nearest<Kind extends Near["kind"]>(view: TextView, sum: Sum, kind: Kind): Extract<Near, { kind: Kind }> | undefined {
    let best: Extract<Near, { kind: Kind }> | undefined;
    let bestDistance = REACH + 1;
    let last = NOWHERE;
    for (let at = this.firstFrom(sum.numberStart - REACH_UNITS); at < this.near.length; at++) {
      const hit = this.near[at];
      if (!hit || hit.start > sum.numberEnd + REACH_UNITS) break;
      if (!isKind(hit.target, kind)) continue;
      if (last === NOWHERE) last = view.wordBefore(sum.numberEnd);
      const distance = distanceOf(view, hit.start, sum.numberStart, last);
      if (distance < bestDistance) {
        best = hit.target;
        bestDistance = distance;
      }
    }
    return best;
  }

  /** First hit at or after an offset. */
  private firstFrom(offset: number): number {
    let [low, high] = [0, this.near.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.near[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function isKind<Kind extends Near["kind"]>(target: Near, kind: Kind): target is Extract<Near, { kind: Kind }> {
  return target.kind === kind;
}

function distanceOf(view: TextView, hit: number, first: number, last: number): number {
  if (hit > last) return wordsApart(view, last, hit, REACH) ?? Number.POSITIVE_INFINITY;
  if (hit >= first) return 0;
  return (wordsApart(view, hit, first, REACH) ?? Number.POSITIVE_INFINITY) + 1;
}
