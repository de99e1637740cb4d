import type { AssessContext } from "../../core/assessment.ts";
import type { Engine } from "../../core/engine.ts";
import { countryOfHost } from "../../core/find-reader.ts";
import type { Sender } from "../../platform/messages/server.ts";
import { loadSettings } from "../../platform/storage.ts";

/** The country of the page comes from the address the browser vouches for, never from the page's own words. */
export async function contextOf({ pack }: Engine, sender: Sender): Promise<AssessContext> {
  const { homeCountry } = await loadSettings();
  return { pageCountry: countryOfHost(pack.sites, hostOf(sender)), homeCountry: homeCountry ?? undefined };
}

/** Host of the page that asks; "" where its address has none. */
export function hostOf(sender: Sender): string {
  return addressOf(sender)?.hostname ?? "";
}

/** Path of the page that asks; "" where its address has none. */
export function pathOf(sender: Sender): string {
  return addressOf(sender)?.pathname ?? "";
}

function addressOf({ url }: Sender): URL | undefined {
  // Not URL.canParse: it is newer than the oldest browser we run on.
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}

/**
 * Tab and frame that asked, for what is done to a page.
 *
 * @throws when the message came from no tab
 */
export function frameOf({ tabId, frameId }: Sender): [number, number] {
  if (tabId === undefined) throw new Error("the message did not come from a tab");
  return [tabId, frameId ?? 0];
}
