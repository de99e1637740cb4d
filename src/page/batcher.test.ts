import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Listing } from "../core/listing.ts";
import { type BatchAnswer, createBatcher } from "./batcher.ts";

interface Verdict {
  readonly id: string;
  readonly said: string;
}
type Answer = BatchAnswer<Verdict>;

const listing = (id: string, description = "Soup"): Listing => ({ id, description, reading: "full" });
const verdictsOf = (batch: readonly Listing[]): Answer => ({ ok: true, value: batch.map(({ id }) => ({ id, said: `about ${id}` })) });
const failing = (failure: "gone" | "unreachable" | "refused"): Answer => ({ ok: false, failure });

/** A batcher whose other end answers as told; every call is written down. */
function setUp(answer: (batch: readonly Listing[], call: number) => Answer | Promise<Answer>) {
  const log = { sent: [] as string[][], verdicts: [] as string[], failed: [] as string[][], gone: 0, waits: [] as number[] };
  const batcher = createBatcher<Verdict>({
    async send(batch) {
      log.sent.push(batch.map(({ id }) => id));
      return answer(batch, log.sent.length);
    },
    onVerdict: ({ id }, verdict) => log.verdicts.push(`${id}: ${verdict.said}`),
    onFailure: (batch) => log.failed.push(batch.map(({ id }) => id)),
    onGone: () => log.gone++,
    wait: async (milliseconds) => void log.waits.push(milliseconds),
  });
  return { batcher, log };
}

/** Lets everything that waits for an answer go on. */
const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
/** Lets the script that added listings end, which is when they are sent. */
const started = () => Promise.resolve();
const ids = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `${from + index}`);

describe("createBatcher: answers", () => {
  it("sends what is added and tells each verdict once", async () => {
    const { batcher, log } = setUp(verdictsOf);
    batcher.add([listing("a"), listing("b")]);
    await settled();
    expect(log).toEqual({ sent: [["a", "b"]], verdicts: ["a: about a", "b: about b"], failed: [], gone: 0, waits: [] });
  });

  it("matches answers by id, whatever their order", async () => {
    const { batcher, log } = setUp((batch) => verdictsOf([...batch].reverse()));
    batcher.add([listing("a"), listing("b"), listing("c")]);
    await settled();
    expect(log.verdicts).toEqual(["a: about a", "b: about b", "c: about c"]);
  });

  it("counts listings without an answer as failed and answers without a listing as nothing", async () => {
    const { batcher, log } = setUp(() => verdictsOf([listing("b"), listing("stranger")]));
    batcher.add([listing("a"), listing("b"), listing("c")]);
    await settled();
    expect(log.verdicts).toEqual(["b: about b"]);
    expect(log.failed).toEqual([["a", "c"]]);
  });

  it("sends nothing when nothing is added", async () => {
    const { batcher, log } = setUp(verdictsOf);
    batcher.add([]);
    await settled();
    expect(log.sent).toEqual([]);
  });

  it("starts again for what is added after it came to rest", async () => {
    const { batcher, log } = setUp(verdictsOf);
    batcher.add([listing("a")]);
    await settled();
    batcher.add([listing("b")]);
    await settled();
    expect(log.sent).toEqual([["a"], ["b"]]);
    expect(batcher.waiting).toBe(0);
  });
});

