import { describe, expect, it } from "vitest";
import { joinSpans } from "./marked-text.tsx";

const span = (start: number, end: number) => ({ start, end });

describe("joinSpans", () => {
  it.each([
    ["nothing", [], []],
    ["spans that lie apart, in order", [span(8, 9), span(1, 3)], [span(1, 3), span(8, 9)]],
    ["overlapping spans as one", [span(1, 4), span(3, 6)], [span(1, 6)]],
    ["a span inside another as the other", [span(1, 9), span(3, 4)], [span(1, 9)]],
    ["the same span once", [span(2, 4), span(2, 4)], [span(2, 4)]],
    ["spans that touch as one", [span(1, 3), span(3, 5)], [span(1, 5)]],
    ["no span that is empty, backwards or outside", [span(2, 2), span(4, 3), span(-1, 2), span(8, 11)], []],
  ])("gives %s", (_name, given, joined) => {
    expect(joinSpans(given, 10)).toEqual(joined);
  });
});
