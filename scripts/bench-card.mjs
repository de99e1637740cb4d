// Times how long a card and the popup take to open, in the demo build and a real Chromium: `npm run bench -- card` runs this and prints its rows.
//
// What is measured: from the time the browser gives the press (`event.timeStamp`, the input's own) to the first frame drawn after
// the card's element stands on the page, both read in the page's main world, which needs no hook in the extension. The engine is
// warm: a mark stands only after its ad was assessed. Each round opens a fresh page, and the contestants take turns within it, so
// that a slow moment of the machine hits all of them:
//   tapped    no pointing before the press, as on a touch screen; the page has stood a moment, so the card's script is there mostly
//   pointed   the mouse rests on the mark for 250 ms first, so what the card says is there as well
//   again     the second card of the same page, of another ad, tapped
//   nothing   a box of the page's own, put there by its own click: what pressing and drawing cost by themselves
//   cardCpu   CPU time of our code in the page, first card tapped, until a second after it stands (quotes are painted by then)
//   popup     the real popup over the board: first contentful paint, from the beginning of its page
//   popupCpu  CPU time of our code in the popup's page, loaded again in a tab, until its foot stands and a second after
import { existsSync } from "node:fs";
import { join } from "node:path";
import { findMarks, launch, openPopup, until, waitForMarks } from "./drive.mjs";
import { cpuOfOurs } from "./profile.mjs";
import { serveDemo } from "./serve-demo.mjs";
import { root } from "./setup.mjs";

const folder = join(root, ".output/chrome-mv3-demo");
const rounds = Number(process.argv[2] ?? 8);

/** Runs in the page before anything else: remembers presses and the frame after each new element at the root. */
function watch() {
  window.__times = [];
  let pressed = 0;
  addEventListener("click", (event) => (pressed = event.timeStamp), { capture: true });
  new MutationObserver((changes) => {
    const added = changes.some(({ target, addedNodes }) => target === document.documentElement && addedNodes.length > 0);
    if (!added || pressed === 0) return;
    const start = pressed;
    pressed = 0;
    requestAnimationFrame(() => setTimeout(() => window.__times.push(performance.now() - start)));
  }).observe(document, { childList: true, subtree: true });
}

/** Middle of a mark's box on the screen. */
async function middleOf(page, backendNodeId) {
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.scrollIntoViewIfNeeded", { backendNodeId });
  const { quads } = await session.send("DOM.getContentQuads", { backendNodeId });
  await session.detach();
  const [x1, y1, , , x2, y2] = quads[0];
  return [(x1 + x2) / 2, (y1 + y2) / 2];
}

async function timeOf(page, press) {
  const before = await page.evaluate(() => window.__times.length);
  await press();
  const time = await until(() => page.evaluate((count) => window.__times[count], before), 20_000);
  if (time === undefined) throw new Error("no card opened");
  return time;
}

async function openBoard(context, url) {
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.goto(url);
  await waitForMarks(page, 3);
  await page.mouse.move(2, 2);
  await page.waitForTimeout(300);
  return page;
}

async function tap(page, at) {
  const [x, y] = await middleOf(page, (await findMarks(page))[at].backendNodeId);
  return timeOf(page, () => page.mouse.click(x, y));
}

async function roundOfCpu({ context, worker, extensionId }, url, times) {
  const board = await openBoard(context, url);
  const popup = await openPopup(context, worker);
  const paint = `performance.getEntriesByName("first-contentful-paint")[0]?.startTime`;
  times.popup.push(await until(() => popup.evaluate(paint)));
  await popup.close();
  const press = async () => {
    await tap(board, 0);
    await board.waitForTimeout(1000);
  };
  times.cardCpu.push(await cpuOfOurs(board, press));
  await board.close();

  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/popup.html`);
  const load = async () => {
    await page.reload();
    await page.waitForSelector(".foot");
    await page.waitForTimeout(1000);
  };
  times.popupCpu.push(await cpuOfOurs(page, load));
  await page.close();
}

async function round(context, url, times) {
  const first = await openBoard(context, url);
  times.tapped.push(await tap(first, 0));
  await first.keyboard.press("Escape");
  await first.waitForTimeout(200);
  times.again.push(await tap(first, 1));
  await first.keyboard.press("Escape");
  await first.evaluate(() => {
    const button = Object.assign(document.createElement("button"), { textContent: "Box", style: "position:fixed;top:0;left:0;z-index:9" });
    button.addEventListener("click", () => document.documentElement.append(document.createElement("aside")));
    document.body.append(button);
  });
  times.nothing.push(await timeOf(first, () => first.mouse.click(10, 10)));
  await first.close();

  const second = await openBoard(context, url);
  const [x, y] = await middleOf(second, (await findMarks(second))[0].backendNodeId);
  await second.mouse.move(x, y);
  await second.waitForTimeout(250);
  times.pointed.push(await timeOf(second, () => second.mouse.click(x, y)));
  await second.close();
}

if (!existsSync(folder)) {
  console.error("the demo build is missing; run `npx wxt build --mode demo` first");
  process.exit(2);
}
const demo = await serveDemo();
const browser = await launch({ folder, executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium" });
const times = { tapped: [], pointed: [], again: [], nothing: [], cardCpu: [], popup: [], popupCpu: [] };
// The first round warms the browser up and is dropped.
for (let at = 0; at <= rounds; at++) {
  await round(browser.context, `${demo.url}/`, times);
  await roundOfCpu(browser, `${demo.url}/`, times);
  if (at === 0) for (const list of Object.values(times)) list.length = 0;
}
await browser.close();
demo.close();
console.log(JSON.stringify(times));
