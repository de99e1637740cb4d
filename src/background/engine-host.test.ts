import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { createEngineHost, type StoredPack } from "./engine-host.ts";

const pack = {
  format: 1,
  version: "7",
  maker: { name: "Maker", objections: "https://maker.example/object" },
  flags: [],
  rules: [],
  combinations: [],
  questions: [],
  advice: [],
  languages: [],
  places: [],
  money: { currencies: [], periods: [], multipliers: [], usualPay: [], trades: [] },
  contacts: { messengers: [], freeMail: [], shorteners: [] },
  help: [],
  sites: [],
};

const stored: StoredPack = { pack };

beforeEach(() => fakeBrowser.reset());

describe("createEngineHost", () => {
  it("fetches nothing before it is needed", () => {
    const fetchPack = vi.fn(async () => stored);
    createEngineHost(fetchPack);
    expect(fetchPack).not.toHaveBeenCalled();
  });

  it("loads the pack once, however often and however fast it is asked", async () => {
    const fetchPack = vi.fn(async () => stored);
    const host = createEngineHost(fetchPack);
    const [one, other] = await Promise.all([host.load(), host.load()]);
    expect(one.pack.version).toBe("7");
    expect(other).toBe(one);
    expect(await host.load()).toBe(one);
    expect(fetchPack).toHaveBeenCalledOnce();
  });

  it.each([
    ["a pack that cannot be fetched", () => Promise.reject(new Error("no such file"))],
    ["a pack of a wrong shape", async () => ({ pack: { ...pack, format: 2 } })],
    ["a pack with something unknown in it", async () => ({ pack: { ...pack, script: "run()" } })],
    ["no pack", async () => ({ pack: undefined })],
  ])("fails for %s, and tries again with the next request", async (_name, broken) => {
    const fetchPack = vi.fn<() => Promise<StoredPack>>(async () => stored).mockImplementationOnce(broken);
    const host = createEngineHost(fetchPack);
    await expect(host.load()).rejects.toThrow();
    expect((await host.load()).pack.version).toBe("7");
    expect(fetchPack).toHaveBeenCalledTimes(2);
  });

  it("fails for all who asked while it was failing", async () => {
    const fetchPack = vi.fn<() => Promise<StoredPack>>(async () => stored).mockRejectedValueOnce(new Error("no such file"));
    const host = createEngineHost(fetchPack);
    const replies = await Promise.allSettled([host.load(), host.load()]);
    expect(replies.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(fetchPack).toHaveBeenCalledOnce();
  });

  it("takes the pack that came with the extension unless told otherwise, damaged tables or not", async () => {
    const fetched = vi
      .spyOn(globalThis, "fetch")
      .mockImplementation(async (url) => new Response(String(url).endsWith(".json") ? JSON.stringify(pack) : "no tables at all"));
    expect((await createEngineHost().load()).pack.version).toBe("7");
    expect(fetched.mock.calls.flat()).toEqual(["pack.json", "pack.bin"].map((file) => `chrome-extension://test-extension-id/${file}`));
    fetched.mockRestore();
  });

  it("says what to do when the package lacks its pack", async () => {
    const fetched = vi.spyOn(globalThis, "fetch").mockImplementation(async () => new Response("", { status: 404 }));
    await expect(createEngineHost().load()).rejects.toThrow("install it again");
    fetched.mockRestore();
  });
});
