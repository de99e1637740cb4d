import { CannotRun } from "./output.ts";

/** A two-letter country code given on the command line. */
export function countryOption(value: string | undefined, name: string): string | undefined {
  if (value === undefined) return undefined;
  const code = value.toUpperCase();
  if (!/^[A-Z]{2}$/.test(code)) throw new CannotRun(`${name} takes a two-letter country code such as KZ, not "${value}"`);
  return code;
}

/** One of a fixed list of words. */
export function choiceOption<Choice extends string>(
  value: string | undefined,
  name: string,
  choices: readonly Choice[],
  fallback: Choice,
): Choice {
  if (value === undefined) return fallback;
  const found = choices.find((choice) => choice === value);
  if (!found) throw new CannotRun(`${name} takes one of ${choices.join(", ")}, not "${value}"`);
  return found;
}
