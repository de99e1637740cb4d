import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createEngine, type Engine } from "../src/core/engine.ts";
import type { ListingField } from "../src/core/listing-fields.ts";
import { findInField, type TableHit } from "../src/core/match/find.ts";
import type { Read } from "../src/core/match/matcher.ts";
import { buildSmall } from "./small-pack.ts";

const tables = "currencies periods multipliers number-words tax".split(" ").map((name) => `money/${name}.yaml`);
const files = [
  ...tables,
  ..."contacts people dates registration directions".split(" ").map((name) => `${name}.yaml`),
  ...readdirSync(join("rules", "places")).map((name) => `places/${name}`),
];

let engine: Engine | undefined;

/** An engine with the real word tables and no rules: extractors are tested on the words people will get. Made once. */
export function realTables(): Engine {
  if (engine) return engine;
  const { pack, problems } = buildSmall(Object.fromEntries(files.map((file) => [file, readFileSync(join("rules", file), "utf8")])));
  if (problems.length > 0) throw new Error(problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join("\n"));
  engine = createEngine(pack);
  const skipped = engine.rules.skipped.filter(({ name }) => !name.startsWith("contacts/"));
  if (skipped.length > 0) throw new Error(JSON.stringify(skipped));
  return engine;
}

/** A text as extractors get it: read, with the table hits of one field. */
export function readText(text: string, field: ListingField = "description"): { read: Read; hits: readonly TableHit[] } {
  const { rules } = realTables();
  const read = rules.matcher.read(text);
  return { read, hits: findInField(rules, field, read).hits };
}
