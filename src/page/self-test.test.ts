import { Window } from "happy-dom";
import { afterEach, describe, expect, it } from "vitest";
import { SiteReader } from "../core/site-reader.ts";
import { readPage } from "./read-page.ts";
import { countUnfound } from "./self-test.ts";

const reader = SiteReader.parse({
  id: "board",
  name: "Board",
  hosts: ["board.example"],
  content: "jobs",
  lists: [{ card: ".card", fields: { title: ["h3"] } }],
  details: [{ paths: ["/job/#"], fields: { title: ["h1.title"], description: [".text"] } }],
  proven: { state: "untested" },
});

const windows: Window[] = [];
afterEach(() => {
  for (const window of windows.splice(0)) window.close();
});

function page(url: string, html: string): Document {
  const window = new Window({ url });
  windows.push(window);
  window.document.write(`<body>${html}</body>`);
  return window.document as unknown as Document;
}
const links = (...hrefs: string[]) => hrefs.map((href) => `<p><a href="${href}">Cook</a></p>`).join("");

describe("countUnfound", () => {
  it("says that the ad a page is about could not be read", () => {
    expect(countUnfound(page("https://board.example/job/7", "<h1>Cook</h1>"), reader)).toBe(1);
    expect(readPage(page("https://board.example/job/7", "<h1>Cook</h1>"), reader)).toMatchObject({ found: [], unreadBlocks: 1 });
  });

  it("counts the ads a list links to, each once, on this host only", () => {
    const html = links(
      "/job/1",
      "/job/1?from=x",
      "https://board.example/job/2",
      "//board.example/job/3",
      "https://other.example/job/4",
      "/help",
    );
    expect(countUnfound(page("https://board.example/search", html), reader)).toBe(3);
  });

  it("finds nothing missing on a page without results", () => {
    expect(countUnfound(page("https://board.example/search", `${links("/job/1", "/help")}Nothing found`), reader)).toBe(0);
    expect(countUnfound(page("https://board.example/search", `<nav>${links("/job/1", "/job/2", "/job/3")}</nav>`), reader)).toBe(0);
  });

  it("is not asked where the reader found something", () => {
    const html = `<h1 class="title">Cook</h1>${links("/job/1", "/job/2", "/job/3")}`;
    expect(readPage(page("https://board.example/job/7", html), reader)).toMatchObject({ found: [{}], unreadBlocks: 0 });
  });

  it("notices an ad in a box of its own on a board; on a social site such a box is one post among others", () => {
    const boxed = { ...reader, details: reader.details.map((view) => ({ ...view, card: ".page" })) };
    const document = page("https://board.example/job/7", "<h1>Cook</h1>");
    expect(countUnfound(document, boxed)).toBe(1);
    expect(countUnfound(document, { ...boxed, content: "mixed" })).toBe(0);
    const paned = { ...boxed, lists: boxed.lists.map((view) => ({ ...view, paths: ["/job/#"] })) };
    expect(countUnfound(document, paned)).toBe(0);
  });

  it("knows nothing of sites whose ads have no addresses of their own", () => {
    expect(countUnfound(page("https://board.example/job/7", ""), { ...reader, details: [] })).toBe(0);
  });
});
