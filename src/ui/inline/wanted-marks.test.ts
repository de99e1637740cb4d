import { afterEach, describe, expect, it, vi } from "vitest";
import type { SeenListing } from "../../page/scanner.ts";
import { bridge } from "./bridge.ts";
import type { Marks } from "./marks.ts";
import { createWantedMarks } from "./wanted-marks.ts";

const end = new AbortController();
afterEach(() => {
  delete bridge().marks;
});

const seenAt = (anchor: Element) => ({ anchor }) as unknown as SeenListing;

/** Marks that only note what they were told. */
async function start() {
  const marks = { show: vi.fn(), hide: vi.fn(), rename: vi.fn(), handOver: vi.fn() };
  bridge().marks = { create: () => marks as unknown as Marks };
  const words = (_level: string, count: number) => ({ text: `x${count}`, label: "", direction: "ltr" as const });
  const wanted = createWantedMarks(words, { onOpen: () => undefined, onNear: () => undefined }, end.signal);
  const anchor = document.createElement("a");
  const seen = seenAt(anchor);
  wanted.show(seen, "danger", { anchor, card: undefined, title: undefined }, false);
  await vi.waitFor(() => expect(marks.show).toHaveBeenCalledTimes(1));
  return { marks, wanted, seen, anchor };
}

describe("createWantedMarks", () => {
  it("draws a mark anew when another ad came to its place and stands out otherwise", async () => {
    const { marks, wanted, seen, anchor } = await start();
    const next = seenAt(anchor);
    wanted.handOver(seen, next);
    wanted.resize(next, false);
    expect(marks.hide).not.toHaveBeenCalled();
    wanted.resize(next, true);
    expect(marks.hide).toHaveBeenCalledWith(next);
    expect(marks.show).toHaveBeenLastCalledWith(next, "danger", expect.anything(), expect.anything(), true);
  });

  it("counts repeats up and down, and says nothing twice", async () => {
    const { marks, wanted, seen } = await start();
    wanted.recount(seen, 1);
    expect(marks.rename).not.toHaveBeenCalled();
    wanted.recount(seen, 3);
    wanted.recount(seen, 1);
    expect(marks.rename.mock.calls.map(([, { text }]) => text)).toEqual(["x3", "x1"]);
  });
});
