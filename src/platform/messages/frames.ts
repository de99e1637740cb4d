import { PageStatus } from "./protocol.ts";

/** What one frame answered. Frames without a scanner answer nothing. */
export interface FrameAnswer {
  readonly frameId: number;
  readonly result?: unknown;
}

/**
 * One status for a whole tab: the listings of all frames, the page's own first, each named by its frame and id. Undefined when no
 * frame is read.
 */
export function mergeFrames(answers: readonly FrameAnswer[]): PageStatus | undefined {
  const read = [...answers]
    .sort((a, b) => a.frameId - b.frameId)
    .flatMap(({ frameId, result }) => {
      const status = PageStatus.safeParse(result);
      return status.success ? [{ frameId, status: status.data }] : [];
    });
  const first = (read.find(({ status }) => status.listings.length > 0) ?? read[0])?.status;
  if (!first) return undefined;
  const sum = (key: "beyondLimit" | "pending") => read.reduce((total, { status }) => total + status[key], 0);
  const missing = [...new Set(read.flatMap(({ status }) => status.missing ?? []))];
  const foreign = read.filter(({ status }) => status.isForeign).length;
  const closedFrames = read.reduce((total, { status }) => total + (status.closedFrames ?? 0), 0) - foreign;
  return {
    ...(closedFrames > 0 && { closedFrames }),
    ...(missing.length > 0 && { missing }),
    route: first.route,
    site: first.site,
    beyondLimit: sum("beyondLimit"),
    pending: sum("pending"),
    listings: read.flatMap(({ frameId, status }) => status.listings.map((one) => ({ ...one, id: `${frameId}:${one.id}` }))),
  };
}

/** The frame and the id that `mergeFrames` put together. */
export function splitFramedId(framedId: string): { frameId: number; id: string } {
  const at = framedId.indexOf(":");
  return { frameId: Number(framedId.slice(0, at)) || 0, id: framedId.slice(at + 1) };
}
