/// <reference types="chrome" />
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { until } from "../../scripts/drive.mjs";
import { type Browser, root, startBrowser } from "./browser.ts";
import { LONG, RIGHT_TO_LEFT, withPseudoLocales } from "./pseudo-locale.ts";

const views = ["directory", "advice", "plan", "leaflet"] as const;
const real = readdirSync(join(root, "locales"));
const axe = readFileSync(join(root, "node_modules/axe-core/axe.min.js"), "utf8");
const build = withPseudoLocales(join(root, ".output/chrome-mv3"));
const route = "from=KG&to=TR&there=1";

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser({ folder: build.folder, locale: "en-US" });
});
afterAll(async () => {
  await browser.close();
  build.remove();
});

/** Opens the help page with what it hides at first unfolded. */
async function open(hash: string, language = "en", width = 1280): Promise<Page> {
  await browser.choose({ language });
  const page = await browser.context.newPage();
  await page.setViewportSize({ width, height: 720 });
  await page.goto(`chrome-extension://${browser.extensionId}/help.html#${hash}`);
  await page.waitForSelector("h1");
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  return page;
}

/** What runs out of its place: the page itself, or words wider than the box around them. The sheet is measured by itself. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const found = scrollWidth > clientWidth ? [`page: ${scrollWidth} > ${clientWidth}`] : [];
    for (const element of document.querySelectorAll<HTMLElement>("body *")) {
      const isLeftOut =
        element.closest(".hidden-text, select, svg, .sheet, input") !== null || getComputedStyle(element).display === "inline";
      if (isLeftOut || element.clientWidth === 0 || element.scrollWidth <= element.clientWidth + 1) continue;
      found.push(`${element.tagName}.${element.className}: ${element.textContent?.slice(0, 60)}`);
    }
    return found;
  });
}

function faults(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    type Run = () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
    const { run } = (globalThis as unknown as { axe: { run: Run } }).axe;
    return (await run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

/** Pages of a printed page, counted in the file itself. */
async function printedPages(page: Page, format: "A4" | "Letter"): Promise<number> {
  const pdf = (await page.pdf({ format })).toString("latin1");
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

describe.each(views)("%s", (view) => {
  const hash = `view=${view}&${route}&topic=verify&need=check`;

  it.each([...real, LONG, RIGHT_TO_LEFT])("has room for all its words in %s, from 320 px to 1280", async (language) => {
    const page = await open(hash, language, 320);
    expect(await overflowing(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 720 });
    expect(await overflowing(page)).toEqual([]);
    expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe(language === RIGHT_TO_LEFT ? "rtl" : "ltr");
    await page.close();
  });

  it("can be enlarged to 300 %", async () => {
    const page = await open(hash, "en", 427);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "150%";
    });
    expect(await overflowing(page)).toEqual([]);
    await page.close();
  });

  it.each(["light", "dark"] as const)("has no accessibility faults that axe can see (%s)", async (colorScheme) => {
    for (const width of [360, 1280]) {
      const page = await open(hash, "en", width);
      await page.emulateMedia({ colorScheme });
      await page.evaluate(axe);
      expect(await faults(page)).toEqual([]);
      await page.close();
    }
  });

  it("has a title that tells nobody what it is for", async () => {
    const page = await open(hash);
    expect(await page.title()).toBe("Second Look");
    await page.close();
  });
});

describe("by keyboard alone", () => {
  it("a country is found in another script, a need chosen, and the number reached", async () => {
    const page = await open("");
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "");
    const tabTo = async (name: string) => {
      for (let steps = 0; steps < 80 && (await focused()).trim() !== name; steps++) await page.keyboard.press("Tab");
      expect((await focused()).trim()).toBe(name);
    };
    await page.keyboard.press("Tab");
    while ((await page.evaluate(() => document.activeElement?.id)) !== "search") await page.keyboard.press("Tab");
    await page.keyboard.type("турция");
    await tabTo("Türkiye: My country");
    await page.keyboard.press("Enter");
    await tabTo("I cannot leave, or somebody keeps my papers");
    await page.keyboard.press("Enter");
    expect(page.url()).toMatch(/#from=TR&need=exploited$/);
    await tabTo("Call 157");
    expect(await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href)).toBe("tel:157");
    expect(await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle)).toBe("solid");
    await page.close();
  });
});

