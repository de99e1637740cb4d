import { describe, expect, it } from "vitest";
import { frameNotes, isWorthReading } from "./frames.ts";

interface Frame {
  readonly size: [width: number, height: number];
  readonly isOpen?: boolean;
}

/** A window of which only what is asked about frames is there: nothing has a size without a browser. */
function windowWith(frames: Frame[], own: { size?: [number, number]; isTop?: boolean; isOpen?: boolean } = {}): Window {
  const { size: [innerWidth, innerHeight] = [1200, 800], isTop = true, isOpen = false } = own;
  const elements = frames.map(({ size: [width, height], isOpen: open }) => {
    return { contentDocument: open ? {} : null, getBoundingClientRect: () => ({ width, height }) };
  });
  const view: Record<string, unknown> = { innerWidth, innerHeight, frameElement: isOpen ? {} : null };
  view.document = { querySelectorAll: () => elements };
  view.top = isTop ? view : {};
  return view as unknown as Window;
}

describe("frameNotes", () => {
  it("counts large frames of other sites, not those of this one, nor advertisements", () => {
    const view = windowWith([{ size: [600, 900] }, { size: [600, 900], isOpen: true }, { size: [300, 600] }, { size: [970, 250] }]);
    expect(frameNotes(view)).toEqual({ closedFrames: 1 });
    expect(frameNotes(windowWith([]))).toEqual({});
  });

  it("says that this frame is one of those", () => {
    expect(frameNotes(windowWith([], { isTop: false, size: [600, 900] }))).toEqual({ isForeign: true });
    expect(frameNotes(windowWith([], { isTop: false, size: [300, 250] }))).toEqual({});
    expect(frameNotes(windowWith([], { isTop: false, isOpen: true, size: [600, 900] }))).toEqual({});
  });
});

describe("isWorthReading", () => {
  it("leaves frames alone that are too small for an ad, never the page itself", () => {
    expect(isWorthReading(windowWith([], { isTop: false, size: [120, 600] }))).toBe(false);
    expect(isWorthReading(windowWith([], { isTop: false, size: [600, 600] }))).toBe(true);
    expect(isWorthReading(windowWith([], { size: [120, 90] }))).toBe(true);
  });
});
