import { Window } from "happy-dom";
import { afterEach, describe, expect, it } from "vitest";
import { SiteReader } from "../core/site-reader.ts";
import { createPageReader } from "./page-reader.ts";

const jobs = SiteReader.parse({
  id: "jobs",
  name: "Jobs",
  hosts: ["both.example"],
  paths: ["/jobs/*"],
  content: "jobs",
  lists: [{ card: ".card", paths: ["/jobs/*"], fields: { title: ["h3"] } }],
  proven: { state: "untested" },
});
const posting = '<script type="application/ld+json">{"@type":"JobPosting","title":"Cook","description":"Soup"}</script>';

const windows: Window[] = [];
afterEach(() => {
  for (const window of windows.splice(0)) window.close();
});

function pageAt(path: string): Document {
  const window = new Window({ url: `https://both.example${path}` });
  windows.push(window);
  window.document.write(`<title>Cook</title>${posting}<div class="card"><h3>Cook</h3></div>`);
  return window.document as unknown as Document;
}

describe("a reader of a part of a host", () => {
  it("reads there", () => {
    const reader = createPageReader(pageAt("/jobs/1"), jobs, () => undefined);
    expect(reader.isElsewhere()).toBe(false);
    expect([...reader.walkCards(pageAt("/jobs/1"))]).toHaveLength(1);
  });

  it("reads nothing elsewhere on the host, structured data included", () => {
    const page = pageAt("/feed/");
    const reader = createPageReader(page, jobs, () => undefined);
    expect(reader.isElsewhere()).toBe(true);
    expect([...reader.walkCards(page)]).toEqual([]);
    expect(reader.cardAround(page.querySelector("h3") as Element)).toBeUndefined();
    expect(reader.readWhole(0)).toEqual({ found: [], route: "", unreadBlocks: 0, unreadPosts: 0 });
  });

  it("reads elsewhere what the person asked for", () => {
    const page = pageAt("/feed/");
    const reader = createPageReader(page, jobs, () => () => ({ route: undefined, found: [], unreadBlocks: 0, unreadPosts: 0 }));
    expect(reader.isElsewhere()).toBe(false);
    expect(reader.readWhole(0)).toMatchObject({ route: "json-ld", found: [{ listing: { title: "Cook" } }] });
  });
});

it("without a reader structured data is read anywhere", () => {
  expect(createPageReader(pageAt("/feed/"), null, () => undefined).readWhole(0)).toMatchObject({ route: "json-ld" });
});