describe("createBatcher: failures", () => {
  it("sends the same batch again when nobody was there, and every answer arrives once", async () => {
    const { batcher, log } = setUp((batch, call) => (call < 4 ? failing("unreachable") : verdictsOf(batch)));
    batcher.add([listing("a"), listing("b")]);
    await started();
    batcher.add([listing("c")]);
    await settled();
    expect(log.sent).toEqual([["a", "b"], ["a", "b"], ["a", "b"], ["a", "b"], ["c"]]);
    expect(log.verdicts).toEqual(["a: about a", "b: about b", "c: about c"]);
    expect(log.failed).toEqual([]);
    expect(log.waits).toEqual([50, 200, 500]);
  });

  it("gives a batch up after six tries, waiting longer each time, and goes on with the next", async () => {
    const { batcher, log } = setUp((batch) => (batch[0]?.id === "a" ? failing("unreachable") : verdictsOf(batch)));
    batcher.add([listing("a")]);
    await started();
    batcher.add([listing("b")]);
    await settled();
    expect(log.sent).toEqual([["a"], ["a"], ["a"], ["a"], ["a"], ["a"], ["b"]]);
    expect(log.waits).toEqual([50, 200, 500, 1000, 2000]);
    expect(log.failed).toEqual([["a"]]);
    expect(log.verdicts).toEqual(["b: about b"]);
  });

  it("does not repeat a batch that was refused: its listings count as failed", async () => {
    const { batcher, log } = setUp((batch, call) => (call === 1 ? failing("refused") : verdictsOf(batch)));
    batcher.add([listing("a"), listing("b")]);
    await started();
    batcher.add([listing("c")]);
    await settled();
    expect(log.sent).toEqual([["a", "b"], ["c"]]);
    expect(log.failed).toEqual([["a", "b"]]);
    expect(log.verdicts).toEqual(["c: about c"]);
  });

  it.each([1, 3])("ends quietly when the extension is gone at try %i: no failure, nothing more sent", async (at) => {
    const { batcher, log } = setUp((_batch, call) => failing(call === at ? "gone" : "unreachable"));
    batcher.add([listing("a")]);
    await started();
    batcher.add([listing("b")]);
    await settled();
    expect(log).toMatchObject({ sent: Array.from({ length: at }, () => ["a"]), verdicts: [], failed: [], gone: 1 });
    expect(batcher.waiting).toBe(0);
  });
});

