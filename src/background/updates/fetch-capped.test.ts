// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fetchCapped } from "./fetch-capped.ts";

const url = "https://rules.example/pack.json";
const limits = { maxBytes: 100_000 };
const headers = { "content-type": "application/json; charset=utf-8" };

/** A host that sends so many bytes every so many milliseconds, until it is hung up on. */
function dripping(bytes: number, every: number): typeof fetch {
  return async (_input, options) => {
    let timer: ReturnType<typeof setInterval> | undefined;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        timer = setInterval(() => controller.enqueue(new Uint8Array(bytes)), every);
        options?.signal?.addEventListener("abort", () => {
          clearInterval(timer);
          controller.error(options.signal?.reason);
        });
      },
      cancel: () => clearInterval(timer),
    });
    return new Response(body, { headers });
  };
}
const silent: typeof fetch = (_input, options) =>
  new Promise((_done, failed) => options?.signal?.addEventListener("abort", () => failed(options.signal?.reason)));

async function outcome(fetcher: typeof fetch, waited: number): Promise<string> {
  const asked = fetchCapped(fetcher, url, limits).then((got) => (got === "unchanged" ? got : got.ok ? "fetched" : got.problem.code));
  await vi.advanceTimersByTimeAsync(waited);
  return Promise.race([asked, Promise.resolve("still waiting")]);
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("fetchCapped", () => {
  it("hangs up on a host that says nothing", async () => {
    expect(await outcome(silent, 24_000)).toBe("still waiting");
    expect(await outcome(silent, 26_000)).toBe("too-slow");
  });

  it("hangs up on a host that says a byte now and then", async () => {
    expect(await outcome(dripping(1, 10_000), 120_000)).toBe("still waiting");
    expect(await outcome(dripping(1, 10_000), 200_000)).toBe("too-slow");
  });

  it("hangs up on a host that stops in the middle", async () => {
    expect(await outcome(dripping(100, 24_000), 60_000)).toBe("still waiting");
    expect(await outcome(dripping(100, 26_000), 60_000)).toBe("too-slow");
  });

  it("hangs up on a host that sends more than there may be", async () => {
    expect(await outcome(dripping(10_000, 10), 1_000)).toBe("too-large");
  });

  it("waits for a bad link that gets there", async () => {
    const slow: typeof fetch = async () => {
      let left = 60;
      const body = new ReadableStream<Uint8Array>({
        async pull(controller) {
          await new Promise((done) => setTimeout(done, 1_000));
          controller.enqueue(new Uint8Array(1_200));
          if (--left === 0) controller.close();
        },
      });
      return new Response(body, { headers });
    };
    expect(await outcome(slow, 65_000)).toBe("fetched");
  });

  it("compares the host's name for a version here, and reads nothing when it is known", async () => {
    const asked: RequestInit[] = [];
    const host: typeof fetch = async (_input, options = {}) => {
      asked.push(options);
      return new Response("{}", { headers: { ...headers, etag: '"seven"' } });
    };
    const first = await fetchCapped(host, url, limits);
    expect(first).toMatchObject({ ok: true, value: { tag: '"seven"' } });
    expect(await fetchCapped(host, url, { ...limits, knownTag: '"seven"' })).toBe("unchanged");
    expect(await fetchCapped(host, url, { ...limits, knownTag: '"six"' })).toMatchObject({ ok: true });
    expect(asked.map(({ headers: sent }) => sent)).toEqual([undefined, undefined, undefined]);
  });

  it.each([
    ["application/json", "fetched"],
    ["application/octet-stream", "fetched"],
    ["text/plain; charset=utf-8", "fetched"],
    ["text/html", "wrong-type"],
    ["application/xhtml+xml", "wrong-type"],
    ["text/javascript", "wrong-type"],
  ])("%s: %s", async (type, expected) => {
    const host: typeof fetch = async () => new Response("{}", { headers: { "content-type": type } });
    expect(await outcome(host, 10)).toBe(expected);
  });
});
