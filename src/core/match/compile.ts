import { classOfLetter, DIGIT } from "../text/fold.ts";
import {
  CHAIN,
  type Compiled,
  DIGIT_LABEL,
  EXACT,
  entryFlags,
  GAP_STEP,
  LIMITS,
  LINE_EDGE,
  NUMBER_STEP,
  PackTooLarge,
  SENTENCE_EDGE,
  STEM,
  TURN_STEP,
} from "./compiled.ts";
import { Frequency } from "./frequency.ts";
import { byNumber, layOutPhrases, type PhraseNode } from "./lay-out.ts";
import type { PhraseWord, Sequence, Step } from "./phrase.ts";

/** One written-out phrase to look for. Several may share a key. */
export interface Pattern {
  readonly key: number;
  readonly steps: Sequence;
  /** Number of the language whose suffixes apply; 0 for none. */
  readonly language?: number;
  /** Matters only beside another phrase of its rule: looked for in that sentence only. */
  readonly guard?: boolean;
}

/** What compiling needs to know besides the phrases. */
export interface CompileOptions {
  readonly negators?: readonly Negator[];
  /** Number of a language whose endings are known (see suffixes.ts); 0 for others. */
  readonly languageNumber?: (language: string) => number;
  /** How often the words of a step occur; phrases are filed under their rarest. */
  readonly frequency?: Frequency;
}

/** A single word that calls off what stands beside it in phrases of its language. */
export interface Negator {
  readonly word: PhraseWord;
  /** Number of its language, from 1. */
  readonly language: number;
  /** It calls off what stands before it ("yok"), not what follows ("not"). */
  readonly after: boolean;
}

interface WordNode {
  readonly children: Map<number, WordNode>;
  readonly entries: { readonly element: number; readonly flags: number }[];
}

/**
 * Compiles phrases: each is filed under its rarest word (near enough: the longest), all words go into one trie, and the
 * phrases of one word into one tree, so that the cost of a text follows the words that occur in it.
 *
 * @throws {PackTooLarge} when the tables cannot number so many
 */
export function compile(patterns: readonly Pattern[], options: CompileOptions = {}): Compiled {
  const { negators = [], languageNumber = () => 0, frequency = new Frequency() } = options;
  const builder = new Builder(languageNumber, frequency);
  for (const pattern of patterns) builder.addPattern(pattern);
  for (const negator of negators) builder.addNegator(negator);
  return builder.finish();
}

class Builder {
  private readonly words: WordNode = { children: new Map(), entries: [] };
  private readonly elements = new Map<string, number>();
  /** Written-out forms of one phrase share their steps: each is named once. */
  private readonly elementOfStep = new WeakMap<readonly PhraseWord[], number>();
  private readonly roots = new Map<number, PhraseNode>();
  private readonly guardRoots = new Map<number, PhraseNode>();
  private readonly negators: { readonly element: number; readonly bit: number; readonly after: boolean }[] = [];
  private readonly languageNumber: (language: string) => number;
  private readonly frequency: Frequency;

  constructor(languageNumber: (language: string) => number, frequency: Frequency) {
    this.languageNumber = languageNumber;
    this.frequency = frequency;
  }

  addPattern({ key, steps, language = 0, guard = false }: Pattern): void {
    const anchor = this.frequency.rarestStep(steps);
    const step = steps[anchor];
    if (step?.kind !== "words") return;
    const element = this.elementOf(step.words, language);
    let node = child(guard ? this.guardRoots : this.roots, element, phraseNode);
    for (const right of steps.slice(anchor + 1)) node = this.stepInto(node, right, language);
    if (anchor > 0) {
      node = child(node.steps, TURN_STEP, phraseNode);
      for (const left of steps.slice(0, anchor).reverse()) node = this.stepInto(node, left, language);
    }
    node.ends.push(key);
  }

  addNegator({ word, language, after }: Negator): void {
    if (language > LIMITS.languages) throw new PackTooLarge(`more than ${LIMITS.languages} languages`);
    this.negators.push({ element: this.elementOf([word], 0), bit: 1 << language, after });
  }

  private stepInto(node: PhraseNode, step: Step, language: number): PhraseNode {
    if (step.kind === "words") return child(node.edges, this.elementOf(step.words, language), phraseNode);
    if (step.kind === "number") return child(node.steps, NUMBER_STEP, phraseNode);
    if (step.kind === "edge") return child(node.steps, step.of === "line" ? LINE_EDGE : SENTENCE_EDGE, phraseNode);
    if (step.most > LIMITS.gap) throw new PackTooLarge(`a gap of ${step.most} words; at most ${LIMITS.gap} are possible`);
    return child(node.steps, GAP_STEP + step.most, phraseNode);
  }

