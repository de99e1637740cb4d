import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

type Texts = { readonly [key: string]: string | Texts };

/** Keys of a locale file as the code writes them: "card.report.text"; the endings of plural forms are i18next's. */
function keysOf(texts: Texts, path: string): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string" ? [`${path}.${key.replace(/_(zero|one|two|few|many|other)$/, "")}`] : keysOf(value, `${path}.${key}`),
  );
}

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) ? [readFileSync(path, "utf8")] : [];
  });
}

describe("the words of the interface", () => {
  const code = ["src", "entrypoints"].flatMap(sources).join("\n");
  /** "card.fact." of `card.fact.${name}`: everything under it may be asked for. */
  const open = [...code.matchAll(/`([a-z][\w-]*\.[\w.-]*)\$\{/g)].map(([, start = ""]) => start);
  const keys = readdirSync("locales/en")
    // `language.json` tells of the translation itself.
    .filter((name) => name.endsWith(".json") && name !== "language.json")
    .flatMap((name) => keysOf(JSON.parse(readFileSync(join("locales/en", name), "utf8")) as Texts, name.replace(".json", "")));

  it("has no words that nothing asks for", () => {
    const isUsed = (key: string) => {
      const parts = key.split(".");
      // A whole branch is asked for by its name.
      const names = parts.map((_, at) => parts.slice(0, at + 1).join(".")).slice(1);
      return names.some((name) => code.includes(`"${name}"`) || code.includes(`${name}\``)) || open.some((start) => key.startsWith(start));
    };
    expect(keys.length).toBeGreaterThan(100);
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });
});
