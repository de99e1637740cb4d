import type { Pack } from "../core/pack.ts";
import type { Problem } from "./problem.ts";
import type { RuleSources } from "./read-rules.ts";

/** What was taken back for good must not come back unnoticed: whoever writes it anew gives it a new name. */
export function checkWithdrawn(pack: Pack, { changes }: Pick<RuleSources, "changes">): Problem[] {
  const names = namesOf(pack);
  return changes
    .flatMap(({ withdrawn }) => withdrawn)
    .filter(({ name }) => names.has(name))
    .map(({ name }) => ({
      severity: "error",
      file: "changes.yaml",
      line: 0,
      message: `"${name}" was withdrawn and stands in the rules again; give it a new name, or say in changes.yaml why it is back and remove the entry`,
    }));
}

/** Everything of a pack that can be taken back by its name: rules, flags, combinations and help services. */
export function namesOf({ flags, rules, combinations, help }: Pick<Pack, "flags" | "rules" | "combinations" | "help">): Set<string> {
  return new Set([
    ...flags.map(({ id }) => id),
    ...rules.flatMap(({ flag, language, groups }) => groups.map(({ id }) => `${flag}/${language}/${id}`)),
    ...combinations.map(({ id }) => id),
    ...help.map(({ id }) => id),
  ]);
}
