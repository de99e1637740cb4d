import type { ActiveTab } from "../../platform/page-port.ts";
import type { Face } from "../face/face.ts";
import type { Checked } from "./check-result.tsx";

/** An ad of the page, read there once more, with all that is said about it; undefined when it has gone. */
export async function findChecked({ port }: Face, tab: ActiveTab | undefined, id: string): Promise<Checked | undefined> {
  const listing = tab && (await port.findListing(tab.id, id));
  if (!listing) return undefined;
  const view = await port.ask("checkListing", { listing, ...(tab.url && { pageUrl: tab.url }) });
  return view.ok ? { listing, view: view.value } : undefined;
}
