import { build } from "esbuild";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readLocales, wordsFromFiles } from "../../src/cli/locale-files.ts";
import { loadRules } from "../../src/cli/rules-folder.ts";
import { assess } from "../../src/core/assess/assess.ts";
import type { CardView } from "../../src/core/card-view.ts";
import type { Listing } from "../../src/core/listing.ts";
import { toCardView } from "../../src/words/card-view.ts";
import { type Browser, file, root, startBrowser } from "./browser.ts";

const { engine } = loadRules(root, true);
const languages = [...readLocales(root).keys()];

const ad: Listing = {
  id: "1",
  title: "Хостес в лаунж-бар, Дубай: девушки 18–27, опыт не нужен",
  hiringOrganization: "Прямой работодатель",
  description: "Требуются девушки: общение с гостями, процент с напитков. Перелёт оплачиваем. Договор. Писать в Telegram @example_lounge",
  reading: "full",
  fromJobBoard: true,
};

function viewOf(language: string, change: Partial<Listing> = {}): CardView {
  const listing = { ...ad, ...change };
  const context = { homeCountry: "KZ" };
  return toCardView(engine, listing, assess(engine, listing, context), wordsFromFiles(language, root), context);
}

let browser: Browser;
let bundle: string;
let page: Page;

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: ["tests/e2e/card-page.tsx"],
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: "iife",
    jsx: "automatic",
    jsxImportSource: "preact",
    loader: { ".css": "text" },
    plugins: [
      {
        name: "inline-css",
        setup: (made) =>
          made.onResolve({ filter: /\.css\?inline$/ }, ({ path, resolveDir }) =>
            made.resolve(path.replace("?inline", ""), { resolveDir, kind: "import-statement" }),
          ),
      },
    ],
  });
  bundle = outputFiles[0]?.text ?? "";
  browser = await startBrowser({ build: "chrome-mv3-demo" });
  page = await browser.context.newPage();
  await page.setContent('<!doctype html><html lang="en"><title>Second Look</title><main><h1>A page</h1></main></html>');
  await page.evaluate(bundle);
  await page.evaluate(file("node_modules/axe-core/axe.min.js"));
});
afterAll(() => browser.close());

interface InPage {
  mountCard(view: CardView, dark: boolean): void;
  overflowing(): string[];
  axe: { run(context: string): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
}

const mount = (view: CardView, dark = false) =>
  page.evaluate(([shown, isDark]) => (globalThis as unknown as InPage).mountCard(shown, isDark), [view, dark] as const);
const overflowing = () => page.evaluate(() => (globalThis as unknown as InPage).overflowing());

/** What axe finds fault with, with the first element of each fault. */
const faults = () =>
  page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as InPage).axe.run("#card-host");
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });

describe("the card, unfolded", () => {
  it.each([
    ["light", false, {}],
    ["dark", true, {}],
    [
      "light, a caution",
      false,
      { title: "Грузчик", description: "Опыт не нужен. Оплата наличными каждый день. Документы оформим за вас." },
    ],
    ["light, nothing found", false, { title: "Повар", hiringOrganization: "Столовая", description: "Готовить обеды, график 2/2." }],
  ] as const)("has no accessibility faults that axe can see: %s", async (_name, dark, change) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await mount(viewOf("ru", change), dark);
    expect(await faults()).toEqual([]);
  });

  it("would show a fault: a button whose name is taken away", async () => {
    await mount(viewOf("ru"));
    await page.evaluate(() => {
      const close = document.querySelector("#card-host")?.shadowRoot?.querySelector(".close");
      for (const name of ["aria-label", "title"]) close?.removeAttribute(name);
    });
    expect(await faults()).toEqual([expect.stringContaining("button-name")]);
  });

  it("has none from right to left and in forced colours", async () => {
    await page.emulateMedia({ forcedColors: "active" });
    await mount({ ...viewOf("en"), direction: "rtl" });
    expect(await faults()).toEqual([]);
    expect(await overflowing()).toEqual([]);
    await page.emulateMedia({ forcedColors: "none" });
  });

  it.each(languages)("fits in every width, in %s", async (language) => {
    for (const width of [320, 360, 1280]) {
      await page.setViewportSize({ width, height: 700 });
      await mount(viewOf(language));
      expect([width, await overflowing()]).toEqual([width, []]);
    }
  });

  it("fits with a title and words of any length, and at 300 % zoom", async () => {
    const endless = "Ы".repeat(10_000);
    for (const [width, height] of [
      [320, 700],
      [427, 267],
    ] as const) {
      await page.setViewportSize({ width, height });
      await mount(viewOf("ru", { title: endless, description: `${ad.description} ${endless}` }));
      expect(await overflowing()).toEqual([]);
      const room = await page.evaluate(() => {
        const shown = document.querySelector("#card-host")?.shadowRoot;
        const heights = ["header", ".frame"].map((part) => shown?.querySelector(part)?.getBoundingClientRect().height ?? 0);
        return (heights[0] ?? 0) / (heights[1] ?? 1);
      });
      expect(room).toBeLessThan(0.6);
    }
  });
});
