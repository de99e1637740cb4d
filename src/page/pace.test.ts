import { describe, expect, it } from "vitest";
import { createPace } from "./pace.ts";

/** A clock that is set by hand. */
function setUp() {
  let time = 1_000;
  const pace = createPace(() => time);
  return { pace, pass: (milliseconds: number) => (time += milliseconds) };
}

describe("createPace", () => {
  it("lets a quiet page be looked at when it changes", () => {
    const { pace } = setUp();
    pace.spend(300);
    expect(pace.wait).toBe(0);
  });

  it("asks for twenty times the time that was overspent", () => {
    const { pace, pass } = setUp();
    pace.spend(410);
    expect(pace.wait).toBe(200);
    pass(201);
    expect(pace.wait).toBe(0);
  });

  it("takes a twentieth of the time on a page that never rests", () => {
    const { pace, pass } = setUp();
    let spent = 0;
    const length = 60_000;
    for (let time = 0; time < length; time += 10) {
      pass(10);
      if (pace.wait > 0) continue;
      pace.spend(8);
      spent += 8;
    }
    expect(spent / length).toBeGreaterThan(0.04);
    expect(spent / length).toBeLessThan(0.06);
  });

  it("saves up no more than one page of thousands of cards costs", () => {
    const { pace, pass } = setUp();
    pass(3_600_000);
    pace.spend(401);
    expect(pace.wait).toBeGreaterThan(0);
  });
});