describe("the page", () => {
  it("works without a network and asks for nothing from it", async () => {
    await browser.context.setOffline(true);
    const page = await open("from=KZ&to=RU");
    expect(await page.locator("a.phone").count()).toBeGreaterThan(2);
    await browser.context.setOffline(false);
    expect(browser.unexpected).toEqual([]);
    await page.close();
  });

  it("opens in a tab when the card or the popup asks, with the country of the job", async () => {
    await browser.choose({ language: "en", homeCountry: "KG" });
    const asking = await browser.context.newPage();
    await asking.goto(`chrome-extension://${browser.extensionId}/popup.html`);
    const opened = browser.context.waitForEvent("page");
    await asking.evaluate(() => chrome.runtime.sendMessage({ kind: "openHelp", payload: { to: "PL", need: "labour" } }));
    const page = await opened;
    expect(await until(async () => page.url().endsWith("/help.html#from=KG&to=PL&need=labour"))).toBe(true);
    await page.waitForSelector("h1");
    expect(await page.locator("select").first().inputValue()).toBe("KG");
    await page.close();
    await asking.close();
    await browser.choose({ homeCountry: null });
  });

  it("keeps contacts of an organisation until they are removed", async () => {
    const page = await open("from=KG");
    const contacts = {
      organisation: "Our network",
      checked: "2026-11-01",
      contacts: [{ name: "Evening line", country: "KG", phones: ["000 111"] }],
    };
    await page.setInputFiles("input[type=file]", {
      name: "contacts.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify(contacts)),
    });
    await page.waitForSelector(".own");
    await page.reload();
    await page.waitForSelector(".own");
    expect(await page.locator(".own a.phone").getAttribute("href")).toBe("tel:000111");
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    await page.getByRole("button", { name: "Remove these contacts" }).click();
    await page.waitForSelector(".own", { state: "detached" });
    await page.close();
  });

  it("is left to an empty page, and going back does not lead to it", async () => {
    const page = await open("from=KG");
    await page.click(".top > .button");
    expect(await until(async () => page.url() === "about:blank")).toBe(true);
    await page.close();
  });
});

describe("on paper", () => {
  it.each([...real, LONG, RIGHT_TO_LEFT])("the leaflet in %s is one sheet of A4 and of Letter, with nothing cut off", async (language) => {
    for (const there of ["", "&there=1"]) {
      const page = await open(`view=leaflet&from=UA&to=PL${there}`, language);
      const cut = await page.evaluate(() => {
        const sheet = document.querySelector(".sheet");
        return sheet ? sheet.scrollHeight - sheet.clientHeight : Number.NaN;
      });
      expect(cut).toBeLessThanOrEqual(0);
      expect([await printedPages(page, "A4"), await printedPages(page, "Letter")]).toEqual([1, 1]);
      await page.close();
    }
  });

  it("more than one page, and a sheet that is too full, would be seen", async () => {
    const list = await open("need=exploited");
    expect(await printedPages(list, "A4")).toBeGreaterThan(1);
    await list.close();
    const page = await open("view=leaflet&from=UA&to=PL");
    const cut = await page.evaluate(() => {
      const sheet = document.querySelector<HTMLElement>(".sheet");
      sheet?.style.setProperty("--type", "30pt");
      return sheet ? sheet.scrollHeight - sheet.clientHeight : 0;
    });
    expect(cut).toBeGreaterThan(0);
    await page.close();
  });

  it("the leaflet is black on white in the dark as well", async () => {
    const page = await open("view=leaflet&from=KG&to=RU");
    await page.emulateMedia({ colorScheme: "dark", media: "print" });
    const colours = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.querySelector(".sheet") as Element);
      return [color, backgroundColor];
    });
    expect(colours).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
    await page.close();
  });

  it("the plan prints with what was typed, and forgets it with the page", async () => {
    const page = await open("view=plan&from=KG&to=RU");
    await page.locator(".plan input[type=text]").first().fill("Aida");
    expect(await printedPages(page, "A4")).toBe(1);
    await page.reload();
    await page.waitForSelector(".plan");
    expect(await page.locator(".plan input[type=text]").first().inputValue()).toBe("");
    const stored = await page.evaluate(async () => JSON.stringify([await chrome.storage.local.get(null), localStorage, sessionStorage]));
    expect(stored).not.toContain("Aida");
    await page.close();
  });
});
