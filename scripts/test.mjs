// npm test: sets up what is missing, then types, lint, floors, rules, unit, builds and real-browser tests. Ends with one line.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { byHand, ensureChromium, ensurePackages, root } from "./setup.mjs";

const only = process.argv[2] === "--check" ? "check" : "all";
const node = process.execPath;
const tool = (path) => join(root, "node_modules", path);
const reports = mkdtempSync(join(tmpdir(), "second-look-test-"));
const totals = { passed: 0, failed: 0 };

/** A step that passes or fails as a whole. */
function step(name, command, args, env = {}) {
  const started = Date.now();
  const result = spawnSync(command, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } });
  const ok = result.status === 0;
  totals[ok ? "passed" : "failed"]++;
  console.log(`${ok ? "ok  " : "FAIL"} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`);
  return ok;
}

/** A vitest project: its single tests are counted. */
function tests(project, env = {}) {
  const report = join(reports, `${project}.json`);
  const args = [
    tool("vitest/vitest.mjs"),
    "run",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  const result = spawnSync(node, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } });
  try {
    const { numPassedTests, numFailedTests, numTotalTests } = JSON.parse(readFileSync(report, "utf8"));
    totals.passed += numPassedTests;
    totals.failed += numFailedTests;
    if (numTotalTests === 0) throw new Error("no tests ran");
    if (result.status !== 0 && numFailedTests === 0) totals.failed++;
  } catch {
    totals.failed++;
  }
}

ensurePackages();
step("types", node, [tool("typescript/bin/tsc"), "--noEmit"]);
step("types of core (no DOM, no browser)", node, [tool("typescript/bin/tsc"), "--noEmit", "-p", "src/core"]);
step("lint and format", node, [tool("@biomejs/biome/bin/biome"), "check", "--error-on-warnings", "."]);
step("import floors", node, ["scripts/check-floors.mjs"]);
step("rule files", node, ["bin/second-look.mjs", "rules", "lint"]);
step("rule examples", node, ["bin/second-look.mjs", "rules", "test"]);
step("the same pack from two builds", node, ["scripts/check-reproducible.mjs"]);
tests("unit");
if (only === "all") step("fuzz, 60 s", node, ["bin/second-look.mjs", "fuzz", "--seconds", "60", "--seed", "1"]);
if (only === "all") {
  const built =
    step("build for Chromium", node, [tool("wxt/bin/wxt.mjs"), "build"]) &&
    step("build of the demo", node, [tool("wxt/bin/wxt.mjs"), "build", "--mode", "demo"]);
  step("build for Firefox", node, [tool("wxt/bin/wxt.mjs"), "build", "-b", "firefox", "--mv3"]);
  step("Firefox add-on lint", node, [tool("web-ext/bin/web-ext.js"), "lint", "-s", ".output/firefox-mv3", "--no-config-discovery"]);
  step("sizes", node, ["bin/second-look.mjs", "size", "--check"]);
  const chromium = ensureChromium();
  if (!chromium) {
    console.error(byHand(join(root, ".output/chrome-mv3")));
    totals.failed++;
  } else if (built) tests("e2e", { CHROMIUM_PATH: chromium });
}
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed > 0 ? 1 : 0);
