import { joinBytes } from "../../trust/inflate.ts";
import { accept, type Checked, refuse } from "../../trust/problem.ts";

/** What may be fetched: how much, and how slowly. */
export interface FetchLimits {
  readonly maxBytes: number;
  /** The host says so before it sends anything: nothing new. */
  readonly knownTag?: string | undefined;
  readonly pace?: Pace | undefined;
  /** No later than this, by the clock of `performance`. */
  readonly ends?: number | undefined;
}

/** How slow a host may be. */
export interface Pace {
  /** No byte for so long: the link is gone. Milliseconds. */
  readonly silence: number;
  /** What every file may take, however small. Milliseconds. */
  readonly patience: number;
  /** Slower than this on the whole is not waited for: bytes a second, after the patience. */
  readonly slowest: number;
  /** What all files of a pack together may take: other packs, and what is taken back, wait behind them. Milliseconds. */
  readonly altogether: number;
}

/** For links as bad as they are where our readers are: a modem of 1994 brings a pack, at the second go at the latest, for parts that came are kept. */
export const PACE: Pace = { silence: 25_000, patience: 30_000, slowest: 1_000, altogether: 20 * 60_000 };

/** What came. */
export interface Fetched {
  readonly bytes: Uint8Array;
  /** What the host calls this version of the file (its ETag, else when it was changed); empty when it does not say. */
  readonly tag: string;
}

/** Kinds of content that plain file hosts give our files. A page is none of them: that is how networks ask to log in. */
const KINDS = /^(application\/(json|octet-stream|gzip|x-gzip)|binary\/octet-stream|text\/(json|plain)|)$/;

/**
 * Fetches one file without saying anything about the person: no cookies, no referrer, nothing of the browser's cache. The host's name
 * for a version (its ETag) is compared here and never sent back: a name sent back is a cookie.
 */
export async function fetchCapped(
  fetcher: typeof fetch,
  url: string,
  { maxBytes, knownTag, pace = PACE, ends = Number.POSITIVE_INFINITY }: FetchLimits,
): Promise<Checked<Fetched> | "unchanged"> {
  const left = ends - performance.now();
  if (left <= 0) return refuse("too-slow", url);
  const end = new AbortController();
  const watch = new Watch(end, Math.min(left, pace.patience + (1000 * maxBytes) / pace.slowest), pace.silence);
  try {
    const response = await fetcher(url, {
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
      redirect: "manual",
      signal: end.signal,
    });
    const problem = problemOf(response);
    if (problem) {
      end.abort();
      return problem;
    }
    const tag = tagOf(response);
    if (tag !== "" && tag === knownTag) {
      end.abort();
      return "unchanged";
    }
    return await readBody(response, tag, maxBytes, watch);
  } catch {
    return watch.ranOut ? refuse("too-slow", url) : refuse("unreachable", url);
  } finally {
    watch.stop();
  }
}

/** A host shows its ETag to pages of others only where it is told to; when a file was changed last, it always shows. */
function tagOf({ headers }: Response): string {
  return headers.get("etag") ?? headers.get("last-modified") ?? "";
}

function problemOf(response: Response): ReturnType<typeof refuse> | undefined {
  const { status, url } = response;
  if (response.type === "opaqueredirect" || response.redirected || (status >= 300 && status < 400)) return refuse("moved", url);
  // Hosts that do not let anyone list what they hold (S3) answer 403 for what is not there.
  if (status === 403 || status === 404 || status === 410) return refuse("not-found", url);
  if (!response.ok) return refuse("unreachable", `${url} answered ${status}`);
  const kind = (response.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  return KINDS.test(kind) ? undefined : refuse("wrong-type", `${url} is ${kind}`);
}

async function readBody(response: Response, tag: string, maxBytes: number, watch: Watch): Promise<Checked<Fetched>> {
  const reader = response.body?.getReader();
  if (!reader) return accept({ bytes: new Uint8Array(), tag });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return accept({ bytes: joinBytes(chunks, size), tag });
    watch.heard();
    size += value.length;
    if (size > maxBytes) {
      await reader.cancel();
      return refuse("too-large", `${response.url} has more than ${maxBytes} bytes`);
    }
    chunks.push(value);
  }
}

/** Breaks off when nothing is heard for long, or when it takes too long on the whole. */
class Watch {
  ranOut = false;
  private readonly end: AbortController;
  private readonly whole: ReturnType<typeof setTimeout>;
  private readonly mostSilence: number;
  private silence: ReturnType<typeof setTimeout>;

  constructor(end: AbortController, longest: number, mostSilence: number) {
    this.end = end;
    this.mostSilence = mostSilence;
    this.whole = setTimeout(() => this.breakOff(), longest);
    this.silence = setTimeout(() => this.breakOff(), mostSilence);
  }

  heard(): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.breakOff(), this.mostSilence);
  }

  stop(): void {
    clearTimeout(this.whole);
    clearTimeout(this.silence);
  }

  private breakOff(): void {
    this.ranOut = true;
    this.end.abort();
  }
}
