// Bundles the command line to plain JavaScript, so that it runs on Node 20 without a TypeScript loader.
import { readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const bundle = join(root, ".output/cli/second-look.mjs");

/** Newest change time (ms) of any file below a folder. */
function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return latest;
}

/** True when the bundle is missing or older than the sources it is made from. */
export function isStale() {
  const made = statSync(bundle, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Math.max(newest(join(root, "src")), newest(join(root, "locales"))) > made;
}

/** Writes `.output/cli/*.mjs`. Packages stay outside: they are installed anyway. */
export async function bundleCli() {
  const { build } = await import("esbuild");
  await build({
    entryPoints: { "second-look": join(root, "src/cli/main.ts"), "scan-worker": join(root, "src/cli/scan-worker.ts") },
    outdir: dirname(bundle),
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    tsconfigRaw: { compilerOptions: { jsx: "react-jsx", jsxImportSource: "preact" } },
    logLevel: "warning",
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundleCli();
