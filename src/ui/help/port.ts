import type { AddedContacts, HelpDirectory } from "../../core/help-directory.ts";
import type { OwnContacts } from "../../core/own-contacts.ts";
import type { LocaleSource } from "../../words/locale.ts";

/** An answer from outside: a value, or why there is none. */
export type Answer<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly message: string };

/**
 * All that the help page needs from where it runs. help-port.ts fills it from the port of our pages; a plain web page
 * that serves the same files can fill it by itself.
 */
export interface HelpPort {
  readonly locales: LocaleSource;
  /** What the person chose for the whole product; `otherwise` is the language where there is none of that name. */
  loadChoices(): Promise<{ readonly language: string; readonly otherwise?: string; readonly homeCountry: string | null }>;
  loadDirectory(): Promise<Answer<HelpDirectory>>;
  loadContacts(): Promise<AddedContacts>;
  /** null forgets them. */
  saveContacts(contacts: OwnContacts | null): Promise<Answer<null>>;
  /** What the page shows, as its address says; leaves no trace in the history. */
  readHash(): string;
  writeHash(hash: string): void;
  /** Called when the address is changed from outside, as by a link to this page. */
  onHash(changed: () => void): void;
  copy(text: string): Promise<boolean>;
  print(): void;
  /** Away from here at once, to an empty page; other windows of ours and the page this was opened from go too, where there are any. */
  leave(): void;
}
