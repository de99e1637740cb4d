// Builds the pack in two processes that differ in time zone, language and the order in which files were made, and compares the bytes.
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const work = mkdtempSync(join(tmpdir(), "second-look-twice-"));
const rules = join(root, "rules");

const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

/** The same rules, each file made after the one that follows it in the alphabet. */
function copyBackwards(to) {
  for (const path of filesBelow(rules).reverse()) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    cpSync(join(rules, path), join(to, path));
  }
  return to;
}

function build(from, out, env) {
  return new Promise((done, failed) => {
    const args = ["bin/second-look.mjs", "pack", "build", "--rules", from, "--out", out];
    const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, ...env } });
    child.on("exit", (code) => (code === 0 ? done() : failed(new Error(`pack build ended with ${code}`))));
  });
}

const [one, two] = [join(work, "one"), join(work, "two")];
try {
  await build(rules, one, { TZ: "UTC", LC_ALL: "C", LANG: "C" });
  await build(copyBackwards(join(work, "rules")), two, { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" });
  const [names, others] = [filesBelow(one), filesBelow(two)];
  const differing = names.filter((name) => !others.includes(name) || !readFileSync(join(one, name)).equals(readFileSync(join(two, name))));
  const extra = others.filter((name) => !names.includes(name));
  if (names.length < 3) throw new Error(`only ${names.length} files were built; the comparison proves nothing`);
  for (const name of [...differing, ...extra]) console.error(`reproducible: ${name} is not the same in both builds`);
  console.log(`reproducible: ${names.length} files built twice, ${differing.length + extra.length} differ`);
  process.exitCode = differing.length + extra.length > 0 ? 1 : 0;
} finally {
  rmSync(work, { recursive: true, force: true });
}
