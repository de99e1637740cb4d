import { canonicalJson } from "../../core/canonical-json.ts";
import { toBytes } from "../../trust/bytes.ts";
import { hasExpired } from "../../trust/judge.ts";
import { readRoot } from "../../trust/root.ts";

const { subtle } = globalThis.crypto;

/** What lies in `config/`, as parsed; nothing where there is no such file. */
export interface TrustConfig {
  readonly root: unknown;
  readonly mirrors: unknown;
}

/**
 * Whom a build trusts for packs and where it looks, checked: a device that finds anything wrong with it takes no packs and can tell
 * nobody, so whoever builds must hear of it.
 *
 * @param id of the pack that the rules become
 * @param now milliseconds since 1970
 * @throws when a device would not believe it
 */
export async function trustOf(
  { root = null, mirrors = [] }: TrustConfig,
  id: string | undefined,
  now: number,
): Promise<{ readonly trust: TrustConfig; readonly warnings: readonly string[] }> {
  if (!Array.isArray(mirrors) || !mirrors.every(isMirror))
    throw new Error('config/mirrors.json must be a list of addresses of folders, such as ["https://example.org/rules/"]');
  if (root === null) {
    const warnings =
      mirrors.length > 0 ? ["config/mirrors.json is there, but no config/root.json: this build never fetches main packs"] : [];
    return { trust: { root, mirrors }, warnings };
  }
  const read = await readRoot(subtle, toBytes(canonicalJson(root)));
  if (!read.ok) throw new Error(`no device would take packs by config/root.json (${read.problem.code}): ${read.problem.detail}`);
  const { signed } = read.value;
  if (signed.id !== id) throw new Error(`config/root.json is about the pack "${signed.id}", the rules become "${id}" (rules/pack.yaml)`);
  const warnings = hasExpired(signed, now)
    ? [`config/root.json held until ${signed.expires}: devices take no packs by it until a newer root follows`]
    : [];
  return { trust: { root, mirrors }, warnings };
}

/** As devices ask it (platform/update-settings.ts): encrypted, or this very machine. */
function isMirror(text: unknown): boolean {
  if (typeof text !== "string" || !URL.canParse(text)) return false;
  const { protocol, hostname, search, hash, username } = new URL(text);
  const isHere = protocol === "http:" && (hostname === "127.0.0.1" || hostname === "localhost");
  return (protocol === "https:" || isHere) && search === "" && hash === "" && username === "" && text.length <= 300;
}
