import { assess } from "../../core/assess/assess.ts";
import { Frequency } from "../../core/match/frequency.ts";
import { compilePhrases } from "../../core/match/phrase-finder.ts";
import { countWords } from "../../pack/compile-pack.ts";
import { report } from "../output.ts";
import { loadRules } from "../rules-folder.ts";
import { makeCorpus } from "./corpus.ts";
import { loadPeers, type Peer } from "./peers.ts";
import { makePhrases } from "./phrases.ts";
import { type Contestant, limitSpeed, type Result, race } from "./race.ts";
import { type BenchRow, type Goal, speedRow } from "./row.ts";
import { cpuOf, rounded } from "./timing.ts";

/*
 * How fast phrases are found in ordinary ads (corpus.ts), with 400, 1,000 and 5,000 of them, beside what others would do
 * (peers.ts). `ratio` is the share of the limit: one `charCodeAt` loop over the same texts (race.ts). `assess` is everything with
 * the project's own pack: words, disguises, phrases, pay, contacts, places, combinations, level, evidence.
 */

const sizes = [400, 1_000, 5_000] as const;
/** With the look-out for disguises, which ours always keeps. */
const goals: Record<(typeof sizes)[number], Goal> = { 400: { atLeast: 0.28 }, 1000: { atLeast: 0.22 }, 5000: { atLeast: 0.11 } };
/** The pack's brackets stand for far more than 5,000 rows of words, so the goal for so many applies. */
const wholeGoal: Goal = { atLeast: 0.09 };
/** How many times faster than a peer, by number of phrases. */
const leads: Record<string, Partial<Record<number, number>>> = {
  "@monyone/aho-corasick, text already lower case": { 400: 7, 5000: 3.5 },
  "one RegExp per phrase": { 400: 100, 5000: 700 },
};

/** Rows of `match`. Values in UTF-16 units per second of CPU time, unless the unit says otherwise. */
export async function benchMatch(root: string): Promise<BenchRow[]> {
  const built = loadRules(root, true);
  const texts = makeCorpus(root, built);
  const peers = await loadPeers();
  const limit: BenchRow = { bench: "match", contestant: "limit: charCodeAt loop", value: limitSpeed(texts), unit: "units/s", ratio: 1 };
  const rows = sizes.flatMap((size) => benchSize(makePhrases(built.pack, texts, size), goals[size], texts, peers));
  return [{ ...limit, value: Math.round(limit.value ?? 0) }, ...rows, ...benchPackItself(built, texts)];
}

/** Word counts as a pack's build makes them, here from every twentieth ad. */
function frequencyOf(texts: readonly string[]): Frequency {
  return new Frequency(countWords(texts.filter((_, at) => at % 20 === 0)));
}

function benchSize(phrases: readonly string[], goal: Goal, texts: readonly string[], peers: readonly Peer[]): BenchRow[] {
  report(`  ${phrases.length} phrases`);
  const named = (name: string) => `${name}, ${phrases.length} phrases`;
  let finder = { find: (_text: string): readonly unknown[] => [] };
  const compiling = cpuOf(() => {
    finder = compilePhrases(phrases, frequencyOf(texts));
  });
  const ours: Contestant = { name: named("ours: find"), texts, run: (text) => finder.find(text).length };
  const results = race([ours, ...peers.map((peer) => toContestant(peer, phrases, texts))]);
  const [own, ...others] = results;
  if (!own) return [];
  return [
    speedRow("match", own, goal),
    { bench: "match", contestant: named("ours: find"), value: rounded(own.foundPerText), unit: "hits/ad", ratio: null },
    { bench: "match", contestant: named("ours: compile"), value: rounded(compiling), unit: "ms CPU", ratio: null },
    ...others.flatMap((other, at) => [speedRow("match", other), ...leadRow(own, other, peers[at]?.name ?? "", phrases.length)]),
  ];
}

function toContestant({ name, make, prepare, patience, warmUps }: Peer, phrases: readonly string[], texts: readonly string[]): Contestant {
  // Few texts are enough for what is slow, and preparing thousands would only take time.
  const given = prepare ? texts.slice(0, 600).map((text) => JSON.parse(JSON.stringify(prepare(text))) as string) : texts;
  // Made on the first text, so that patience covers it and `first text` counts it.
  let made: ((text: string) => number) | undefined;
  const run = (text: string) => {
    made ??= make(phrases);
    return made(text);
  };
  return { name: `${name}, ${phrases.length} phrases`, texts: given, patience, run, ...(warmUps !== undefined && { warmUps }) };
}

function leadRow(own: Result, other: Result, peer: string, size: number): BenchRow[] {
  if (other.notRun) return [];
  const value = rounded(own.share.median / other.share.median);
  const atLeast = leads[peer]?.[size];
  const contestant = `ours is faster than ${peer}, ${size} phrases`;
  return [{ bench: "match", contestant, value, unit: "times", ratio: null, ...(atLeast !== undefined && { goal: { atLeast } }) }];
}

function benchPackItself({ pack, engine }: ReturnType<typeof loadRules>, texts: readonly string[]): BenchRow[] {
  const phrases = pack.rules.flatMap(({ groups }) => groups.flatMap(({ any }) => any ?? []));
  const finder = compilePhrases(phrases, frequencyOf(texts));
  const everything = (text: string) => assess(engine, { id: "x", description: text, reading: "full" }).findings.length;
  const results = race([
    { name: `ours: find, the pack's ${phrases.length} phrases with all their choices`, texts, run: (text) => finder.find(text).length },
    { name: "ours: assess, everything, the project's pack", texts, run: everything },
  ]);
  return results.map((result, at) => speedRow("match", result, at === 1 ? wholeGoal : undefined));
}
