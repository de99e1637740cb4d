// After `npm ci`: types for the extension, and the command line as plain JavaScript.
import { spawnSync } from "node:child_process";
import { bundleCli, root } from "./bundle-cli.mjs";

const prepared = spawnSync(process.execPath, ["node_modules/wxt/bin/wxt.mjs", "prepare"], {
  cwd: root,
  stdio: ["ignore", "ignore", "inherit"],
});
if (prepared.status !== 0) process.exit(prepared.status ?? 1);
await bundleCli();
