import { type Checked, refuse } from "../../trust/problem.ts";
import { type Journal, type JournalName, readJournal, writeJournal } from "./journal.ts";
import { createMirror } from "./mirror.ts";
import type { PackSource } from "./source.ts";
import type { ServiceTools } from "./tools.ts";

type AskTools = Pick<ServiceTools, "store" | "subtle" | "fetcher" | "pace" | "random" | "clock"> & {
  /** Where it is remembered; the main pack's when left out. */
  readonly journal?: JournalName;
};

/** Draws this device's place in staged roll-outs, once. */
export async function journalWithBucket({ store, random, journal: name }: AskTools): Promise<Journal> {
  const journal = await readJournal(store, name);
  return journal.bucket === undefined ? writeJournal(store, { bucket: Math.floor(random() * 100) }, name) : journal;
}

/** Asks every host until one has something newer; a host that stands still does not hide another's news. */
export async function askMirrors<Value>(
  tools: AskTools,
  mirrors: readonly string[],
  take: (source: PackSource) => Promise<Checked<Value>>,
  isNews: (value: Value) => boolean,
): Promise<Checked<Value>> {
  const tags = new Map(Object.entries((await readJournal(tools.store, tools.journal)).tags ?? {}));
  let answer: Checked<Value> = refuse("unreachable", "no address to fetch packs from");
  for (const mirror of shuffled(mirrors, tools.random)) {
    const own = new Map(tags);
    const taken = await take(createMirror(tools, mirror, own));
    // What a host called its file counts as read only when all that follows from the file was done.
    if (taken.ok && taken.value !== "waiting") for (const [url, tag] of own) tags.set(url, tag);
    if (taken.ok || !answer.ok) answer = taken;
    if (taken.ok && isNews(taken.value)) break;
  }
  await writeJournal(tools.store, { tags: Object.fromEntries(tags) }, tools.journal);
  return answer;
}

/** Remembers how asking went and when to ask again. */
export async function noteAnswer({ store, clock, journal }: AskTools, answer: Checked<unknown>, next: Partial<Journal>): Promise<void> {
  const now = clock();
  const problem = answer.ok ? undefined : answer.problem.code;
  await writeJournal(store, { lastTried: now, problem, ...(answer.ok && { lastGood: now }), ...next }, journal);
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}
