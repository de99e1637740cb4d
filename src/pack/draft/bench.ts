import { assess } from "../../core/assess/assess.ts";
import { createEngine } from "../../core/engine.ts";
import type { GoldAd } from "../../core/gold-ad.ts";
import { UnusableRules } from "../../core/match/packed.ts";
import { unpackCompiled } from "../../core/match/rule-set.ts";
import type { Pack } from "../../core/pack.ts";
import { checkExamples } from "./check-examples.ts";
import { type Comparison, compareOnAds, compareOwn, type OwnAd, tryDraft } from "./compare.ts";
import type { Draft } from "./draft.ts";
import { type DraftProblem, readGroup } from "./read-group.ts";

/** What a bench is made of. */
export interface BenchInput {
  readonly pack: Pack;
  /** Its phrases, compiled when it was built; without them they are compiled here, which takes seconds. */
  readonly compiled?: Uint8Array | undefined;
  readonly ads: readonly GoldAd[];
}

/** How often a flag stands in the ads of one language. */
export interface Measured {
  readonly language: string;
  readonly risky: number;
  readonly ordinary: number;
}

/** What became of a draft: by group all that is wrong with it, and what it changes where anything of it can be matched. */
export interface DraftResult {
  readonly problems: readonly (readonly DraftProblem[])[];
  readonly comparison: Comparison | undefined;
}

/** Tries drafts out. All of it is work for a processor, so pages have it done beside them (`serve-bench.ts`). */
export interface Bench {
  /** What `measure` says of every flag, by its id. The first call reads all ads. */
  measure(): Promise<Readonly<Record<string, readonly Measured[]>>>;
  check(draft: Draft): Promise<DraftResult>;
  /** Assesses texts without and with a draft; nothing of them is kept. */
  readOwn(texts: readonly string[], draft: Draft | undefined, homeCountry?: string): Promise<readonly OwnAd[]>;
}

/** Makes a bench. Costs as much as opening a pack. */
export function createBench({ pack, compiled, ads }: BenchInput): Bench {
  const engine = createEngine(pack, compiled && tablesOf(pack, compiled));
  let measured: Readonly<Record<string, readonly Measured[]>> | undefined;
  const trialOf = (draft: Draft) => {
    const ids = draft.groups.map(({ id }) => id);
    const read = draft.groups.map((group, at) => readGroup(group, pack.languages, ids.slice(0, at)));
    const groups = read.flatMap(({ group }) => group ?? []);
    const { flag, language } = draft;
    const trial = groups.length > 0 ? tryDraft(engine, { flag, language, reviewed: "none", status: "experimental", groups }) : undefined;
    return { read, trial };
  };
  return {
    async measure() {
      measured ??= countFlags(ads, (ad) => {
        const listing = { id: ad.id, ...(ad.title && { title: ad.title }), description: ad.text, reading: "full" } as const;
        return assess(engine, listing, { pageCountry: ad.country || undefined }).reasons;
      });
      return measured;
    },
    async check(draft) {
      const { read, trial } = trialOf(draft);
      const problems = read.map(({ group, problems: own }, at) => {
        const typed = draft.groups[at];
        if (!group || !trial || !typed) return own;
        return [...own, ...checkExamples(trial.engine, `${draft.flag}/${draft.language}/${group.id}`, typed, group)];
      });
      return { problems, comparison: trial && compareOnAds(engine, trial, ads) };
    },
    async readOwn(texts, draft, homeCountry) {
      return compareOwn(engine, draft && trialOf(draft).trial, texts, homeCountry);
    },
  };
}

function tablesOf(pack: Pack, bytes: Uint8Array) {
  try {
    return unpackCompiled(pack, bytes);
  } catch (error) {
    if (error instanceof UnusableRules) return undefined;
    throw error;
  }
}

function countFlags(ads: readonly GoldAd[], reasonsOf: (ad: GoldAd) => readonly string[]): Record<string, Measured[]> {
  const counts = new Map<string, Map<string, { risky: number; ordinary: number }>>();
  for (const ad of ads) {
    for (const id of reasonsOf(ad)) {
      const byLanguage = counts.get(id) ?? new Map<string, { risky: number; ordinary: number }>();
      const hits = byLanguage.get(ad.language) ?? { risky: 0, ordinary: 0 };
      hits[ad.risky ? "risky" : "ordinary"]++;
      counts.set(id, byLanguage.set(ad.language, hits));
    }
  }
  const rows = (byLanguage: ReadonlyMap<string, { risky: number; ordinary: number }>) =>
    [...byLanguage].map(([language, hits]) => ({ language, ...hits })).sort((a, b) => (a.language < b.language ? -1 : 1));
  return Object.fromEntries([...counts].map(([id, byLanguage]) => [id, rows(byLanguage)]));
}
