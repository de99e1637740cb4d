/// <reference types="chrome" />
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findMarks, openPopup, pageStatus, until, waitForMarks } from "../../scripts/drive.mjs";
import { type Browser, file, root, startBrowser } from "./browser.ts";

/*
 * Sites nobody wrote a reader for, read through the popup's own button. A person's click on the button in the toolbar lets us into
 * the page in front (activeTab); no protocol can make that click, and a popup opened by a script does not count as one. So the
 * built extension is copied and its manifest granted these invented hosts: they are still read by nothing but the button.
 */
const site = "https://elsewhere.example";

const risky =
  "Требуются девушки приятной внешности: общение с гостями за столиком, процент с напитков. Перелёт и жильё оплачиваем. Писать в Telegram.";
const plain = "Нужен сварщик на стройку в Костанае, договор, оплата два раза в месяц, выходные по графику.";
/** A list in markup of nobody's: blocks of one make around links of one pattern. */
const list = `<!doctype html><html lang="ru"><meta charset="utf-8"><title>Доска</title><body><nav><a href="/a">Главная</a></nav><main><ul>${[
  ["Сварщик на стройку, Костанай", plain],
  ["Хостес, Дубай, билеты за наш счёт", risky],
  ["Плиточник на объект, Костанай", plain.replace("сварщик", "плиточник")],
  ["Маляр на отделку квартир, Рудный", plain.replace("сварщик", "маляр")],
  ["Электрик в мастерскую, Рудный", plain.replace("сварщик", "электрик")],
]
  .map(([title, text], number) => `<li class="r"><h3><a href="/ad/${number + 100}">${title}</a></h3><p>${text}</p></li>`)
  .join("")}</ul></main>`;

const pages: [string, { path: string; html: string; route: string; title: string }][] = [
  ["JSON-LD", { path: "/json-ld", html: file("tests/pages/generic/json-ld-graph.html"), route: "json-ld", title: "Packing hall helpers" }],
  ["microdata", { path: "/microdata", html: file("tests/pages/generic/microdata.html"), route: "microdata", title: "Работники склада" }],
  ["repeated cards", { path: "/list", html: list, route: "repeated", title: "Хостес, Дубай" }],
  ["main text", { path: "/text", html: file("tests/pages/generic/json-ld-stale.html"), route: "main-text", title: "Online assistant" }],
];

