import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assess } from "../../core/assess/assess.ts";
import { CannotRun } from "../output.ts";
import { loadRules } from "../rules-folder.ts";
import { makeAds } from "./corpus.ts";
import type { BenchOptions } from "./options.ts";
import type { BenchRow, Goal } from "./row.ts";
import { collectSentences } from "./sentences.ts";
import { rounded } from "./timing.ts";

/*
 * What reading costs a page, in a real Chromium with the demo build (`scripts/bench-page.mjs` drives it). The same pages are visited
 * in turn under a name that is read and under one that is not, in one browser, so that both meet the same machine:
 *   list     5,000 cards, opened and left alone; `jump`: the same, with jumps to places that nobody has read ahead
 *   feed     an endless feed, a screen every 400 ms, for `--seconds N` (60; shorter ones do not tell whether the heap stays flat)
 *   article  1 MB of text without a card
 *   flood    20,000 cards (100,000 nodes) made to drown us
 * `--minutes N` runs the endless feed alone, so long, and prints our heap at every half minute instead.
 * One card in 25 is certainly marked (in `jump` one in six, to have enough of them); the others hold texts that are not.
 * CPU: samples of the profiler (every 200 µs) with a frame of ours on the stack, so the page's own work is not in it; in the visits
 * that are not read it must be 0. A task of ours: the longest stretch of such samples without a break of 1 ms. Both are stable from
 * run to run; the browser's whole task time is not, and is not shown. Memory: what is held after collecting garbage, more than in the
 * visit that was not read. Time to a mark: from the moment a page's own observer sees the first of a risky card to the moment its
 * own observer sees the mark come; 0 where the mark was there before the card. Cards that are in view as the page opens (up to 500 ms
 * after it was parsed) wait for the browser to start us; their time runs from when the page was parsed (DOMContentLoaded) and is a row
 * of its own. Values are medians of the visits.
 */

const ADS = 2_000;
/** Of an ad the cards show so much, in characters (bench-page.mjs cuts them). */
const SHOWN = 300;
const SEED = 11;
const SECONDS = 60;

interface Visit {
  readonly total: number;
  readonly longest: number;
  readonly long: number;
  readonly heap: number;
  readonly heaps?: readonly { heap: number; cards: number }[];
  readonly latencies: readonly (number | null)[];
  readonly firstMarks: readonly (number | null)[];
  readonly cards: number;
}
type Scene = { readonly with: readonly Visit[]; readonly without: readonly Visit[] };

