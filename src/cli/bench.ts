import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { assess } from "../core/assess/assess.ts";
import { createEngine } from "../core/engine.ts";
import { findOccurrences } from "../core/match/matcher.ts";
import { Pack } from "../core/pack.ts";
import { readWords } from "../core/text/words.ts";
import { readMarks } from "../pack/examples.ts";
import { CannotRun, EXIT, print, report, table } from "./output.ts";
import { loadRules } from "./rules-folder.ts";

/*
 * Method: contestants run in turn, round after round, in one process; each round gives each the same texts and about the same
 * time; CPU time is taken (not wall), each contestant's share is its median over the rounds, and only ratios to the limit
 * of the same run are meant to be compared. The limit is one `charCodeAt` loop over the same texts. Texts are the examples of
 * our own rule files, joined and repeated to the length of ordinary ads, so hits are far denser than in real ads.
 */

const ROUNDS = 9;
const TEXT_LENGTH = 1_500;
const TEXTS = 300;

interface BenchRow {
  bench: string;
  contestant: string;
  /** UTF-16 units per second of CPU time, or milliseconds for `pack`. */
  value: number;
  unit: string;
  /** To the limit of the same run; null where there is none. */
  ratio: number | null;
}

/** `npm run bench -- [match|pack] [--json FILE]` */
export function bench(args: readonly string[], root: string): number {
  const { values, positionals } = parseArgs({ args: [...args], options: { json: { type: "string" } }, allowPositionals: true });
  const all = { match: benchMatching, pack: benchPack };
  const [name] = positionals;
  if (name !== undefined && !(name in all)) throw new CannotRun(`there is no bench "${name}"; one of: ${Object.keys(all).join(", ")}`);
  const chosen = Object.entries(all).filter(([key]) => name === undefined || key === name);
  const rows = chosen.flatMap(([key, run]) => {
    report(`bench ${key}…`);
    return run(root);
  });
  print(
    table([
      ["bench", "contestant", "value", "unit", "ratio to limit"],
      ...rows.map((row) => [row.bench, row.contestant, row.value, row.unit, row.ratio ?? ""]),
    ]),
  );
  if (values.json) writeFileSync(resolve(values.json), `${JSON.stringify({ rows }, null, 2)}\n`);
  return EXIT.done;
}

function benchMatching(root: string): BenchRow[] {
  const { engine, sources } = loadRules(root, true);
  const examples = sources.phrases.flatMap(({ file }) =>
    file.value.phrases.flatMap((group) => [...group.should_flag, ...group.should_pass]),
  );
  const texts = makeTexts(examples.map((example) => readMarks(example).text));
  const units = texts.reduce((total, text) => total + text.length, 0);
  const words = engine.pack.rules.flatMap(({ groups }) => groups.flatMap(({ any }) => any ?? []));
  const expressions = words.map(
    (phrase) => new RegExp(phrase.replaceAll("…", "\\S*(?: \\S+){0,3}").replaceAll("*", "\\p{L}*").replaceAll("#", "\\d+"), "iu"),
  );
  let sink = 0;
  const contestants: Record<string, (text: string) => void> = {
    "limit: charCodeAt loop": (text) => {
      let sum = 0;
      for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
      sink += sum & 1;
    },
    "fold and cut into words": (text) => {
      sink += readWords(text).words.length;
    },
    "fold and find phrases": (text) => {
      sink += findOccurrences(engine.rules.matcher, readWords(text)).length;
    },
    "assess (everything)": (text) => {
      sink += assess(engine, { id: "x", description: text, reading: "full" }).findings.length;
    },
    [`one RegExp per phrase (${expressions.length})`]: (text) => {
      for (const expression of expressions) if (expression.test(text)) sink++;
    },
  };
  const speeds = race(contestants, texts, units);
  report(`checksum ${sink}`);
  const limit = speeds.get("limit: charCodeAt loop") ?? 1;
  return [...speeds].map(([contestant, speed]) => ({
    bench: "match",
    contestant,
    value: Math.round(speed),
    unit: "units/s",
    ratio: Number((speed / limit).toPrecision(3)),
  }));
}

function makeTexts(pieces: readonly string[]): string[] {
  const texts: string[] = [];
  let at = 0;
  while (texts.length < TEXTS && pieces.length > 0) {
    let text = "";
    while (text.length < TEXT_LENGTH) text += `${pieces[at++ % pieces.length]}\n`;
    texts.push(text);
  }
  return texts;
}

function race(contestants: Record<string, (text: string) => void>, texts: readonly string[], units: number): Map<string, number> {
  const speeds = new Map<string, number[]>(Object.keys(contestants).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, run] of Object.entries(contestants)) {
      const start = process.cpuUsage();
      let repeats = 0;
      let spent = 0;
      do {
        for (const text of texts) run(text);
        repeats++;
        const { user, system } = process.cpuUsage(start);
        spent = user + system;
      } while (spent < 80_000);
      speeds.get(name)?.push((units * repeats) / (spent / 1e6));
    }
  }
  return new Map([...speeds].map(([name, list]) => [name, median(list)]));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

function benchPack(root: string): BenchRow[] {
  const { pack } = loadRules(root, true);
  const json = JSON.stringify(pack);
  const time = (run: () => unknown) => {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const start = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(start);
      times.push((user + system) / 1000);
    }
    return Number(median(times).toFixed(1));
  };
  const row = (contestant: string, value: number, unit: string): BenchRow => ({ bench: "pack", contestant, value, unit, ratio: null });
  return [
    row("JSON of the pack", json.length, "characters"),
    row(
      "JSON.parse",
      time(() => JSON.parse(json)),
      "ms CPU",
    ),
    row(
      "parse and check",
      time(() => Pack.parse(JSON.parse(json))),
      "ms CPU",
    ),
    row(
      "compile phrases",
      time(() => createEngine(pack)),
      "ms CPU",
    ),
  ];
}