  /** The number of a set of choices; the same set is the same element wherever it stands. */
  private elementOf(words: readonly PhraseWord[], language: number): number {
    const known = this.elementOfStep.get(words) ?? this.nameElement(words, language);
    this.elementOfStep.set(words, known);
    return known;
  }

  private nameElement(words: readonly PhraseWord[], language: number): number {
    const spelled = words.map((word) => `${word.text}${word.prefix ? "*" : ""}${word.chain ? `~${word.chain}` : ""}/${word.script}`);
    const name = `${[...new Set(spelled)].sort().join("|")}/${words.some(({ prefix }) => prefix) ? language : 0}`;
    const known = this.elements.get(name);
    if (known !== undefined) return known;
    const element = this.elements.size;
    if (element >= LIMITS.elements) throw new PackTooLarge(`more than ${LIMITS.elements} different words in the rules`);
    this.elements.set(name, element);
    for (const word of words) this.addWord(word, element, language);
    return element;
  }

  private addWord({ text, prefix, chain, script }: PhraseWord, element: number, language: number): void {
    let node = this.words;
    for (const letter of text) {
      node = child(node.children, labelOf(letter), () => ({ children: new Map(), entries: [] }));
    }
    const kind = prefix ? (chain ? CHAIN : STEM) : EXACT;
    const flags = entryFlags(kind, script, chain ? this.languageNumber(chain) : prefix ? language : 0);
    if (!node.entries.some((entry) => entry.element === element && entry.flags === flags)) node.entries.push({ element, flags });
  }

  finish(): Compiled {
    const numbers = renumber(this.words, this.elements.size);
    const rootOf = new Int32Array(this.elements.size).fill(-1);
    const guardRootOf = new Int32Array(this.elements.size).fill(-1);
    const negates = new Int32Array(this.elements.size);
    const negatesBefore = new Int32Array(this.elements.size);
    for (const { element, bit, after } of this.negators) {
      const marks = after ? negatesBefore : negates;
      const number = numbers[element] as number;
      marks[number] = (marks[number] ?? 0) | bit;
    }
    return {
      ...layOutWords(this.words, numbers),
      ...layOutPhrases(
        [
          [this.roots, rootOf],
          [this.guardRoots, guardRootOf],
        ],
        numbers,
      ),
      rootOf,
      guardRootOf,
      negates,
      negatesBefore,
    };
  }
}

function phraseNode(): PhraseNode {
  return { edges: new Map(), steps: new Map(), ends: [] };
}

function child<Node>(children: Map<number, Node>, label: number, make: () => Node): Node {
  const known = children.get(label);
  if (known) return known;
  const node = make();
  children.set(label, node);
  return node;
}

function labelOf(letter: string): number {
  const label = classOfLetter(letter);
  return label === DIGIT ? DIGIT_LABEL + Number(letter) : label;
}

/** New numbers for elements, in the order in which the words are written: so lists of them grow slowly and pack well. */
function renumber(root: WordNode, count: number): Int32Array {
  const numbers = new Int32Array(count).fill(-1);
  let next = 0;
  const nodes = [root];
  for (let at = 0; at < nodes.length; at++) {
    const { entries, children } = nodes[at] as WordNode;
    for (const { element } of entries) if ((numbers[element] as number) < 0) numbers[element] = next++;
    for (const [, node] of byNumber(children)) nodes.push(node);
  }
  return numbers;
}

function layOutWords(
  root: WordNode,
  numbers: Int32Array,
): Pick<Compiled, "labels" | "firstChild" | "firstEntry" | "entryElement" | "entryFlags"> {
  const nodes = [root];
  const labels = [0];
  const firstChild: number[] = [];
  const firstEntry: number[] = [];
  const entries: WordNode["entries"] = [];
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at] as WordNode;
    firstChild.push(nodes.length);
    firstEntry.push(entries.length);
    const own = node.entries.map(({ element, flags }) => ({ element: numbers[element] as number, flags }));
    entries.push(...own.sort((a, b) => a.element - b.element || a.flags - b.flags));
    for (const [label, next] of byNumber(node.children)) {
      nodes.push(next);
      labels.push(label);
    }
    if (nodes.length > LIMITS.nodes) throw new PackTooLarge(`the words of the rules need more than ${LIMITS.nodes} nodes`);
  }
  firstChild.push(nodes.length);
  firstEntry.push(entries.length);
  return {
    labels: Uint8Array.from(labels),
    firstChild: Int32Array.from(firstChild),
    firstEntry: Int32Array.from(firstEntry),
    entryElement: Int32Array.from(entries, ({ element }) => element),
    entryFlags: Uint16Array.from(entries, ({ flags }) => flags),
  };
}
