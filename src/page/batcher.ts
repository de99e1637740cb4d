import type { Listing } from "../core/listing.ts";

/** How a batch came back: verdicts, a failure worth trying again, or the end of the extension under this page. */
export type BatchAnswer<Verdict> = { ok: true; value: readonly Verdict[] } | { ok: false; failure: "gone" | "unreachable" | "refused" };

export interface BatcherOptions<Verdict> {
  readonly send: (listings: readonly Listing[]) => Promise<BatchAnswer<Verdict>>;
  /** Called once per listing that was answered. */
  readonly onVerdict: (listing: Listing, verdict: Verdict) => void;
  /** Called when a batch was given up: its listings count as not read. */
  readonly onFailure: (listings: readonly Listing[]) => void;
  /** Called when the extension went away. */
  readonly onGone: () => void;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** Text of one message, in characters: what the browser copies between processes without a noticeable stop. */
const MAX_CHARACTERS = 16_000;
/** What nobody sees yet goes in smaller ones, so that what comes into view need not wait long for the background to be free. */
const MAX_CHARACTERS_AHEAD = 6_000;
const MAX_LISTINGS = 40;
/** Listings that may wait; a page that makes up more than this, faster than they can be assessed, is not read to its end. */
const MAX_WAITING = 2_000;
/** Waiting times between tries. The background may be killed in mid-batch; its next start answers. */
const RETRY_AFTER = [50, 200, 500, 1000, 2000];

/** Listings of one kind, sent one batch after the other. */
interface Lane {
  readonly queue: Listing[];
  readonly characters: number;
  running: boolean;
}

/**
 * Sends listings to be assessed, in order, one batch at a time; a batch that got no answer is sent again whole. What can be seen has
 * a lane of its own; what was read ahead waits until nobody waits for an answer.
 */
export function createBatcher<Verdict extends { id: string }>(options: BatcherOptions<Verdict>) {
  const inView: Lane = { queue: [], characters: MAX_CHARACTERS, running: false };
  const ahead: Lane = { queue: [], characters: MAX_CHARACTERS_AHEAD, running: false };
  const lanes = [inView, ahead];
  const countWaiting = (): number => inView.queue.length + ahead.queue.length;

  const mayRun = (lane: Lane): boolean => lane === inView || !inView.running;

  /** Once the script that adds listings has ended, so that many go together. */
  const start = (lane: Lane): void => {
    if (lane.running || lane.queue.length === 0 || !mayRun(lane)) return;
    lane.running = true;
    void Promise.resolve().then(() => run(lane));
  };

  const run = async (lane: Lane): Promise<void> => {
    const { queue } = lane;
    try {
      while (queue.length > 0 && mayRun(lane)) {
        const batch = takeBatch(lane);
        const answer = await sendPatiently(batch, options);
        if (answer === "gone") {
          for (const one of lanes) one.queue.length = 0;
          options.onGone();
        } else if (answer === "failed") options.onFailure(batch);
        else settle(batch, answer, options);
      }
    } finally {
      lane.running = false;
      // A listener that threw ends this round, never the sending.
      for (const one of lanes) start(one);
    }
  };

  return {
    /**
     * Adds listings; sending starts by itself.
     *
     * @param isInView a person can see them now
     */
    add(listings: readonly Listing[], isInView = false): void {
      const lane = isInView ? inView : ahead;
      const room = Math.max(0, MAX_WAITING - countWaiting());
      lane.queue.push(...listings.slice(0, room));
      if (listings.length > room) options.onFailure(listings.slice(room));
      start(lane);
    },
    /** Takes back a listing that has not been sent yet: nobody waits for it any more. */
    drop(id: string): boolean {
      for (const { queue } of lanes) {
        const at = queue.findIndex((listing) => listing.id === id);
        if (at < 0) continue;
        queue.splice(at, 1);
        return true;
      }
      return false;
    },
    /** Listings waiting to be sent. */
    get waiting(): number {
      return countWaiting();
    },
  };
}

function takeBatch({ queue, characters: most }: Lane): Listing[] {
  const batch: Listing[] = [];
  let characters = 0;
  while (queue[0] && batch.length < MAX_LISTINGS) {
    characters += (queue[0].title?.length ?? 0) + (queue[0].description?.length ?? 0) + 200;
    if (batch.length > 0 && characters > most) break;
    batch.push(queue[0]);
    queue.shift();
  }
  return batch;
}

async function sendPatiently<Verdict extends { id: string }>(
  batch: readonly Listing[],
  { send, wait }: BatcherOptions<Verdict>,
): Promise<readonly Verdict[] | "gone" | "failed"> {
  for (const pause of [0, ...RETRY_AFTER]) {
    if (pause > 0) await wait(pause);
    const answer = await send(batch);
    if (answer.ok) return answer.value;
    if (answer.failure === "gone") return "gone";
    if (answer.failure === "refused") return "failed";
  }
  return "failed";
}

/** Verdicts are matched by id, so a short or shuffled answer can never mark the wrong ad. */
function settle<Verdict extends { id: string }>(
  batch: readonly Listing[],
  verdicts: readonly Verdict[],
  options: BatcherOptions<Verdict>,
): void {
  const byId = new Map(verdicts.map((verdict) => [verdict.id, verdict]));
  const missing = batch.filter(({ id }) => !byId.has(id));
  const problems: unknown[] = [];
  for (const listing of batch) {
    const verdict = byId.get(listing.id);
    try {
      if (verdict) options.onVerdict(listing, verdict);
    } catch (problem) {
      problems.push(problem);
    }
  }
  if (missing.length > 0) options.onFailure(missing);
  // A bug in one listing's handling must be heard of, but only after its neighbours were served.
  if (problems.length > 0) throw problems[0];
}
