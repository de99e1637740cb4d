import type { Handlers } from "../../platform/messages/server.ts";
import type { Words } from "../../words/i18n.ts";
import type { Packs } from "../packs.ts";
import type { createSiteAccess } from "../site-access.ts";

/** What the services share: rules, sites, words, and telling others of a change. */
export interface Shared {
  readonly packs: Pick<Packs, "engines" | "rules" | "handlers" | "forget">;
  readonly access: ReturnType<typeof createSiteAccess>;
  /** Words of the language in force. */
  readonly currentWords: () => Promise<Words>;
  /** What shows words or follows settings outside our pages hears of a change. */
  readonly announce: () => Promise<void>;
}

/** Some of the handlers: those of one topic. */
export type Some<Name extends keyof Handlers> = Pick<Handlers, Name>;