describe("createBatcher: batches", () => {
  it("sends together what is added by one script", async () => {
    const { batcher, log } = setUp(verdictsOf);
    for (const id of ids(3)) batcher.add([listing(id)]);
    await settled();
    expect(log.sent).toEqual([ids(3)]);
  });

  it("takes back what was not sent yet, and nothing else", async () => {
    const { batcher, log } = setUp(verdictsOf);
    batcher.add([listing("a"), listing("b")]);
    expect([batcher.drop("b"), batcher.drop("stranger")]).toEqual([true, false]);
    await settled();
    expect(log.sent).toEqual([["a"]]);
    expect(batcher.drop("a")).toBe(false);
  });

  it("lets at most 2,000 listings wait; further ones count as failed at once", async () => {
    const { batcher, log } = setUp(verdictsOf);
    batcher.add(ids(2_003).map((id) => listing(id)));
    expect(log.failed).toEqual([ids(3, 2_000)]);
    await settled();
    expect(log.verdicts).toHaveLength(2_000);
  });

  it("sends at most 40 listings at once, in the order they were added", async () => {
    const { batcher, log } = setUp(verdictsOf);
    batcher.add(
      ids(100).map((id) => listing(id)),
      true,
    );
    await settled();
    expect(log.sent).toEqual([ids(40), ids(40, 40), ids(20, 80)]);
    expect(log.verdicts).toEqual(ids(100).map((id) => `${id}: about ${id}`));
  });

  it("sends at most 16,000 characters at once", async () => {
    const { batcher, log } = setUp(verdictsOf);
    batcher.add(
      ids(8).map((id) => listing(id, "x".repeat(5_000))),
      true,
    );
    await settled();
    expect(log.sent).toEqual([
      ["0", "1", "2"],
      ["3", "4", "5"],
      ["6", "7"],
    ]);
  });

  it("sends what was read ahead in smaller batches", async () => {
    const { batcher, log } = setUp(verdictsOf);
    batcher.add(ids(4).map((id) => listing(id, "x".repeat(2_500))));
    await settled();
    expect(log.sent).toEqual([
      ["0", "1"],
      ["2", "3"],
    ]);
  });

  it("does not let what is in view wait for what was read ahead", async () => {
    let release = (): void => undefined;
    const busy = new Promise<void>((resolve) => (release = resolve));
    const { batcher, log } = setUp(async (batch) => {
      if (batch[0]?.id === "ahead") await busy;
      return verdictsOf(batch);
    });
    batcher.add([listing("ahead"), listing("ahead too")]);
    await settled();
    batcher.add([listing("seen")], true);
    await settled();
    expect(log.verdicts).toEqual(["seen: about seen"]);
    release();
    await settled();
    expect(log.verdicts).toHaveLength(3);
  });

  it("lets what was read ahead wait until everything in view is answered", async () => {
    const { batcher, log } = setUp(verdictsOf);
    batcher.add([listing("ahead")]);
    batcher.add([listing("seen", "x".repeat(20_000)), listing("seen too")], true);
    await settled();
    expect(log.sent).toEqual([["seen"], ["seen too"], ["ahead"]]);
    expect(batcher.waiting).toBe(0);
  });

  it("takes back what waits in either lane, once", async () => {
    const { batcher, log } = setUp(verdictsOf);
    batcher.add([listing("a"), listing("b")]);
    batcher.add([listing("c"), listing("d")], true);
    expect(["b", "d", "d", "stranger"].map((id) => batcher.drop(id))).toEqual([true, true, false, false]);
    await settled();
    expect(log.sent.flat().sort()).toEqual(["a", "c"]);
  });

  it("counts titles too", async () => {
    const { batcher, log } = setUp(verdictsOf);
    batcher.add(
      ids(4).map((id): Listing => ({ id, title: "x".repeat(7_000), reading: "partial" })),
      true,
    );
    await settled();
    expect(log.sent).toEqual([
      ["0", "1"],
      ["2", "3"],
    ]);
  });

  it("sends a listing that is too long alone, rather than never", async () => {
    const { batcher, log } = setUp(verdictsOf);
    batcher.add([listing("a"), listing("long", "x".repeat(50_000)), listing("b")]);
    await settled();
    expect(log.sent).toEqual([["a"], ["long"], ["b"]]);
  });

  it("has one message under way at a time; what comes meanwhile waits its turn", async () => {
    let release: (answer: Answer) => void = () => undefined;
    const { batcher, log } = setUp((batch, call) =>
      call === 1 ? new Promise<Answer>((resolve) => (release = resolve)) : verdictsOf(batch),
    );
    batcher.add([listing("a")]);
    await started();
    batcher.add([listing("b")]);
    await started();
    batcher.add([listing("c")]);
    await settled();
    expect(log.sent).toEqual([["a"]]);
    expect(batcher.waiting).toBe(2);
    release(verdictsOf([listing("a")]));
    await settled();
    expect(log.sent).toEqual([["a"], ["b", "c"]]);
    expect(log.verdicts).toEqual(["a: about a", "b: about b", "c: about c"]);
  });
});

describe("createBatcher: a listener that throws", () => {
  /** The throw surfaces as an unhandled rejection; it is caught here, not by the test runner. */
  const reported: unknown[] = [];
  let others: NodeJS.UnhandledRejectionListener[] = [];
  beforeEach(() => {
    reported.length = 0;
    others = process.listeners("unhandledRejection");
    process.removeAllListeners("unhandledRejection");
    process.on("unhandledRejection", (reason) => reported.push(reason));
  });
  afterEach(() => {
    process.removeAllListeners("unhandledRejection");
    for (const other of others) process.on("unhandledRejection", other);
  });

  it("once does not stop later batches, waiting or added afterwards", async () => {
    const verdicts: string[] = [];
    const batcher = createBatcher<Verdict>({
      send: async (batch) => verdictsOf(batch),
      onVerdict({ id }) {
        if (id === "bad") throw new Error("a bug of the listener");
        verdicts.push(id);
      },
      onFailure: () => undefined,
      onGone: () => undefined,
      wait: async () => undefined,
    });
    batcher.add([listing("bad")]);
    await started();
    batcher.add([listing("a")]);
    await settled();
    expect(verdicts).toEqual(["a"]);
    batcher.add([listing("b")]);
    await settled();
    expect(verdicts).toEqual(["a", "b"]);
    expect(batcher.waiting).toBe(0);
    expect(reported).toEqual([new Error("a bug of the listener")]);
  });
});
