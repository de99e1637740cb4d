import browser from "webextension-polyfill";

/** Texts of the interface as they lie in the package, each file read once. */
const files = new Map<string, Promise<unknown>>();

/** A parsed file below `locales/` of the package. @throws when the package lacks it */
function readFile<T>(name: string): Promise<T> {
  const known = files.get(name);
  if (known) return known as Promise<T>;
  const reading = fetchFile(name).catch((error: unknown) => {
    files.delete(name);
    throw error;
  });
  files.set(name, reading);
  return reading as Promise<T>;
}

async function fetchFile(name: string): Promise<unknown> {
  const reply = await fetch(browser.runtime.getURL(`locales/${name}.json`));
  if (!reply.ok) throw new Error(`the texts "${name}" that came with the extension cannot be read; install it again`);
  return reply.json();
}

/** The interface's texts, for `loadWords` (words/locale.ts has the shapes; platform stands beside words, not on it). */
export const packagedLocales = {
  list: () => readFile<{ code: string; name: string; reviewed: string }[]>("index"),
  read: (code: string) => readFile<LocaleTexts>(code),
};

interface LocaleTexts {
  readonly [key: string]: string | LocaleTexts;
}