let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "second-look-granted-"));
  cpSync(join(root, ".output/chrome-mv3"), folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as { host_permissions: string[] };
  writeFileSync(
    join(folder, "manifest.json"),
    JSON.stringify({ ...manifest, host_permissions: [...manifest.host_permissions, `${site}/*`] }),
  );
  browser = await startBrowser({ folder, locale: "en-US" });
  for (const [, { path, html }] of pages) browser.pages.set(site + path, html);
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const button = (name: string) =>
  `[...document.querySelectorAll("button")].find((one) => one.textContent.trim() === ${JSON.stringify(name)})`;

describe("a site without a reader", () => {
  it.each(pages)("is read by nothing but the popup's button: %s", async (_name, { path, route, title }) => {
    const { page, errors } = await browser.open(site + path);
    await page.waitForTimeout(300);
    expect(await pageStatus(browser.worker, path)).toBeUndefined();
    const popup = await openPopup(browser.context, browser.worker);
    await until(() => popup.evaluate(`Boolean(${button("Read this page")})`));
    await popup.evaluate(`${button("Read this page")}.click()`);
    const status = await until(async () => {
      const now = await pageStatus(browser.worker, path);
      return now && now.listings.length > 0 && now.pending === 0 ? now : undefined;
    });
    expect(status?.route).toBe(route);
    expect(status?.listings.find((one) => one.title.includes(title))?.level).toMatch(/danger|caution/);
    expect(status?.listings.filter(({ level }) => level === "danger" || level === "caution")).toHaveLength(1);
    expect(await until(() => popup.evaluate(`/1 ad with signs/.test(document.body.innerText)`))).toBe(true);
    expect(await waitForMarks(page)).toHaveLength(1);
    expect(errors).toEqual([]);
    await page.close();
  });

  it("is read in its frames as well; the popup tells of a frame of another site, which nobody let us into", async () => {
    const written = `<h1>Хостес, Дубай, билеты за наш счёт</h1><p>${risky.replaceAll('"', "")} Оклад каждый месяц, собеседование по телефону, работа в ночную смену.</p>`;
    const frames = `<iframe src="/list" width="700" height="600"></iframe><iframe srcdoc='<main>${written}</main>' width="700" height="400"></iframe><iframe src="https://third.example/" width="700" height="400"></iframe>`;
    browser.pages.set(`${site}/framed`, `<!doctype html><html lang="ru"><meta charset="utf-8"><title>Вакансии</title><body>${frames}`);
    browser.pages.set("https://third.example/", list);
    const { page, errors } = await browser.open(`${site}/framed`);
    const popup = await openPopup(browser.context, browser.worker);
    await until(() => popup.evaluate(`Boolean(${button("Read this page")})`));
    await popup.evaluate(`${button("Read this page")}.click()`);
    const text = () => popup.evaluate("document.body.innerText") as Promise<string>;
    const told = await until(async () => (/2 ads with signs/.test(await text()) ? text() : undefined));
    expect(told).toContain("A part of this page comes from another site and could not be read.");
    const other = page.frames().find((one) => one.url().includes("third.example"));
    expect(await other?.evaluate(() => document.querySelectorAll("li *").length)).toBe(15);
    expect(errors).toEqual([]);
    await page.close();
  });

  it("has its selected text checked from the popup", async () => {
    const { page } = await browser.open(`${site}/list`);
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelectorAll(".r > p")[1] as Element));
    const popup = await openPopup(browser.context, browser.worker);
    await until(() => popup.evaluate(`Boolean(${button("Check the selected text")})`));
    await popup.evaluate(`${button("Check the selected text")}.click()`);
    const marked = await until(() => popup.evaluate(`document.querySelector(".marked-text")?.textContent`));
    expect(marked).toContain("процент с напитков");
    expect(await findMarks(page)).toEqual([]);
    await page.close();
  });
});

describe("a host of which a part is read", () => {
  const feed = `<!doctype html><html lang="ru"><meta charset="utf-8"><title>Лента</title><body><div id="app"><article><h3>Хостес, Дубай</h3><p>${risky}</p></article>
<script type="application/ld+json">${JSON.stringify({ "@type": "JobPosting", title: "Хостес, Дубай", description: risky })}</script></div>`;
  const goTo = (page: Page, path: string, html: string) =>
    page.evaluate(
      ([to, inside]) => {
        history.pushState({}, "", to);
        (document.querySelector("#app") as Element).innerHTML = inside as string;
      },
      [path, html],
    );
  const job = `<ul><li><div class="base-search-card job-search-card" data-entity-urn="urn:li:jobPosting:77"><a class="base-card__full-link" href="/jobs/view/77">Хостес</a><h3 class="base-search-card__title">Хостес в Дубай, процент с напитков, консумация</h3><h4 class="base-search-card__subtitle">Образец</h4></div></li></ul>`;

  it("is left alone elsewhere, and read without a reload when the person comes to that part", async () => {
    browser.pages.set("https://www.linkedin.com/feed/", feed);
    const { page, errors } = await browser.open("https://www.linkedin.com/feed/");
    const status = await until(() => pageStatus(browser.worker, "linkedin"));
    await page.waitForTimeout(500);
    expect((await pageStatus(browser.worker, "linkedin"))?.listings ?? status?.listings).toEqual([]);
    expect(await findMarks(page)).toEqual([]);
    await goTo(page, "/jobs/search/", job);
    const read = await until(async () => {
      const now = await pageStatus(browser.worker, "linkedin");
      return now && now.listings.length === 1 ? now : undefined;
    });
    expect(read?.listings[0]?.title).toContain("Хостес в Дубай");
    await goTo(page, "/feed/", feed);
    expect(await until(async () => (await pageStatus(browser.worker, "linkedin"))?.listings.length === 0)).toBe(true);
    expect(errors).toEqual([]);
    await page.close();
  });
});
