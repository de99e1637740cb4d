import { describe, expect, it, vi } from "vitest";
import type { CardView } from "../../core/card-view.ts";
import type { Listing } from "../../core/listing.ts";
import type { PortReply } from "../../platform/content-port.ts";
import { createViews } from "./views.ts";

const one: Listing = { id: "1", title: "Cook", reading: "full" };
const other: Listing = { id: "2", title: "Driver", reading: "full" };
const good = { ok: true, value: { heading: "Serious signs" } as CardView } as const;

function asked(...replies: PortReply<CardView>[]) {
  const ask = vi.fn(async (_listing: Listing): Promise<PortReply<CardView>> => replies.shift() ?? good);
  return { ask, views: createViews(ask) };
}

describe("createViews", () => {
  it("asks once for a card that was prepared and is then opened", async () => {
    const { ask, views } = asked();
    views.prepare(one);
    views.prepare(one);
    expect(await views.load(one)).toBe(good);
    expect(ask.mock.calls).toEqual([[one]]);
  });

  it("asks again for another ad, for one read anew, and after words or settings changed", async () => {
    const { ask, views } = asked();
    await views.load(one);
    await views.load(other);
    await views.load({ ...other });
    await views.load(one);
    views.forget();
    await views.load(one);
    expect(ask).toHaveBeenCalledTimes(5);
  });

  it("does not keep a failure", async () => {
    const { ask, views } = asked({ ok: false, failure: "unreachable" });
    expect(await views.load(one)).toMatchObject({ ok: false });
    expect(await views.load(one)).toBe(good);
    expect(ask).toHaveBeenCalledTimes(2);
  });
});
