// npm start: sets up what is missing, builds, serves the demo board and opens it in a Chromium with the extension loaded.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { byHand, ensureChromium, ensurePackages, root, run } from "./setup.mjs";

ensurePackages();
const folder = join(root, ".output/chrome-mv3-demo");
if (isStale()) {
  console.log("Building the extension…");
  if (
    run(process.execPath, [join(root, "node_modules/wxt/bin/wxt.mjs"), "build", "--mode", "demo"], {
      stdio: ["ignore", "ignore", "inherit"],
    }) !== 0
  ) {
    console.error("The build failed; the messages above say why.");
    process.exit(2);
  }
}
const chromium = ensureChromium();
if (!chromium) {
  console.log(byHand(folder));
  process.exit(0);
}
const { serveDemo } = await import("./serve-demo.mjs");
const demo = await serveDemo(4173).catch(() => serveDemo());
const hasDisplay = process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
if (hasDisplay && !process.argv.includes("--headless")) showToPerson();
else await showInTerminal();

/** Newest change below the folders a build is made from. */
function newest(path) {
  const state = statSync(path);
  if (!state.isDirectory()) return state.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function isStale() {
  const built = join(folder, "manifest.json");
  if (!existsSync(built)) return true;
  const sources = ["src", "entrypoints", "rules", "locales", "public", "demo/site.yaml", "wxt.config.ts", "package-lock.json"];
  return Math.max(...sources.map((name) => newest(join(root, name)))) > statSync(built).mtimeMs;
}

function showToPerson() {
  console.log(`
The demo board is at ${demo.url}/ and opens now in Chromium with Second Look loaded.
Look at:
  • the list: risky ads carry a mark beside the title, ordinary ones do not; press a mark to see the words and why
  • ${demo.url}/feed.html: a feed; scroll, and new posts are read as they come
  • ${demo.url}/ad/d01.html: one ad, read from its structured data
  • the extension's button (puzzle piece): this page at a glance, language, your country
Press Ctrl+C to end.`);
  const profile = mkdtempSync(join(tmpdir(), "second-look-demo-"));
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = spawn(
    chromium,
    [
      `--user-data-dir=${profile}`,
      `--load-extension=${folder}`,
      `--disable-extensions-except=${folder}`,
      "--no-first-run",
      ...sandbox,
      `${demo.url}/`,
    ],
    { stdio: "ignore" },
  );
  const end = () => {
    browser.kill();
    demo.close();
    process.exit(0);
  };
  browser.on("exit", end);
  process.on("SIGINT", end);
  process.on("SIGTERM", end);
}

async function showInTerminal() {
  const { clickNode, findCard, findMarks, launch, until } = await import("./drive.mjs");
  console.log("No display here: the demo board is read in a headless Chromium.\n");
  const { context, close } = await launch({ folder, executablePath: chromium, locale: "en-US" });
  const pictures = join(root, ".output/demo");
  mkdirSync(pictures, { recursive: true });
  try {
    for (const path of ["/", "/feed.html", "/ad/d01.html"]) {
      const page = await context.newPage();
      await page.goto(demo.url + path);
      const count = await until(async () => (await settled(page, findMarks)).length, 5_000);
      console.log(`${demo.url}${path}: ${count || "no"} ads marked`);
      for (const mark of (await findMarks(page)).slice(0, 6)) {
        await clickNode(page, mark.backendNodeId);
        const card = await until(() => findCard(page), 5_000);
        console.log(`  ${mark.level.padEnd(8)} ${mark.beside.slice(0, 70)}`);
        if (card)
          console.log(
            `           ${card.reasons[0] ?? ""}: ${card.quotes
              .slice(0, 4)
              .map((quote) => `«${quote}»`)
              .join(" ")}`,
          );
        if (card && mark.level === "danger")
          await page.screenshot({ path: join(pictures, path === "/" ? "board.png" : `${path.replace(/\W+/g, "-").slice(1)}.png`) });
        await page.keyboard.press("Escape");
      }
      await page.close();
    }
  } finally {
    await close();
    demo.close();
  }
  console.log(`\nScreenshots: ${pictures}`);
  console.log("On a machine with a display, npm start opens the same board in a window.");
}

/** The marks once their number has stopped growing. */
async function settled(page, findMarks) {
  let before = -1;
  for (;;) {
    const marks = await findMarks(page);
    if (marks.length === before) return marks;
    before = marks.length;
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
}
