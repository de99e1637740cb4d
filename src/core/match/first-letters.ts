import { type Compiled, DIGIT_LABEL } from "./compiled.ts";

/** Bit of a first letter: letters 1…50 and, for all digits together, 51; the low 32 in one number, the rest in another. */
const DIGIT_BIT = 51;

/** Which first letters the words asked for at a place in a phrase can have. Most neighbours are refused by it unread. */
export interface FirstLetters {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** First letters for every node of the phrases, from the words of its steps. */
export function firstLettersOf(compiled: Compiled): FirstLetters {
  const { firstEdge, edgeElement } = compiled;
  const elements = lettersOfElements(compiled);
  const nodes = firstEdge.length - 1;
  const letters = { low: new Int32Array(nodes), high: new Int32Array(nodes) };
  for (let node = 0; node < nodes; node++) {
    for (let edge = firstEdge[node] as number; edge < (firstEdge[node + 1] as number); edge++) {
      const element = edgeElement[edge] as number;
      letters.low[node] = (letters.low[node] as number) | (elements.low[element] as number);
      letters.high[node] = (letters.high[node] as number) | (elements.high[element] as number);
    }
  }
  return letters;
}

function lettersOfElements({ labels, firstChild, firstEntry, entryElement, rootOf }: Compiled): FirstLetters {
  const letters = { low: new Int32Array(rootOf.length), high: new Int32Array(rootOf.length) };
  // First letter of the words below a node; nodes come in breadth-first order, so parents come first.
  const first = new Uint8Array(labels.length);
  for (let child = firstChild[0] as number; child < (firstChild[1] as number); child++) {
    const label = labels[child] as number;
    first[child] = label >= DIGIT_LABEL ? DIGIT_BIT : label;
  }
  for (let node = 1; node < labels.length; node++) {
    const bit = first[node] as number;
    for (let child = firstChild[node] as number; child < (firstChild[node + 1] as number); child++) first[child] = bit;
    for (let entry = firstEntry[node] as number; entry < (firstEntry[node + 1] as number); entry++) {
      const element = entryElement[entry] as number;
      if (bit < 32) letters.low[element] = (letters.low[element] as number) | (1 << bit);
      else letters.high[element] = (letters.high[element] as number) | (1 << (bit - 32));
    }
  }
  return letters;
}

/** Can a word that begins with a letter of this class stand at this place? Digits have class 52. */
export function mayBegin({ low, high }: FirstLetters, node: number, letter: number): boolean {
  const bit = letter > DIGIT_BIT ? DIGIT_BIT : letter;
  return bit < 32 ? ((low[node] as number) & (1 << bit)) !== 0 : ((high[node] as number) & (1 << (bit - 32))) !== 0;
}
