import { CannotRun } from "../output.ts";

/*
 * What others would do for the same phrases. All but the expressions look for less than our phrases say: a peer that knows no
 * wildcards, gaps or numbers is given the longest stretch of letters of each phrase, and what it finds would still have to be
 * checked. Peers find words as typed; only ours reads disguises.
 */

/** A way of finding phrases: made once, run on every text; returns how many it found. */
export interface Peer {
  readonly name: string;
  readonly make: (phrases: readonly string[]) => (text: string) => number;
  /** Text the peer is given instead of the ad, made before the clock runs. */
  readonly prepare?: (text: string) => string;
  /** Milliseconds for the first text. */
  readonly patience: number;
  /** V8 compiles an expression anew for its second run, and for texts of another width. */
  readonly warmUps?: number;
}

/** All peers. Packages are loaded only now; they are there for developers only. */
export async function loadPeers(): Promise<Peer[]> {
  const { AhoCorasick } = await load(() => import("@monyone/aho-corasick/fast"), "@monyone/aho-corasick");
  const { default: Fuse } = await load(() => import("fuse.js"), "fuse.js");
  return [
    {
      name: "@monyone/aho-corasick, text already lower case",
      prepare: (text) => text.normalize("NFKC").toLowerCase(),
      make: (phrases) => {
        const finder = new AhoCorasick(phrases.map(longestLiteral));
        return (text) => finder.matchInText(text).length;
      },
      patience: 5_000,
    },
    {
      name: "String.includes per phrase",
      make: (phrases) => {
        const literals = phrases.map(longestLiteral);
        return (text) => {
          const lower = text.toLowerCase();
          return count(literals, (literal) => lower.includes(literal));
        };
      },
      patience: 5_000,
    },
    {
      name: "one RegExp per phrase",
      make: (phrases) => {
        const expressions = phrases.map((phrase) => new RegExp(bounded(expressionOf(phrase)), "iu"));
        return (text) => count(expressions, (expression) => expression.test(text));
      },
      patience: 30_000,
      warmUps: 12,
    },
    {
      name: "one alternation of all",
      make: (phrases) => {
        const expression = new RegExp(bounded(phrases.map(expressionOf).join("|")), "giu");
        return (text) => text.match(expression)?.length ?? 0;
      },
      patience: 3_000,
    },
    {
      name: "fuse.js, a search per phrase",
      make: (phrases) => {
        const literals = phrases.map(longestLiteral);
        return (text) => {
          const fuse = new Fuse([text], { ignoreLocation: true, threshold: 0.2 });
          return count(literals, (literal) => fuse.search(literal).length > 0);
        };
      },
      patience: 10_000,
    },
  ];
}

async function load<T>(importing: () => Promise<T>, name: string): Promise<T> {
  try {
    return await importing();
  } catch {
    throw new CannotRun(`the package ${name} is not installed; run \`npm ci\` without leaving out developers' packages`);
  }
}

function count<T>(list: readonly T[], test: (one: T) => boolean): number {
  let found = 0;
  for (const one of list) if (test(one)) found++;
  return found;
}

/** A phrase as somebody would write it by hand. */
export function expressionOf(phrase: string): string {
  const words = phrase.split(/[\s-]+/).filter(Boolean);
  return words
    .map((word, at) => {
      if (word === "…") return "(?:\\s+\\S+){0,3}";
      const body = word === "#" ? "\\d+" : escapeWord(word).replace("*", "[\\p{L}\\p{M}]*");
      return at === 0 ? body : `\\s+${body}`;
    })
    .join("");
}

const escapeWord = (word: string): string => word.replace(/[.+?^${}()|[\]\\/]/g, "\\$&");

function bounded(expression: string): string {
  return `(?<![\\p{L}\\p{N}])(?:${expression})(?![\\p{L}\\p{N}])`;
}

/** The longest stretch of a phrase that holds no wildcard, gap or number before its end. */
export function longestLiteral(phrase: string): string {
  const stretches = phrase.toLowerCase().split(/\*\s*|\s*…\s*|\s*#\s*/);
  return stretches.reduce((best, one) => (one.trim().length > best.length ? one.trim() : best), "");
}
