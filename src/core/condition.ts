import { z } from "zod/mini";

/**
 * What must stand together for a combination or a question. Plain data with fixed operators:
 * a name is a flag (`fee.upfront`), a sign of a flag (`crime.drug-courier#deposit`) or a fact (`abroad`).
 */
export type Condition =
  | string
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { atLeast: number; of: readonly Condition[] }
  | { not: Condition };

const Name = z.string().check(z.regex(/^([a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)?(#[a-z][a-z0-9-]*)?|(home|to)-[A-Z]{2})$/));

export const Condition: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    Name,
    z.strictObject({ all: z.array(Condition).check(z.minLength(1)) }),
    z.strictObject({ any: z.array(Condition).check(z.minLength(1)) }),
    z.strictObject({ atLeast: z.int().check(z.minimum(1)), of: z.array(Condition).check(z.minLength(2)) }),
    z.strictObject({ not: Condition }),
  ]),
);

/**
 * Does the condition hold? Returns the names that made it true (for quoting their evidence), or undefined.
 *
 * @example holds({ all: ["abroad", "fee.upfront"] }, (name) => standing.has(name)) // ["abroad", "fee.upfront"]
 */
export function holds(condition: Condition, stands: (name: string) => boolean): string[] | undefined {
  // Nearly all conditions fail, for every ad: so they are tried first without gathering anything.
  return isMet(condition, stands) ? namesThatHold(condition, stands) : undefined;
}

/** Does the condition hold? */
function isMet(condition: Condition, stands: (name: string) => boolean): boolean {
  if (typeof condition === "string") return stands(condition);
  if ("not" in condition) return !isMet(condition.not, stands);
  if ("all" in condition) {
    for (const part of condition.all) if (!isMet(part, stands)) return false;
    return true;
  }
  let missing = "any" in condition ? 1 : condition.atLeast;
  for (const part of "any" in condition ? condition.any : condition.of) if (isMet(part, stands) && --missing === 0) return true;
  return missing <= 0;
}

function namesThatHold(condition: Condition, stands: (name: string) => boolean): string[] | undefined {
  if (typeof condition === "string") return stands(condition) ? [condition] : undefined;
  if ("not" in condition) return namesThatHold(condition.not, stands) ? undefined : [];
  if ("all" in condition) {
    const names: string[] = [];
    for (const part of condition.all) {
      const held = namesThatHold(part, stands);
      if (!held) return undefined;
      names.push(...held);
    }
    return names;
  }
  const parts = "any" in condition ? condition.any : condition.of;
  const held = parts.map((part) => namesThatHold(part, stands)).filter((names) => names !== undefined);
  const needed = "any" in condition ? 1 : condition.atLeast;
  return held.length >= needed ? held.flat() : undefined;
}

/** Every name a condition speaks of, for checking that each exists. */
export function namesIn(condition: Condition): string[] {
  if (typeof condition === "string") return [condition];
  if ("not" in condition) return namesIn(condition.not);
  const parts = "all" in condition ? condition.all : "any" in condition ? condition.any : condition.of;
  return parts.flatMap(namesIn);
}
