import { describe, expect, it } from "vitest";
import { type Box, choosePlace, type Form, type Size, type Surroundings } from "./mark-place.ts";

const sizes: Size[] = [
  { form: "full", width: 200, height: 24 },
  { form: "short", width: 120, height: 24 },
  { form: "compact", width: 25, height: 24 },
];
const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });

/** A card of 600 × 100 with a title of one line at its upper left. */
const around = (change: Partial<Surroundings> = {}): Surroundings => ({
  lines: [box(16, 16, 216, 36)],
  card: box(0, 0, 600, 100),
  clip: box(-20, -20, 620, 120),
  obstacles: [],
  isRtl: false,
  ...change,
});

/** A place as a box. */
function placed(surroundings: Surroundings): Box & { form: Form } {
  const { left, top, form } = choosePlace(surroundings, sizes);
  const { width = 0, height = 0 } = sizes.find((size) => size.form === form) ?? {};
  return { left, top, right: left + width, bottom: top + height, form };
}

const touches = (a: Box, b: Box) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4;

describe("choosePlace", () => {
  it("stands after the title, on its line, where there is room", () => {
    expect(choosePlace(around(), sizes)).toEqual({ left: 222, top: 14, form: "full" });
  });

  it("stands after the last line of a long title", () => {
    const lines = [box(16, 16, 580, 36), box(16, 36, 120, 56)];
    expect(choosePlace(around({ lines }), sizes)).toMatchObject({ left: 126, top: 34 });
  });

  it("stands before the title where the text runs from right to left", () => {
    const lines = [box(384, 16, 584, 36)];
    expect(choosePlace(around({ lines, isRtl: true }), sizes)).toEqual({ left: 178, top: 14, form: "full" });
  });

  it("goes to the upper edge when the title fills its line", () => {
    const place = placed(around({ lines: [box(16, 16, 584, 36)] }));
    expect(place).toMatchObject({ right: 592, top: -12, form: "full" });
  });

  it("covers no pay that stands on the title's line", () => {
    const pay = box(440, 16, 580, 36);
    const lines = [box(16, 16, 300, 36)];
    expect(touches(placed(around({ lines, obstacles: [pay] })), pay)).toBe(false);
  });

  it("stays inside a card that cuts off what flows over", () => {
    const clip = box(0, 0, 600, 100);
    const place = placed(around({ lines: [box(16, 30, 584, 50)], clip }));
    expect(place.left >= clip.left && place.top >= clip.top && place.right <= clip.right && place.bottom <= clip.bottom).toBe(true);
  });

  it("shows the first of its words where all of them find no room", () => {
    const narrow = around({ lines: [box(8, 16, 60, 36)], card: box(0, 0, 190, 60), clip: box(0, 0, 190, 60) });
    expect(placed(narrow)).toMatchObject({ form: "short", left: 66 });
  });

  it("shows its shape alone where the words find no room", () => {
    const narrow = around({ lines: [box(8, 16, 80, 36)], card: box(0, 0, 115, 60), clip: box(0, 0, 115, 60) });
    expect(placed(narrow)).toMatchObject({ form: "compact", left: 86 });
  });

  it("takes the place that covers least when all are taken", () => {
    const everything = box(-50, -50, 700, 200);
    const words = placed(around({ obstacles: [everything] }));
    expect(words.right - words.left).toBeGreaterThan(0);
    expect(words.left).toBeGreaterThanOrEqual(0);
  });

  it("stands on the title's line, or above or below it, on an ad's own page", () => {
    const page = around({ card: undefined, clip: box(0, 0, 600, 1_000) });
    expect(choosePlace(page, sizes)).toMatchObject({ left: 222, top: 14 });
    const filled = placed({ ...page, lines: [box(16, 100, 590, 130)] });
    expect(filled).toMatchObject({ left: 16, top: 131, form: "full" });
  });
});
