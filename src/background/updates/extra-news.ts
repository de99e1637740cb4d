import type { Checked } from "../../trust/problem.ts";
import { askMirrors, journalWithBucket, noteAnswer } from "./ask-mirrors.ts";
import type { Pin } from "./extra-pins.ts";
import type { JournalName } from "./journal.ts";
import type { Queue } from "./queue.ts";
import { nextPack, nextRetractions, whatIsDue } from "./schedule.ts";
import { type TakeTools, type Taking, takePack, takeRetractions } from "./take-pack.ts";
import type { ServiceTools } from "./tools.ts";

/** What came of asking. */
export interface ExtraNews {
  /** Another pack, or another list of what is taken back, is in use now. */
  readonly changed: boolean;
  /** How asking for each pack ended, in the order of the pins. */
  readonly answers: readonly Checked<Taking>[];
}

interface News {
  readonly pins: () => Promise<ReadonlyMap<string, Pin>>;
  readonly alone: Queue;
  readonly journalOf: (fingerprint: string) => JournalName;
  readonly takeTools: (id: string, pin: Pin, bucket: number) => TakeTools;
}

/** Fetches news of extra packs from the addresses they came from. A pack that came as a file has none. */
export function createExtraNews(tools: ServiceTools, { pins, alone, journalOf, takeTools }: News) {
  const fetchOne = async (id: string, asked: boolean): Promise<{ changed: boolean; answer: Checked<Taking> | undefined }> => {
    // It may have been removed while others were asked.
    const pin = (await pins()).get(id);
    if (!pin || pin.address === "") return { changed: false, answer: undefined };
    const own = { ...tools, journal: journalOf(pin.fingerprint) };
    const journal = await journalWithBucket(own);
    const due = asked ? { pack: true, retractions: true } : whatIsDue(journal, tools.clock());
    const taking = takeTools(id, pin, journal.bucket ?? 99);
    let changed = false;
    let answer: Checked<Taking> | undefined;
    if (due.retractions) {
      const list = await askMirrors(
        own,
        [pin.address],
        (source) => takeRetractions(source, taking),
        (news) => news,
      );
      await noteAnswer(own, list, { nextRetractions: nextRetractions(tools.clock(), tools.random()) });
      changed ||= list.ok && list.value;
      if (!list.ok) answer = list;
    }
    if (due.pack) {
      const pack = await askMirrors(
        own,
        [pin.address],
        (source) => takePack(source, taking, { origin: "update", asked }),
        (news) => news === "taken",
      );
      await noteAnswer(own, pack, { nextPack: nextPack(tools.clock(), tools.random(), !pack.ok) });
      changed ||= pack.ok && pack.value === "taken";
      answer = pack.ok && answer ? answer : pack;
    }
    return { changed, answer };
  };

  return {
    /**
     * One after the other, each for itself: a slow host of one does not hold up what waits for the others, or for the main pack.
     *
     * @param asked the person asks: everything is due, and no staged roll-out holds it back
     */
    async fetch(asked: boolean): Promise<ExtraNews> {
      const answers: Checked<Taking>[] = [];
      let changed = false;
      for (const id of (await pins()).keys()) {
        const one = await alone(() => fetchOne(id, asked));
        changed ||= one.changed;
        if (one.answer) answers.push(one.answer);
      }
      return { changed, answers };
    },
  };
}
