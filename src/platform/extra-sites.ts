import browser from "webextension-polyfill";
import { originsOf } from "../core/match-patterns.ts";
import { mayRead } from "./site-access.ts";

const PREFIX = "extra-";

/**
 * Reads the sites that extra packs brought readers for, where the person let us (the browser asks), and no longer those of packs that
 * are gone.
 *
 * @param sites host names by id of the pack
 */
export async function readExtraSites(sites: ReadonlyMap<string, readonly string[]>): Promise<void> {
  const granted: { id: string; matches: string[] }[] = [];
  for (const [id, hosts] of sites) {
    const patterns = originsOf({ hosts: [...hosts] });
    const allowed = await Promise.all(patterns.map((pattern) => mayRead([pattern])));
    const matches = patterns.filter((_, at) => allowed[at]);
    if (matches.length > 0) granted.push({ id: `${PREFIX}${id}`, matches });
  }
  const registered = await browser.scripting.getRegisteredContentScripts();
  const ours = registered.map(({ id }) => id).filter((id) => id.startsWith(PREFIX));
  if (ours.length > 0) await browser.scripting.unregisterContentScripts({ ids: ours });
  if (granted.length === 0) return;
  await browser.scripting.registerContentScripts(
    granted.map(({ id, matches }) => ({
      id,
      matches,
      js: ["scan.js"],
      allFrames: true,
      runAt: "document_idle" as const,
      persistAcrossSessions: true,
    })),
  );
}
