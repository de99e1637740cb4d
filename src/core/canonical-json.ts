/**
 * JSON in the one form that is signed and hashed (RFC 8785): keys in the order of their UTF-16 units, no spaces, numbers and texts
 * as `JSON.stringify` writes them. The same value gives the same text on every machine.
 *
 * @throws {TypeError} for what JSON cannot hold, for half a letter (a lone surrogate), and for a key that means something to the language
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") return numberText(value);
  if (typeof value === "string") return stringText(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object") throw new TypeError(`JSON cannot hold a ${typeof value}`);
  const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${pairs.map(([key, inner]) => `${keyText(key)}:${canonicalJson(inner)}`).join(",")}}`;
}

/** The same value with its keys in that order, so that plain `JSON.stringify` writes the canonical form. */
export function sortKeys<Value>(value: Value): Value {
  return JSON.parse(canonicalJson(value)) as Value;
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`JSON cannot hold ${value}`);
  return JSON.stringify(value);
}

function stringText(value: string): string {
  const text = JSON.stringify(value);
  // Well-formed JSON.stringify writes half a pair as an escape, which no well-formed text needs.
  if (/\\ud[89a-f]/.test(text) && /[\ud800-\udfff]/u.test(value)) throw new TypeError("the text holds half a letter");
  return text;
}

/** An object made by `JSON.parse` may carry this as an ordinary key; copied carelessly it changes what the copy is. */
function keyText(key: string): string {
  if (key === "__proto__") throw new TypeError(`"${key}" is no name of ours`);
  return stringText(key);
}