/** Rows of `page`. */
export async function benchPage(root: string, { seconds = SECONDS, minutes }: BenchOptions): Promise<BenchRow[]> {
  if (!existsSync(join(root, ".output/chrome-mv3-demo/scan.js")))
    throw new CannotRun("the demo build is missing; run `npx wxt build --mode demo` first");
  const folder = mkdtempSync(join(tmpdir(), "second-look-bench-"));
  try {
    const file = join(folder, "ads.json");
    writeFileSync(file, JSON.stringify(quietAds(root)));
    const scenes = await drive(root, ["--ads", file, ...(minutes ? ["--minutes", String(minutes)] : ["--seconds", String(seconds)])]);
    if (scenes.long) return heapRows(scenes.long);
    return [...Object.entries(scenes).flatMap(([name, scene]) => costRows(name, scene)), ...timeRows(scenes), ...memoryRows(scenes)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Ads that carry no mark, cut as the cards show them: what a page costs must not hang on how many of them the rules notice today. */
function quietAds(root: string): string[] {
  const rules = loadRules(root, true);
  const isQuiet = (description: string) => {
    const { level } = assess(rules.engine, { id: "ad", title: "Объявление", description, reading: "full" }, { pageCountry: "KZ" });
    return level === "none" || level === "info";
  };
  return [...makeAds(collectSentences(root, rules), ADS, SEED)].filter((ad) => isQuiet(ad.slice(0, SHOWN)));
}

async function drive(root: string, args: readonly string[]): Promise<Record<string, Scene>> {
  const child = spawn(process.execPath, [join(root, "scripts/bench-page.mjs"), ...args], { stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  for await (const part of child.stdout) text += String(part);
  if (text.trim() === "") throw new CannotRun("the browser could not be driven; see above");
  return JSON.parse(text) as Record<string, Scene>;
}

/** Thousands of cards that a visit met; pages without cards count as one thousand. */
const thousands = ({ cards }: Visit) => (cards > 0 ? cards / 1_000 : 1);

function costRows(name: string, scene: Scene): BenchRow[] {
  const perThousand = median(scene.with.map((visit) => visit.total / thousands(visit)));
  const outside = median(scene.without.map(({ total }) => total));
  const unit = scene.with[0]?.cards ? "ms per 1,000 cards" : "ms";
  const longest = scene.with.map((visit) => visit.longest);
  const worst = Math.max(...longest).toFixed(1);
  const more = median(scene.with.map(({ long }) => long)) - median(scene.without.map(({ long }) => long));
  return [
    row(`${name}, our CPU`, perThousand, unit, name === "jump" ? undefined : { atMost: 30 }, `not read: ${outside.toFixed(1)} ms`),
    row(
      `${name}, our longest task`,
      median(longest),
      "ms",
      { atMost: 50 },
      `in the worst visit ${worst}; long tasks of the page, more than without: ${more}`,
    ),
  ];
}

function timeRows(scenes: Record<string, Scene>): BenchRow[] {
  const opened = Object.values(scenes).flatMap(({ with: visits }) => visits.flatMap(({ firstMarks }) => firstMarks));
  const first = ascending(opened);
  const moving = ["jump", "feed"].flatMap((name) => {
    const all = scenes[name]?.with.flatMap(({ latencies }) => latencies) ?? [];
    const times = ascending(all);
    const note = `${times.length} marks; ${all.length - times.length} seen cards without one`;
    return [
      row(`${name}, card seen to mark, median`, quantile(times, 0.5), "ms", { atMost: 100 }, note),
      row(`${name}, card seen to mark, 99th percentile`, quantile(times, 0.99), "ms", { atMost: 400 }),
    ];
  });
  const note = `the slowest ${first.at(-1)?.toFixed(0)} ms; ${first.length} marks; ${opened.length - first.length} seen cards without one`;
  return [...moving, row("page opened, parsed to mark, median", quantile(first, 0.5), "ms", { atMost: 400 }, note)];
}

const ascending = (times: readonly (number | null)[]) => times.filter((time) => time !== null).sort((a, b) => a - b);

function memoryRows(scenes: Record<string, Scene>): BenchRow[] {
  const more = (scene: Scene) => median(scene.with.map(({ heap }) => heap)) - median(scene.without.map(({ heap }) => heap));
  const rows = Object.entries(scenes).map(([name, scene]) => row(`${name}, memory`, more(scene), "MB", { atMost: 3 }));
  const growth = (visit: Visit | undefined) => {
    const early = visit?.heaps?.[0];
    const late = visit?.heaps?.at(-1);
    return early && late ? ((late.heap - early.heap) / (late.cards - early.cards)) * 1_000 : undefined;
  };
  const own = growth(scenes.feed?.with[0]);
  const bare = growth(scenes.feed?.without[0]);
  if (own !== undefined && bare !== undefined)
    rows.push(row("feed, heap growth of ours", own - bare, "MB per 1,000 cards", { atMost: 0.5 }));
  return rows;
}

/** Our heap while a feed grows: at each half minute, and what every thousand cards add to it. */
function heapRows({ with: [own], without: [bare] }: Scene): BenchRow[] {
  const points = own?.heaps ?? [];
  // The page without us need not have scrolled exactly as far: its heap is taken for as many cards.
  const others = bare?.heaps ?? [];
  const rows = points.map(({ heap, cards }, index) =>
    row(`feed, memory after ${(index + 1) / 2} min`, heap - heapAt(others, cards), "MB", { atMost: 3 }, `${cards} cards`),
  );
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || last.cards <= first.cards) return rows;
  const more = last.heap - heapAt(others, last.cards) - (first.heap - heapAt(others, first.cards));
  return [...rows, row("feed, heap growth of ours", (more / (last.cards - first.cards)) * 1_000, "MB per 1,000 cards", { atMost: 0.5 })];
}

/** Heap at a number of cards, on the straight line between the nearest two points. */
function heapAt(points: readonly { heap: number; cards: number }[], cards: number): number {
  const at = points.findIndex((point) => point.cards >= cards);
  const after = points[at < 0 ? points.length - 1 : Math.max(1, at)];
  const before = points[(at < 0 ? points.length - 1 : Math.max(1, at)) - 1];
  if (!after || !before || after.cards === before.cards) return after?.heap ?? Number.NaN;
  return before.heap + ((after.heap - before.heap) * (cards - before.cards)) / (after.cards - before.cards);
}

function row(contestant: string, value: number, unit: string, goal?: Goal, note?: string): BenchRow {
  return { bench: "page", contestant, value: rounded(value), unit, ratio: null, ...(goal && { goal }), ...(note && { note }) };
}

function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

const median = (values: readonly number[]) =>
  quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  );
