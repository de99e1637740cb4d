import { sha256 } from "../../trust/bytes.ts";
import { inflate } from "../../trust/inflate.ts";
import { MAX_PART, type Part } from "../../trust/manifest.ts";
import { accept, type Checked, refuse } from "../../trust/problem.ts";
import { MAX_STATEMENT } from "../../trust/signed.ts";
import { applyPartDelta } from "../../trust/tables-delta.ts";
import { fetchCapped, PACE } from "./fetch-capped.ts";
import type { OldPart, PackSource } from "./source.ts";
import type { ServiceTools } from "./tools.ts";

/** What the host called files when they were last read. */
export type Tags = Map<string, string>;

/** What fetching needs of the world. */
export type FetchTools = Pick<ServiceTools, "fetcher" | "subtle" | "pace">;

/** A little more than what packing can add to bytes that do not pack. */
const packedAtMost = (bytes: number) => Math.min(bytes + 1024, MAX_PART);
/** A difference that is no shorter than this is not worth the way: the part itself comes packed. */
const shortAtMost = (bytes: number) => Math.ceil(bytes / 4) + 1024;

/**
 * A pack on a web host, all plain files (src/cli/pack/folder.ts lays them out).
 *
 * @param base address of the folder, `https://…/`
 * @param tags read and written: what the host called the statements
 */
export function createMirror({ fetcher, subtle, pace }: FetchTools, base: string, tags: Tags): PackSource {
  const folder = base.endsWith("/") ? base : `${base}/`;
  const ends = performance.now() + (pace ?? PACE).altogether;
  const get = async (path: string, maxBytes: number): Promise<Checked<Uint8Array>> => {
    const got = await fetchCapped(fetcher, folder + path, { maxBytes, pace, ends });
    if (got === "unchanged") return refuse("unreachable", path);
    return got.ok ? accept(got.value.bytes) : got;
  };
  const getStatement = async (path: string, held: boolean): Promise<Checked<Uint8Array> | "unchanged"> => {
    const knownTag = held ? tags.get(folder + path) : undefined;
    const got = await fetchCapped(fetcher, folder + path, { maxBytes: MAX_STATEMENT, knownTag, pace, ends });
    if (got === "unchanged" || !got.ok) return got;
    tags.set(folder + path, got.value.tag);
    return accept(got.value.bytes);
  };
  const getDelta = async (part: Part, old: OldPart): Promise<Uint8Array | undefined> => {
    const got = await get(`deltas/${old.hash}-${part.sha256}.bin`, shortAtMost(part.bytes));
    const delta = got.ok ? await inflate(got.value, 2 * part.bytes + 1024) : undefined;
    const made = delta && applyPartDelta(old.bytes, delta, part.bytes);
    return made && (await sha256(subtle, made)) === part.sha256 ? made : undefined;
  };
  return {
    root: (version) => get(`root/${version}.json`, MAX_STATEMENT),
    manifest: (held) => getStatement("pack.json", held),
    retractions: (held) => getStatement("retractions.json", held),
    async part(name, part, old) {
      const short = old && (await getDelta(part, old));
      if (short) return accept(short);
      const got = await get(`parts/${part.sha256}.bin`, packedAtMost(part.bytes));
      if (!got.ok) return got;
      const bytes = await inflate(got.value, part.bytes);
      return bytes ? accept(bytes) : refuse("damaged", `part "${name}" cannot be unpacked`);
    },
  };
}
