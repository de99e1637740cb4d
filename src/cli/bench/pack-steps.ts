import { assess } from "../../core/assess/assess.ts";
import { createEngine, type Engine } from "../../core/engine.ts";
import { sealIn, sealOf } from "../../core/match/packed.ts";
import { type CompiledRules, unpackCompiled } from "../../core/match/rule-set.ts";
import type { LeanPack } from "../../core/split-pack.ts";

/** One step from the files of a pack to a first answer; gets what the step before gave. */
export interface PackStep {
  readonly name: string;
  readonly run: (before: unknown) => unknown;
}

/** The files of a pack that are read at every start, as they ship. */
export interface PackFiles {
  readonly text: string;
  readonly compiled: Uint8Array;
}

const anAd = {
  id: "x",
  title: "Work abroad",
  description: "Visa and flight paid, no experience, write in Telegram @x",
  reading: "full",
} as const;

interface Loading {
  readonly files: PackFiles;
  readonly pack: LeanPack;
  readonly rules: CompiledRules;
}

/**
 * What the background does before it can answer, in order: THE place to add a step. Both the times and the heap growth of
 * `pack` go through this list.
 */
export const packSteps: readonly PackStep[] = [
  { name: "JSON.parse", run: (files) => ({ files, pack: JSON.parse((files as PackFiles).text) as unknown }) },
  {
    name: "check the seal",
    run: (loading) => {
      const { files, pack } = loading as Loading;
      if (sealOf(files.text) !== sealIn(files.compiled)) throw new Error("the tables do not seal the text beside them");
      return { files, pack };
    },
  },
  {
    name: "unpack the compiled phrases",
    run: (loading) => {
      const { files, pack } = loading as Loading;
      return { files, pack, rules: unpackCompiled(pack, files.compiled) };
    },
  },
  { name: "createEngine", run: (loading) => createEngine((loading as Loading).pack, (loading as Loading).rules) },
  {
    name: "first ad",
    run: (engine) => {
      assess(engine as Engine, anAd);
      return engine;
    },
  },
];
