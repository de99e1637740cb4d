// Pictures of our own pages in a tab: whole pages, as far as they reach.
import { snap } from "./snap.mjs";

/**
 * Chooses the language and takes a picture of the side panel, the options and the first-run page with its ad read.
 *
 * @param {{ context: import("playwright-core").BrowserContext, extensionId: string, language: string, name: (face: string) => string }} options
 *   `name` gives the file for a face
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
  await unfold(page);
  await snap(page, name("options"), { whole: true });
  await open("sidepanel");
  await snap(page, name("sidepanel"), { whole: true });
  await open("first-run");
  await page.click(".section .button.main");
  await page.waitForSelector("article");
  await snap(page, name("first-run"), { whole: true });
  await page.close();
}

/** Opens what is folded away, and waits for what is fetched when it is opened. */
async function unfold(page) {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
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
 * @param {{ context: import("playwright-core").BrowserContext, extensionId: string, name: (face: string) => string }} options
 */
export async function helpPages({ context, extensionId, name }) {
  for (const [face, hash] of Object.entries(helpParts)) {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/help.html#${hash}`);
    await page.waitForSelector("h1");
    await snap(page, name(face), { whole: true });
    await page.close();
  }
}
