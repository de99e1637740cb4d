import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface Texts {
  readonly [key: string]: string | Texts;
}

/** Codes the pseudo-languages go under: real ones that we do not speak, so that browsers and axe know them and their direction. */
export const LONG = "de";
export const RIGHT_TO_LEFT = "ar";

/** A text as a wordier language with long words would have it, placeholders left alone: half as long again, and one long word. */
export function lengthen(text: string): string {
  const padding = "ŵ".repeat(Math.ceil(text.replace(/\{\{\w+\}\}/g, "").length / 2));
  const words = padding.length > 24 ? `${padding.slice(0, 24)} ${padding.slice(24)}` : padding;
  return `${text} ${words}`;
}

/** A text of Arabic letters, as long as the original, placeholders left alone. */
export function mirror(text: string): string {
  return text.replace(/\{\{\w+\}\}|\p{L}/gu, (part) => (part.length > 1 ? part : "ب"));
}

function eachText(texts: Texts, change: (text: string) => string): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]) => [key, typeof value === "string" ? change(value) : eachText(value, change)]),
  );
}

/** A copy of a build with both pseudo-languages beside the real ones, in a folder that `remove` takes away. */
export function withPseudoLocales(build: string): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "second-look-pseudo-"));
  cpSync(build, folder, { recursive: true });
  const at = (name: string) => join(folder, "locales", `${name}.json`);
  const english = JSON.parse(readFileSync(at("en"), "utf8")) as Texts;
  const list = JSON.parse(readFileSync(at("index"), "utf8")) as object[];
  writeFileSync(at(LONG), JSON.stringify(eachText(english, lengthen)));
  writeFileSync(at(RIGHT_TO_LEFT), JSON.stringify(eachText(english, mirror)));
  const made = [LONG, RIGHT_TO_LEFT].map((code) => ({ code, name: code, reviewed: "none" }));
  writeFileSync(at("index"), JSON.stringify([...list, ...made]));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
