// Pictures of our own pages in a tab: whole pages, as far as they reach.
import { snap } from "./snap.mjs";

/**
 * How a face is looked at: one page in every colour scheme and width.
 *
 * @typedef {{ colorScheme: "light" | "dark", width: number }} Look
 */

/** @type {Look[]} */
export const looks = [1280, 360].flatMap((width) => ["light", "dark"].map((colorScheme) => ({ colorScheme, width })));

/**
 * Makes a page look so.
 *
 * @param {import("playwright-core").Page} page
 * @param {Look} look
 */
export async function lookAs(page, { colorScheme, width }) {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: width === 360 ? 720 : 800 });
  await page.waitForTimeout(100);
}

async function snapAll(page, name, { again = false } = {}) {
  for (const look of looks) {
    await lookAs(page, look);
    // Some parts stand open or folded by the width the page was opened with.
    if (again) await page.reload();
    if (again) await page.waitForSelector("h1");
    await snap(page, name(look), { whole: true });
  }
}

/**
 * Chooses the language and takes pictures of the side panel, the options, the first-run page with its ad read and the
 * rule desk with a sign open.
 *
 * @param {{ context: import("playwright-core").BrowserContext, extensionId: string, language: string, name: (face: string) => (look: Look) => string }} options
 *   `name` gives the file for a face in a look
 */
export async function pages({ context, extensionId, language, name }) {
  const page = await context.newPage();
  const open = async (face) => {
    await page.goto(`chrome-extension://${extensionId}/${face}.html`);
    await page.waitForSelector("select");
  };
  await open("options");
  await page.evaluate((payload) => chrome.runtime.sendMessage({ kind: "saveSettings", payload }), { language, homeCountry: "KZ" });
  await open("options");
  await unfoldRules(page);
  await snapAll(page, name("options"));
  await open("sidepanel");
  await snapAll(page, name("sidepanel"));
  await open("first-run");
  await page.click(".section .button.main");
  await page.waitForSelector("article");
  await snapAll(page, name("first-run"));
  await open("desk");
  await page.fill("input[type=search]", "fee.upfront");
  await page.click("button.sign");
  await page.waitForSelector("table.figures", { timeout: 120_000 });
  await snapAll(page, name("desk"));
  await page.close();
}

/** Opens what is folded away but the long list of sites, and waits for what is fetched when it is opened. */
async function unfoldRules(page) {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = !details.querySelector(".sites");
  });
  await page.waitForTimeout(300);
}

/** Parts of the help page, each on a route that shows most of what it can show. */
const helpParts = {
  help: "from=KG&to=TR&there=1",
  "help-check": "from=KG&to=PL&need=check",
  "help-advice": "view=advice&topic=travel",
  "help-plan": "view=plan&from=UA&to=PL&there=1",
  "help-leaflet": "view=leaflet&from=UA&to=PL&there=1",
};

/**
 * Pictures of the help page in the language chosen before.
 *
 * @param {{ context: import("playwright-core").BrowserContext, extensionId: string, name: (face: string) => (look: Look) => string }} options
 */
export async function helpPages({ context, extensionId, name }) {
  for (const [face, hash] of Object.entries(helpParts)) {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/help.html#${hash}`);
    await page.waitForSelector("h1");
    await snapAll(page, name(face), { again: true });
    await page.close();
  }
}
