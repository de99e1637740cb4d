import type { BuiltPack } from "../../pack/build.ts";
import { disguises } from "../disguises.ts";
import { pick, type Random, seeded } from "./random.ts";
import { collectSentences, type Pool } from "./sentences.ts";

/*
 * Ads for measuring, made of our own sentences, recombined: the same on every machine, nothing to download. Shaped after
 * ordinary boards: 1,578 UTF-16 units in the mean; 48 % Russian, 36 % English, 9 % of several languages, 8 % in the style of
 * channels (short lines, emoji); 6.5 % disguised, 4 % in capitals. They hold more warning words than real ads do, so every
 * figure about hits is on the dark side.
 */

/** How many ads the benches read. */
export const ADS = 3_000;
const SEED = 2026;
/** Aimed at; sentences end where they end, so the mean comes out at 1,578. */
const SHORTEST = 380;
const LONGEST = 2_790;
const CHANNEL_LENGTH = 0.6;
/** Of the sentences of an ad: those that somebody wrote as a warning example. */
const RISKY = 0.12;
const DISGUISED = 0.065;
const CAPITALS = 0.04;
const hiding = [
  "look-alike letters",
  "zero-width characters",
  "spaced-out letters",
  "dotted letters",
  "digits for letters",
  "full-width letters",
  "mathematical letters",
  "soft hyphens",
  "stretched letters",
];
const bullets = ["✅", "🔥", "💰", "📩", "👉", "❗️", "✈️", "•"];

/** The corpus of the benches: {@link ADS} ads. */
export function makeCorpus(root: string, built: Pick<BuiltPack, "pack" | "sources">): string[] {
  return [...makeAds(collectSentences(root, built), ADS, SEED)];
}

/** Any number of ads, one after the other; the same seed gives the same ads. */
export function* makeAds(pools: ReadonlyMap<string, Pool>, count: number, seed: number): Generator<string> {
  const random = seeded(seed);
  for (let made = 0; made < count; made++) {
    const text = disguise(makeAd(pools, random), random);
    // Joined text is a rope inside V8, slower to read than what comes from a page or a file; this makes it flat.
    yield JSON.parse(JSON.stringify(text)) as string;
  }
}

function makeAd(pools: ReadonlyMap<string, Pool>, random: Random): string {
  const all = [...pools.keys()];
  const kind = random();
  const language = kind < 0.48 ? "ru" : kind < 0.84 ? "en" : undefined;
  const isChannel = kind >= 0.93;
  const own = isChannel ? pick(all, random) : language;
  const length = (SHORTEST + random() * (LONGEST - SHORTEST)) * (isChannel ? CHANNEL_LENGTH : 1);
  let text = "";
  while (text.length < length) {
    const pool = pools.get(own ?? pick(all, random));
    if (!pool) throw new Error(`no sentences in "${own}"`);
    const sentence = pick(random() < RISKY ? pool.risky : pool.calm, random);
    const ending = isChannel || random() < 0.25 ? "\n" : " ";
    text += isChannel ? `${pick(bullets, random)} ${sentence}${ending}` : `${sentence}${ending}`;
  }
  return text.trimEnd();
}

function disguise(text: string, random: Random): string {
  const drawn = random();
  if (drawn < CAPITALS) return text.toUpperCase();
  if (drawn > CAPITALS + DISGUISED) return text;
  const change = disguises[pick(hiding, random)];
  if (!change) throw new Error("a disguise of that name is gone");
  return change(text, random);
}
