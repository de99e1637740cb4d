import { NOWHERE, type TextView } from "./text-view.ts";

/** Sentences of a text by number, worked out when first asked for. */
export class SentenceIndex {
  private readonly view: TextView;
  private readonly ends: readonly number[];
  private starts: number[] | undefined;

  /** @param ends offsets of all units that may end a sentence, ascending */
  constructor(view: TextView, ends: readonly number[]) {
    this.view = view;
    this.ends = ends;
  }

  /** Number of the sentence a word stands in, from 0. */
  numberOf(start: number): number {
    this.starts ??= this.findStarts();
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] as number) <= start) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Where a sentence begins, and where the next one does (or the text ends). */
  rangeOf(number: number): readonly [from: number, to: number] {
    this.starts ??= this.findStarts();
    return [number === 0 ? 0 : (this.starts[number - 1] ?? 0), this.starts[number] ?? this.view.text.length];
  }

  private findStarts(): number[] {
    const { view } = this;
    const starts: number[] = [];
    let next = NOWHERE;
    for (const end of this.ends) {
      // Several signs in one gap ("!!!\n") are one end.
      if (end < next) continue;
      next = view.wordFrom(end);
      if (next === NOWHERE) break;
      const before = view.wordBefore(end);
      if (before !== NOWHERE && view.endsSentence(before, view.wordEnd(before), next)) starts.push(next);
    }
    return starts;
  }
}
