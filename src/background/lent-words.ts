import { type Engine, withWords } from "../core/engine.ts";
import { PARTS } from "../core/pack-parts.ts";
import { type JsonReader, readPart, readTexts } from "../core/read-parts.ts";
import { isLean, PackBasis, type PackTexts, withTexts } from "../core/split-pack.ts";

/** What a text is shown in where there is none in the language wanted. */
const ENGLISH = "en";

/** So many languages are kept: the reader's, English, and those of the ads whose cards were opened last. */
const MOST_LANGUAGES = 4;

/** Gives an engine all that people read of its rules, in these languages and in English, and what the rules rest on. */
export type WordLender = (languages: readonly string[]) => Promise<Engine>;

/**
 * Packs whose words are not in them lend them for cards. Cards are opened one after another, of ads in this language and that: each
 * language is read once and kept, those used last.
 *
 * @param read parts of the pack the engine was made of; without it, and for packs that hold their words, the engine is lent as it is
 */
export function createWordLender(engine: Engine, read: JsonReader | undefined): WordLender {
  const { pack } = engine;
  if (!isLean(pack) || !read) return async () => engine;
  const kept = new Map<string, Promise<PackTexts[]>>();
  let basis: Promise<PackBasis> | undefined;
  const textsIn = (language: string): Promise<PackTexts[]> => {
    const texts = kept.get(language) ?? readTexts(pack, read, [language]);
    kept.delete(language);
    kept.set(language, texts);
    return texts;
  };
  return async (wanted) => {
    // "uz-Cyrl" is spelled from "uz".
    const languages = [...new Set([ENGLISH, ...wanted.map((one) => one.split("-")[0] ?? one)])];
    basis ??= readPart(read, PARTS.basis, PackBasis);
    const [found, ...texts] = await Promise.all([basis, ...languages.map(textsIn)]);
    for (const [language] of [...kept].slice(0, -MOST_LANGUAGES)) kept.delete(language);
    return withWords(engine, withTexts(pack, texts.flat(), found));
  };
}
