import { readListing } from "../../core/assess/read-listing.ts";
import type { Engine } from "../../core/engine.ts";
import type { Problem } from "../problem.ts";
import type { AuthoredFile, RuleSources } from "../read-rules.ts";
import { sampleOf } from "./sample.ts";

/** Phrases that their own words do not bring up: called off by a guard of the same group, or never found. */
export function unreachablePhrases(engine: Engine, sources: RuleSources): Problem[] {
  return sources.phrases.flatMap((authored) => unreachableIn(engine, authored));
}

function unreachableIn(engine: Engine, { path, flag, file }: AuthoredFile): Problem[] {
  return file.value.phrases.flatMap((group, index) => {
    const rule = `${flag}/${file.value.language}/${group.id}`;
    const field = group.fields?.[0] ?? "description";
    return (group.any ?? []).flatMap((phrase, at): Problem[] => {
      const sample = sampleOf(phrase);
      if (!sample) return [];
      const matches = readListing(engine, { id: "sample", [field]: sample, reading: "full", fromJobBoard: true }, undefined).matches;
      const own = matches.filter((match) => match.rule.name === rule);
      if (own.some(({ cancelled }) => !cancelled)) return [];
      const reason = own[0] ? `called off by ${own[0].cancelled}` : "not found";
      return [
        {
          severity: "warning",
          file: path,
          line: file.lineOf(["phrases", index, "any", at]),
          message: `the plainest text of "${phrase}" ("${sample}") is ${reason}; narrow the guard, add negation: ignored, or remove the phrase`,
        },
      ];
    });
  });
}
