import type { SiteReader } from "./site-reader.ts";

/** Hosts of a site as the browser's permissions name them: the host itself and all below it, every path. */
export function originsOf({ hosts }: Pick<SiteReader, "hosts">): string[] {
  return hosts.map((host) => (host === "localhost" ? "http://localhost/*" : `*://*.${host}/*`));
}

/** Pages of a site that its reader is for, as match patterns of a content script. */
export function pagesOf({ hosts, paths = ["/*"] }: Pick<SiteReader, "hosts" | "paths">): string[] {
  return originsOf({ hosts }).flatMap((origin) => paths.map((path) => origin.slice(0, -"/*".length) + path));
}
