// Everything a fresh machine lacks: packages, then a Chromium. Only Node and npm are taken for granted.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, "node_modules/.second-look-lock");

/** Runs a command and shows what it prints; returns its exit code. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: "inherit", ...options });
  return result.status ?? 1;
}

function lockDigest() {
  return createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
}

/** Installs packages when they are missing or older than the lockfile. */
export function ensurePackages() {
  const digest = lockDigest();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === digest) return;
  // A linked folder is another checkout's: `npm ci` would empty it under whoever works there.
  if (lstatSync(join(root, "node_modules"), { throwIfNoEntry: false })?.isSymbolicLink()) return;
  console.log("Installing packages (npm ci)…");
  if (run("npm", ["ci", "--no-audit", "--no-fund"], { shell: process.platform === "win32" }) !== 0) {
    console.error("npm ci failed. Check the network and the messages above, then run the command again.");
    process.exit(2);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, digest);
}

function which(names) {
  for (const name of names) {
    const found = spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).stdout?.trim();
    if (found) return found;
  }
  return undefined;
}

/** Path of a Chromium that takes `--load-extension`; branded Chrome no longer does. */
export function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  return which(["chromium", "chromium-browser", "ungoogled-chromium"]);
}

/** Path of a Firefox, for the checks that have one. */
export function findFirefox() {
  return process.env.FIREFOX_PATH ?? which(["firefox-esr", "firefox"]);
}

function installer() {
  if (process.platform !== "linux" || !which(["apt-get"])) return undefined;
  if (process.getuid?.() === 0) return [];
  return spawnSync("sudo", ["-n", "true"], { stdio: "ignore" }).status === 0 ? ["sudo"] : undefined;
}

/** A Chromium: found, or installed by the package manager on Debian and Ubuntu where that is allowed. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  const prefix = installer();
  if (!prefix) return undefined;
  console.log("No Chromium found. Installing Debian's: apt-get install chromium fonts-dejavu-core");
  const environment = { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  const apt = (...args) => run(prefix[0] ?? "apt-get", prefix.length > 0 ? ["apt-get", ...args] : args, environment);
  apt("update", "-qq");
  apt("install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-dejavu-core");
  return findChromium();
}

/** What to do by hand when there is no Chromium to drive. */
export function byHand(folder) {
  return [
    "No Chromium was found here, and it could not be installed by itself.",
    "To try the extension by hand:",
    `  1. open chrome://extensions in Chrome, Chromium or Edge and switch on "Developer mode"`,
    `  2. press "Load unpacked" and choose ${folder}`,
    "  3. open https://hh.kz/search/vacancy",
    "Or install Chromium (Debian, Ubuntu: apt-get install chromium) and set CHROMIUM_PATH if it has another name.",
    "Branded Chrome no longer takes --load-extension, so it cannot be driven from here.",
  ].join("\n");
}
