import browser from "webextension-polyfill";

/** A file of the extension's own package; nothing when the package has none of that name. */
export async function readPackageFile(name: string): Promise<Uint8Array | undefined> {
  const response = await fetch(browser.runtime.getURL(name)).catch(() => undefined);
  return response?.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
}

/** Version of the extension, as its manifest says. */
export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}
