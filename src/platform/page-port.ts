import type { Listing } from "../core/listing.ts";
import type { StoredPack } from "../core/pack-parts.ts";
import type { Input, MessageName, Output, PageStatus, Reply } from "./messages/protocol.ts";

/** Pages of ours that one can open from another. */
export type OwnPage = "options" | "help" | "first-run" | "desk";

/** The tab a face speaks about. */
export interface ActiveTab {
  readonly id: number;
  readonly windowId: number;
  /** Known only where we may read; otherwise "". */
  readonly url: string;
}

/** A language of the interface, as `locales/index.json` lists it. */
interface LanguageEntry {
  readonly code: string;
  readonly name: string;
  readonly reviewed: string;
}
interface Texts {
  readonly [key: string]: string | Texts;
}

/**
 * All that our pages ask of the browser. In the extension browser-port.ts fills it; on a web page a file of the same shape
 * can (services in the page itself, no tabs); tests fill it with plain objects. Nothing in src/ui imports more than types
 * from the rest of src/platform for its pages.
 */
export interface PagePort {
  /** Asks the services (in the extension: the background). */
  ask<Name extends MessageName>(name: Name, input: Input<Name>): Promise<Reply<Output<Name>>>;
  readonly locales: { list(): Promise<readonly LanguageEntry[]>; read(code: string): Promise<Texts> };
  /** BCP 47, such as `ru-KZ`. */
  browserLanguage(): string;
  findActiveTab(): Promise<ActiveTab | undefined>;
  /** Calls back when another tab comes to the front or the one in front goes elsewhere. */
  onTabChanged(listener: () => void): void;
  findPageStatus(tabId: number): Promise<PageStatus | undefined>;
  findListing(tabId: number, id: string): Promise<Listing | undefined>;
  jumpTo(tabId: number, id: string): Promise<void>;
  /** Hides the mark of a listing, or with `kinds` all marks that rest on these signs, until the page is left. */
  hideListing(tabId: number, id: string, kinds: readonly string[]): Promise<void>;
  /** "" when nothing is selected; undefined when the page is closed to us. */
  findSelection(tabId: number): Promise<string | undefined>;
  /** Calls back when a text was chosen in the browser's menu and waits to be taken (`takeWaitingText`). */
  onTextWaiting(listener: () => void): void;
  openPage(page: OwnPage, hash?: string): Promise<void>;
  readonly hasSidePanel: boolean;
  openSidePanel(windowId: number): Promise<void>;
  /** The rules that came with the package; a file of it by its name, nothing when there is none. */
  readPackageRules(): Promise<StoredPack>;
  readPackageFile(name: string): Promise<Uint8Array | undefined>;
  /** Asks the person for these hosts, in their click. True when they agreed. */
  allowHosts(hosts: readonly string[]): Promise<boolean>;
  /** Blank page, all our windows closed. */
  leave(tabId: number | undefined): Promise<void>;
  /** The same from a page in a tab: blank pages in its place and in that of the page it was opened from, our other windows closed. */
  leaveHere(): Promise<void>;
  closeWindow(): Promise<void>;
}
