import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { leaveHere, leavePage } from "./leave.ts";

const never = () => new Promise<never>(() => undefined);
/** What was done, in its order. */
let done: string[];
let current: { id: number; openerTabId?: number } | undefined;
const executeScript = vi.fn<(injection: object) => Promise<unknown>>();

beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.reset();
  done = [];
  current = undefined;
  executeScript.mockReset().mockImplementation(async () => done.push("replaced"));
  Object.assign(fakeBrowser.scripting, { executeScript });
  Object.assign(fakeBrowser.tabs, {
    getCurrent: async () => current,
    update: async (id: number, { url }: { url: string }) => done.push(`${id} to ${url}`),
    remove: async (id: number) => done.push(`${id} closed`),
  });
  Object.assign(fakeBrowser.runtime, { sendMessage: async ({ kind }: { kind: string }) => void done.push(kind) });
  vi.stubGlobal("close", () => void done.push("closed"));
  vi.spyOn(location, "replace").mockImplementation((url) => void done.push(`here to ${url}`));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  document.documentElement.removeAttribute("style");
});

describe("leaving from the popup or the panel", () => {
  it("does not wait for a page that is still loading", async () => {
    await leavePage(5);
    expect(executeScript.mock.calls).toMatchObject([[{ target: { tabId: 5 }, injectImmediately: true }]]);
    expect(done).toEqual(["leave", "stopSpeaking", "replaced", "closed"]);
  });

  it("closes our windows and ends the voice before anything else, and shows nothing itself from then on", async () => {
    executeScript.mockImplementation(never);
    void leavePage(5);
    expect(done).toEqual(["leave", "stopSpeaking"]);
    expect(document.documentElement.style.display).toBe("none");
  });

  it.each([
    ["does not answer", never],
    ["is closed to scripts", () => Promise.reject(new Error("no"))],
  ])("takes a page away that %s, within a third of a second", async (_name, answer) => {
    executeScript.mockImplementation(answer);
    const leaving = leavePage(5);
    await vi.advanceTimersByTimeAsync(300);
    expect(done).toEqual(["leave", "stopSpeaking", "5 to about:blank", "closed"]);
    await leaving;
  });

  it("closes this window even when the browser answers nothing at all", async () => {
    Object.assign(fakeBrowser.runtime, { sendMessage: never });
    Object.assign(fakeBrowser.tabs, { update: never });
    executeScript.mockImplementation(never);
    void leavePage(5);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(done).toEqual(["closed"]);
  });
});

describe("leaving from a page in a tab", () => {
  it("blanks the page it was opened from as well, and closes our other windows", async () => {
    current = { id: 8, openerTabId: 5 };
    await leaveHere();
    expect(executeScript.mock.calls).toMatchObject([[{ target: { tabId: 5 } }]]);
    expect(done).toEqual(["leave", "stopSpeaking", "replaced", "here to about:blank"]);
  });

  it("blanks itself and closes the others where the opener is gone or was never known", async () => {
    current = { id: 8 };
    await leaveHere();
    expect(done).toEqual(["leave", "stopSpeaking", "here to about:blank"]);
  });
});
