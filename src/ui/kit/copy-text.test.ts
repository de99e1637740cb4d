import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { copyText } from "./copy-text.ts";

let copied: string[];
beforeEach(() => {
  copied = [];
});
afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(document, "execCommand");
});

/** The old command, as browsers carry it out: an event that whoever listens may fill. */
function standInCommand(works: boolean): void {
  const execCommand = (): boolean => {
    if (!works) return false;
    const setData = (_type: string, text: string) => void copied.push(text);
    const event = Object.assign(new Event("copy", { cancelable: true }), { clipboardData: { setData } });
    window.dispatchEvent(event);
    return true;
  };
  Object.assign(document, { execCommand });
}
const refusing = { writeText: () => Promise.reject(new Error("not allowed")) };

describe("copyText", () => {
  it("uses the clipboard where there is one", async () => {
    const writeText = vi.fn(async () => undefined);
    vi.stubGlobal("navigator", { clipboard: { writeText } });
    expect(await copyText("112")).toBe(true);
    expect(writeText.mock.calls).toEqual([["112"]]);
  });

  it.each([
    ["none, as on a page without https", undefined],
    ["one that refuses, as in a frame without leave", refusing],
  ])("copies by the old command where there is %s", async (_name, clipboard) => {
    vi.stubGlobal("navigator", { clipboard });
    standInCommand(true);
    const before = document.documentElement.outerHTML;
    expect(await copyText("112")).toBe(true);
    expect(copied).toEqual(["112"]);
    expect(document.documentElement.outerHTML).toBe(before);
    document.execCommand("copy");
    expect(copied).toEqual(["112"]);
  });

  it("says so when both are refused, and when the command is not there", async () => {
    vi.stubGlobal("navigator", { clipboard: refusing });
    expect(await copyText("112")).toBe(false);
    standInCommand(false);
    expect(await copyText("112")).toBe(false);
  });
});
