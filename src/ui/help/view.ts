import type { AddedContacts, HelpDirectory } from "../../core/help-directory.ts";
import type { HelpQuery } from "../../core/help-query.ts";
import type { RouteHelp } from "../../core/help-route.ts";
import type { Lookup } from "../../core/lookup/lookup.ts";
import type { Words } from "../../words/i18n.ts";
import type { LocaleEntry } from "../../words/locale.ts";

/** A country that can be chosen, by its name in the interface language. */
export interface CountryChoice {
  readonly code: string;
  readonly name: string;
}

/** What the page's parts are given: all they show and all they can do. */
export interface HelpView {
  readonly words: Words;
  readonly query: HelpQuery;
  readonly directory: HelpDirectory;
  readonly route: RouteHelp;
  readonly countries: readonly CountryChoice[];
  readonly contacts: AddedContacts;
  readonly languages: readonly LocaleEntry[];
  /** Words of the leaflet, which may be in another language than the page. */
  readonly leafletWords: Words;
  /** Why the directory could not be read; `""` when it could. */
  readonly problem: string;
  /** Built when somebody first searches. */
  readonly lookup: () => Lookup;
  readonly onQuery: (change: Partial<Record<keyof HelpQuery, unknown>>) => void;
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onPrint: () => void;
  readonly onLeave: () => void;
  readonly onLeafletLanguage: (code: string) => void;
  /** Takes the text of a chosen file, or null to forget the contacts. @returns what to tell the person */
  readonly onContacts: (text: string | null) => Promise<string>;
}
