import { assess } from "../core/assess/assess.ts";
import type { Engine } from "../core/engine.ts";
import { compareLevels, type Level } from "../core/level.ts";
import { toRecord } from "./records.ts";

/** What became of one input line: an output line, nothing (below the wanted level), or why it was skipped. */
export type Scanned = { out: string } | { out: undefined } | { error: string };

/** Assesses one parsed record and writes the contract's output line. */
export function scanRecord(
  engine: Engine,
  value: unknown,
  number: number,
  options: { country: string | undefined; minLevel: Level },
): Scanned {
  const result = toRecord(value, number);
  if (!result.ok) return { error: result.message };
  const { listing, country, fieldNames } = result.record;
  const assessment = assess(engine, listing, { pageCountry: country ?? options.country });
  if (compareLevels(assessment.level, options.minLevel) < 0) return { out: undefined };
  const { id, level, reading, offer, language, packVersion, combinations, questions, score } = assessment;
  const findings = assessment.findings.map((finding) => ({ ...finding, field: fieldNames[finding.field] ?? finding.field }));
  return { out: JSON.stringify({ id, level, reading, offer, language, packVersion, findings, combinations, questions, score }) };
}
