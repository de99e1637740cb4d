import { describe, expect, it } from "vitest";
import { LOUD_MARKS } from "../../core/alarm-budget.ts";
import type { Listing } from "../../core/listing.ts";
import { createCrowd } from "./crowd.ts";

const ad = (description: string): Listing => ({ id: "1", title: "Cook", description, reading: "full" });

describe("createCrowd", () => {
  it("counts repeats, and names the first of them", () => {
    const crowd = createCrowd<string>();
    expect(crowd.join("a", "danger", ad("Write to us."))).toEqual({ prominence: "full", first: undefined, count: 1 });
    expect(crowd.join("b", "danger", ad("WRITE to us!"))).toEqual({ prominence: "compact", first: "a", count: 2 });
    expect(crowd.join("c", "caution", ad("Other words."))).toEqual({ prominence: "full", first: undefined, count: 1 });
  });

  it("lets the next repeat stand out when the first has left", () => {
    const crowd = createCrowd<string>();
    for (const key of ["a", "b"]) crowd.join(key, "danger", ad("Write to us."));
    crowd.leave("a");
    expect(crowd.join("c", "danger", ad("Write to us."))).toEqual({ prominence: "full", first: undefined, count: 2 });
    crowd.leave("nobody");
  });

  it("says how many repeats are left, and of which mark", () => {
    const crowd = createCrowd<string>();
    for (const key of ["a", "b", "c"]) crowd.join(key, "danger", ad("Write to us."));
    expect(crowd.leave("c")).toEqual({ first: "a", count: 2 });
    expect(crowd.leave("c")).toBeUndefined();
    expect(crowd.leave("a")).toBeUndefined();
    expect(crowd.leave("b")).toBeUndefined();
    expect(crowd.join("d", "danger", ad("Write to us."))).toEqual({ prominence: "full", first: undefined, count: 1 });
  });

  it("counts for the budget what is near, as asked each time", () => {
    const crowd = createCrowd<number>();
    const letters = (at: number) => String.fromCharCode(97 + (at % 26)).repeat(3 + at);
    for (let at = 0; at < 40; at++) expect(crowd.join(at, "danger", ad(letters(at)), (other) => other < at - 5).prominence).toBe("full");
    expect(crowd.join(40, "danger", ad("near"), (other) => other < 40 - LOUD_MARKS).prominence).toBe("compact");
  });

  it("makes room in the budget when a loud mark leaves", () => {
    const crowd = createCrowd<number>();
    const letter = (at: number) => String.fromCharCode(97 + at).repeat(3);
    for (let at = 0; at < LOUD_MARKS; at++) crowd.join(at, "danger", ad(letter(at)));
    expect(crowd.join(20, "danger", ad("zzz")).prominence).toBe("compact");
    crowd.leave(3);
    expect(crowd.join(21, "danger", ad("yyy")).prominence).toBe("full");
  });
});
