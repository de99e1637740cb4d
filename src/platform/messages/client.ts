import browser from "webextension-polyfill";
import { Listing } from "../../core/listing.ts";
import { BRIDGE_KEY } from "../bridge-key.ts";
import { mergeFrames, splitFramedId } from "./frames.ts";
import { type Input, type MessageName, type Output, type PageStatus, protocol, type Reply } from "./protocol.ts";

/** Asks the background from one of our own pages. Throws only on a bug; a refusal is the returned error. */
export async function ask<Name extends MessageName>(name: Name, input: Input<Name>): Promise<Reply<Output<Name>>> {
  const reply = (await browser.runtime.sendMessage({ kind: name, payload: input })) as Reply<unknown> | undefined;
  if (!reply) return { ok: false, error: { code: "failed", message: "no answer" } };
  if (!reply.ok) return reply;
  const value = protocol[name].output.safeParse(reply.value);
  return value.success
    ? { ok: true, value: value.data as Output<Name> }
    : { ok: false, error: { code: "bad-input", message: `${name}: answer has a wrong shape` } };
}

/**
 * What the scripts in all frames of a tab have read so far; undefined when none runs there. Frames are asked one by one where the
 * scanner lives, for no message reaches several frames and brings back several answers.
 */
export async function findPageStatus(tabId: number): Promise<PageStatus | undefined> {
  try {
    const target = { tabId, allFrames: true };
    return mergeFrames(await browser.scripting.executeScript({ target, func: readStatus, args: [BRIDGE_KEY] }));
  } catch {
    return undefined;
  }
}

/** Runs in the page, in the extension's own world there; nothing from around it is at hand. */
function readStatus(key: string): unknown {
  const world = globalThis as unknown as Record<symbol, { status?: () => unknown } | undefined>;
  return world[Symbol.for(key)]?.status?.();
}

/** Scrolls the page to a listing, in whichever frame it stands. */
export async function jumpToListing(tabId: number, framedId: string): Promise<void> {
  const { frameId, id } = splitFramedId(framedId);
  await browser.tabs.sendMessage(tabId, { kind: "jumpTo", id }, { frameId }).catch(() => undefined);
}

/** Hides the mark of a listing, or with `kinds` all marks of its frame that rest on these signs, until the page is left. */
export async function hideListing(tabId: number, framedId: string, kinds: readonly string[]): Promise<void> {
  const { frameId, id } = splitFramedId(framedId);
  await browser.tabs.sendMessage(tabId, { kind: "hideListing", id, kinds }, { frameId }).catch(() => undefined);
}

/** The whole listing behind an entry of `PageStatus`; undefined when it is gone. */
export async function findListing(tabId: number, framedId: string): Promise<Listing | undefined> {
  const { frameId, id } = splitFramedId(framedId);
  try {
    const reply = Listing.safeParse(await browser.tabs.sendMessage(tabId, { kind: "readListing", id }, { frameId }));
    return reply.success ? reply.data : undefined;
  } catch {
    return undefined;
  }
}
