import type { ManagedSettings } from "../../platform/managed.ts";
import type { PackStatus } from "../../platform/messages/protocol.ts";
import type { PagePort } from "../../platform/page-port.ts";
import { defaultSettings, type PublicSettings } from "../../platform/settings.ts";
import { loadWords, type Words } from "../../words/i18n.ts";
import type { LocaleEntry } from "../../words/locale.ts";

/** What every page of ours starts from. */
export interface FaceData {
  readonly words: Words;
  readonly languages: readonly LocaleEntry[];
  readonly settings: PublicSettings;
  readonly managed: ManagedSettings;
  /** Undefined when the rules cannot be read; `packProblem` says why. */
  readonly pack: PackStatus | undefined;
  readonly packProblem: string;
}

/** A page of ours with its ways to the browser and to the settings. */
export interface Face extends FaceData {
  readonly port: PagePort;
  /** Keeps a change; gives "" or what went wrong. */
  readonly change: (change: Partial<PublicSettings>) => Promise<string>;
  /** Settings that came from elsewhere (all cleared) are shown from now on. */
  readonly show: (settings: PublicSettings) => Promise<void>;
}

/** Asks for all of it. What does not answer leaves its defaults: a page that says less is better than none. */
export async function loadFace(port: PagePort): Promise<FaceData> {
  const [settings, managed, pack, languages] = await Promise.all([
    port.ask("getSettings", {}),
    port.ask("getManaged", {}),
    port.ask("getPackStatus", {}),
    port.locales.list(),
  ]);
  const inForce = settings.ok ? settings.value : defaultSettings;
  return {
    words: await wordsFor(port, inForce),
    languages,
    settings: inForce,
    managed: managed.ok ? managed.value : {},
    pack: pack.ok ? pack.value : undefined,
    packProblem: pack.ok ? "" : pack.error.message,
  };
}

/** Words in the language a person chose, else the browser's. */
export function wordsFor(port: PagePort, { language }: PublicSettings): Promise<Words> {
  return loadWords(language ?? "", port.locales, port.browserLanguage());
}

/** What the help page is told: the country a person said, nothing else. */
export function helpHash({ settings: { homeCountry } }: Face): string {
  return homeCountry ? `from=${homeCountry}` : "";
}
