import { assess } from "../../core/assess/assess.ts";
import { canonicalJson } from "../../core/canonical-json.ts";
import { createEngine, type Engine } from "../../core/engine.ts";
import type { ExtraPack } from "../../core/extra-pack.ts";
import { PackTooLarge } from "../../core/match/compiled.ts";
import { UnusableRules } from "../../core/match/packed.ts";
import { checkReferences } from "../../core/match/references.ts";
import { unpackCompiled } from "../../core/match/rule-set.ts";
import { TooManySteps } from "../../core/match/walk.ts";
import { Pack } from "../../core/pack.ts";
import type { PackParts } from "../../core/pack-parts.ts";
import type { PhraseGroup } from "../../core/rule.ts";
import { type EnginePack, isLean, splitPack } from "../../core/split-pack.ts";
import { openExtra, openParts, wholeOf } from "../../trust/open-parts.ts";
import { accept, type Checked, refuse } from "../../trust/problem.ts";
import { issueOf } from "../../trust/signed.ts";
import { createBareEngine, createExtraEngine } from "./extra-engine.ts";

/** Longest that all texts of a trial may take together, ms; an ordinary pack needs a fiftieth of it on an old machine. */
const LONGEST = 4_000;
/** Longest for one of them: then nothing further is tried. */
const LONGEST_TEXT = 1_500;
/** Most steps along phrases (core/match/walk.ts) for one of them: eleven times what the heaviest of our own phrases takes. */
const MOST_STEPS = 200_000;
/** Characters of one text. */
const TEXT_LENGTH = 3_000;
/** Most phrases whose own words are tried. */
const MOST_PHRASES = 300;

type WithPhrases = Pick<Pack, "rules">;

/**
 * Opens a pack that arrived the way the background will, with everything checked: shapes, tables that point where they should, and how
 * much work and time texts take that are made of the words of its new phrases, where those find most to do.
 *
 * @param present the pack in use: what it has was tried when it came
 * @param elapsed milliseconds since any fixed moment
 */
export function tryOut(parts: PackParts, present: Pack | undefined, elapsed: () => number): Promise<Checked<Pack>> {
  return refusing(async () => {
    const stored = openParts(parts);
    const { pack: first, compiled } = stored;
    const parsed = Pack.safeParse(await wholeOf(stored));
    if (!parsed.success) return refuse("bad-shape", issueOf(parsed.error));
    const pack = parsed.data;
    // The background goes by the first part alone, so it must be what the checked whole gives.
    if (isLean(first) && canonicalJson(splitPack(pack).lean) !== canonicalJson(first))
      return refuse("bad-shape", "the parts of the pack do not belong together");
    const rules = compiled && unpackCompiled(pack, compiled);
    if (rules && !checkReferences(rules.compiled)) return refuse("damaged", "the compiled phrases point outside their own tables");
    const engine = rules && isLean(first) ? createEngine(first, rules) : createEngine(pack, rules);
    return isBearable(engine, textsOf(pack, present), elapsed) ?? accept(pack);
  });
}

/**
 * The same for an extra pack, whose phrases are compiled on the device: that costs time too, and is counted.
 *
 * @param main the pack it will stand beside, whose tables it reads ads by
 */
export function tryOutExtra(
  parts: PackParts,
  present: ExtraPack | undefined,
  { main, elapsed }: { readonly main: () => Promise<EnginePack>; readonly elapsed: () => number },
): Promise<Checked<ExtraPack>> {
  return refusing(async () => {
    const opened = openExtra(parts);
    if (!opened.ok) return opened;
    const tables = await main();
    const begun = elapsed();
    createBareEngine(tables, opened.value);
    if (elapsed() - begun > LONGEST) return refuse("too-heavy", "its phrases take too long to compile");
    const engine = createExtraEngine(tables, opened.value);
    return isBearable(engine, textsOf(opened.value, present), elapsed) ?? opened;
  });
}

/** Whatever a pack makes the engine stumble over: it is refused, and the one in use stays. */
async function refusing<Value>(trial: () => Promise<Checked<Value>>): Promise<Checked<Value>> {
  try {
    return await trial();
  } catch (error) {
    if (error instanceof PackTooLarge || error instanceof UnusableRules || error instanceof TooManySteps)
      return refuse("too-heavy", error.message);
    return refuse("bad-shape", error instanceof Error ? error.message : String(error));
  }
}

/**
 * Reads texts and says which was too much; nothing when all went well.
 *
 * @throws TooManySteps
 */
function isBearable(engine: Engine, texts: Iterable<string>, elapsed: () => number): Checked<never> | undefined {
  const begun = elapsed();
  for (const description of texts) {
    engine.rules.matcher.limitSteps(MOST_STEPS);
    const before = elapsed();
    assess(engine, { id: "trial", title: "", description, reading: "full" });
    const after = elapsed();
    if (after - before > LONGEST_TEXT || after - begun > LONGEST) return refuse("too-heavy", `"${description.slice(0, 60)}…"`);
  }
  return undefined;
}

/** Texts that say the words of a phrase over and over, in one sentence without end. */
function* textsOf(pack: WithPhrases, present: WithPhrases | undefined): Generator<string> {
  const known = new Set(present ? phrasesIn(present) : []);
  const phrases = phrasesIn(pack).filter((phrase) => !known.has(phrase));
  const step = Math.max(1, Math.floor(phrases.length / MOST_PHRASES));
  for (let at = 0; at < phrases.length; at += step) {
    const words = (phrases[at] ?? "").match(/[\p{L}\p{N}]+/gu) ?? [];
    const line = `${words.join(" ")} `;
    if (line.trim() !== "") yield line.repeat(Math.ceil(TEXT_LENGTH / line.length));
  }
}

function phrasesIn({ rules }: WithPhrases): string[] {
  return rules.flatMap(({ groups }) => groups.flatMap(phrasesOf));
}

function phrasesOf({ any, near, followedBy, unless, unlessClause, unlessAnywhere }: PhraseGroup): string[] {
  const pairs = [...(near ?? []), ...(followedBy ?? [])].map(([a, b]) => `${a} ${b}`);
  return [...(any ?? []), ...pairs, ...(unless ?? []), ...(unlessClause ?? []), ...(unlessAnywhere ?? [])];
}
