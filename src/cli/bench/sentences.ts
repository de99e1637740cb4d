import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BuiltPack } from "../../pack/build.ts";
import { readMarks } from "../../pack/examples.ts";

/** Sentences of one language: those written to warn, and all others. */
export interface Pool {
  readonly risky: readonly string[];
  readonly calm: readonly string[];
}

/** Every sentence the project itself has, by language: rule examples, gold ads, demo ads, interface, signs, steps, help services. */
export function collectSentences(root: string, { pack, sources }: Pick<BuiltPack, "pack" | "sources">): Map<string, Pool> {
  const pools = new Map<string, { risky: Set<string>; calm: Set<string> }>();
  const take = (language: string, kind: keyof Pool, text: string) => {
    const pool = pools.get(language) ?? { risky: new Set(), calm: new Set() };
    pools.set(language, pool);
    for (const sentence of cut(text)) pool[kind].add(sentence);
  };
  for (const { file } of sources.phrases) {
    for (const group of file.value.phrases) {
      for (const example of group.should_flag) take(file.value.language, "risky", readMarks(example).text);
      for (const example of group.should_pass) take(file.value.language, "calm", readMarks(example).text);
    }
  }
  for (const { lang, label, text } of readGold(join(root, "tests/gold"))) take(lang, label === "fraud" ? "risky" : "calm", text);
  for (const text of readDemo(join(root, "demo"))) take(/\p{Script=Cyrillic}/u.test(text) ? "ru" : "en", "calm", text);
  for (const language of readdirSync(join(root, "locales")).sort()) {
    for (const file of readdirSync(join(root, "locales", language))
      .filter((name) => name.endsWith(".json"))
      .sort()) {
      const words = JSON.parse(readFileSync(join(root, "locales", language, file), "utf8")) as unknown;
      for (const text of stringsIn(words)) take(language, "calm", text.replace(/\{\{.*?\}\}/g, ""));
    }
  }
  for (const { texts } of [...pack.flags, ...pack.combinations, ...pack.questions, ...pack.advice]) {
    for (const [language, words] of Object.entries(texts ?? {})) for (const text of stringsIn(words)) take(language, "calm", text);
  }
  for (const { name, names } of pack.help) {
    for (const [language, text] of Object.entries({ en: name.en, ...names })) take(language, "calm", text);
  }
  return new Map([...pools].map(([language, { risky, calm }]) => [language, { risky: [...risky], calm: [...calm] }]));
}

/** Lines and sentences, without those too short to say anything. */
function cut(text: string): string[] {
  return text
    .split(/\n+|(?<=[.!?…])\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length >= 12);
}

function readGold(folder: string): { lang: string; label: string; text: string }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), "utf8").trim().split("\n"))
    .map((line) => JSON.parse(line) as { lang: string; label: string; text: string });
}

/** Texts of the demo's ads: they are its only long template strings. */
function readDemo(folder: string): string[] {
  return ["ads.js", "posts.js"].flatMap((name) =>
    [...readFileSync(join(folder, name), "utf8").matchAll(/`([^`$]+)`/g)].map((match) => match[1] ?? ""),
  );
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
