#!/usr/bin/env node
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
if (!existsSync(join(root, "node_modules"))) {
  console.error("second-look: the packages it needs are not installed; run `npm ci` in the project folder first.");
  process.exit(2);
}
const { bundle, bundleCli, isStale } = await import(pathToFileURL(join(root, "scripts/bundle-cli.mjs")).href);
if (isStale()) await bundleCli();
const { main } = await import(pathToFileURL(bundle).href);
process.exitCode = await main(process.argv.slice(2), root);
