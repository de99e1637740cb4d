import browser from "webextension-polyfill";
import { Listing } from "../../core/listing.ts";
import { type Input, type MessageName, type Output, PageStatus, protocol, type Reply } from "./protocol.ts";

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

/** What the scripts in a tab have read so far; undefined when none runs there. */
export async function findPageStatus(tabId: number): Promise<PageStatus | undefined> {
  try {
    const reply = PageStatus.safeParse(await browser.tabs.sendMessage(tabId, { kind: "pageStatus" }, { frameId: 0 }));
    return reply.success ? reply.data : undefined;
  } catch {
    return undefined;
  }
}

/** Scrolls the page to a listing. */
export async function jumpToListing(tabId: number, id: string): Promise<void> {
  await browser.tabs.sendMessage(tabId, { kind: "jumpTo", id }, { frameId: 0 }).catch(() => undefined);
}

/** The whole listing behind an entry of `PageStatus`; undefined when it is gone. */
export async function findListing(tabId: number, id: string): Promise<Listing | undefined> {
  try {
    const reply = Listing.safeParse(await browser.tabs.sendMessage(tabId, { kind: "readListing", id }, { frameId: 0 }));
    return reply.success ? reply.data : undefined;
  } catch {
    return undefined;
  }
}
