// Checks the import floors. The tool can see nothing and call it clean, so the number of modules it saw is checked too.
import { spawnSync } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = process.argv[2] ?? root;
const tool = `${root}/node_modules/dependency-cruiser/bin/dependency-cruise.mjs`;
const run = spawnSync(
  process.execPath,
  [tool, "--config", `${root}/.dependency-cruiser.cjs`, "--output-type", "json", "src", "entrypoints"],
  {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  },
);
if (!run.stdout) {
  console.error(`floors: the check did not run: ${run.stderr}`);
  process.exit(2);
}
const { summary, modules } = JSON.parse(run.stdout);
const seen = modules.filter(({ source }) => /^(src|entrypoints)\//.test(source)).length;
const linked = modules.filter(({ dependencies }) => dependencies.length > 0).length;
for (const { rule, from, to } of summary.violations) console.error(`floors: ${from} → ${to} breaks ${rule.name}`);
if (seen === 0 || linked === 0) {
  console.error(`floors: the check saw ${seen} modules, ${linked} with imports; it proves nothing`);
  process.exit(2);
}
console.log(`floors: ${seen} modules, ${summary.violations.length} broken`);
process.exit(summary.violations.length > 0 ? 1 : 0);
