import { describe, expect, it } from "vitest";
import { SiteReader } from "../core/site-reader.ts";
import { readDetail, readPage } from "./read-page.ts";

const parse = (html: string): Document => new DOMParser().parseFromString(html, "text/html");
const jsonLd = (fields: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ "@type": "JobPosting", ...fields })}</script>`;

const list = { card: ".card", fields: { title: ["h3"], description: [".text"] } };
const detail = { fields: { title: ["h1"], description: [".text"], hiringOrganization: [".firm"], jobLocation: [".place"] } };

function reader({ list, detail }: { list?: object; detail?: object }): SiteReader {
  return SiteReader.parse({
    id: "board",
    name: "Board",
    hosts: ["board.example"],
    content: "jobs",
    proven: { state: "untested" },
    lists: list ? [list] : [],
    details: detail ? [detail] : [],
  });
}

const cards = (...titles: string[]): string => titles.map((title) => `<div class="card"><h3>${title}</h3></div>`).join("");
const titlesOf = (page: Document, site?: SiteReader) => readPage(page, site).found.map(({ listing }) => listing.title);

describe("readPage with a reader", () => {
  it("reads the cards of a list", () => {
    const { route, found, unreadBlocks } = readPage(parse(cards("Cook", "Baker")), reader({ list }));
    expect(found.map(({ listing }) => [listing.id, listing.title, listing.route])).toEqual([
      ["card-1", "Cook", "site"],
      ["card-2", "Baker", "site"],
    ]);
    expect([route, unreadBlocks]).toEqual(["site", 0]);
  });

  it("reads a card within a card once, as part of the outer one", () => {
    const page = parse('<div class="card"><h3>Cook</h3><div class="card"><h3>Baker</h3></div></div>');
    expect(titlesOf(page, reader({ list }))).toEqual(["Cook"]);
  });

  it("lists cards it cannot read, so that they can be counted", () => {
    const page = parse(`${cards("Cook")}<div class="card"><b>?</b></div>`);
    expect(readPage(page, reader({ list })).found.map(({ listing }) => listing.reading)).toEqual(["partial", "unread"]);
  });

  it("puts the ad that the page is about before the cards beside it", () => {
    const page = parse(`<h1>Cook</h1><div class="text">Soup</div>${cards("Baker")}`);
    expect(titlesOf(page, reader({ list, detail }))).toEqual(["Cook", "Baker"]);
  });

  it("takes no title inside a card for the ad that the page is about", () => {
    const page = parse('<div class="card"><h1>Cook</h1><h3>Cook</h3></div>');
    expect(titlesOf(page, reader({ list, detail }))).toEqual(["Cook"]);
    expect(readPage(page, reader({ list, detail })).found[0]?.card?.className).toBe("card");
  });

  it("goes on to JSON-LD when its own selectors find nothing", () => {
    const page = parse(`<title>Cook</title>${jsonLd({ title: "Cook" })}<h2>Something else</h2>`);
    expect(readPage(page, reader({ list, detail }))).toMatchObject({ route: "json-ld", found: [{ listing: { title: "Cook" } }] });
  });
});

describe("readPage: JSON-LD fills the gaps of the page's ad", () => {
  const shown = '<h1>Cook</h1><div class="text">Soup</div><b class="firm">Cafe</b>';
  const read = (html: string) => readPage(parse(html), reader({ detail })).found[0]?.listing;

  it("adds fields that the page does not show and keeps those it does", () => {
    const structured = jsonLd({ title: "Cook", hiringOrganization: "Other", jobLocation: { name: "Oslo" }, baseSalary: "900 €" });
    expect(read(shown + structured)).toMatchObject({
      id: "detail",
      title: "Cook",
      description: "Soup",
      hiringOrganization: "Cafe",
      jobLocation: "Oslo",
      baseSalary: "900 €",
      reading: "full",
      route: "site",
    });
  });

  it("takes the text from there when the page shows none", () => {
    const listing = read(`<h1>Cook</h1>${jsonLd({ title: "Cook", description: "<p>Soup</p>" })}`);
    expect(listing).toMatchObject({ description: "Soup", reading: "full" });
  });

  it("stays partial when there is no text there either", () => {
    expect(read(`<h1>Cook</h1>${jsonLd({ title: "Cook" })}`)?.reading).toBe("partial");
  });

  it.each([
    ["another case and punctuation", "COOK!"],
    ["a longer title", "Cook in Oslo"],
  ])("knows the same ad by %s", (_name, title) => {
    expect(read(shown + jsonLd({ title, jobLocation: { name: "Oslo" } }))?.jobLocation).toBe("Oslo");
  });

  it.each([
    ["another title", { title: "Baker", jobLocation: { name: "Oslo" } }],
    ["no title", { description: "Bread", jobLocation: { name: "Oslo" } }],
  ])("takes nothing from a posting with %s", (_name, fields) => {
    expect(read(shown + jsonLd(fields))?.jobLocation).toBeUndefined();
  });
});

describe("readPage without a reader", () => {
  it("reads JSON-LD and finds its place on the page", () => {
    const html = `<title>Cook - Board</title>${jsonLd({ title: "Cook", description: "Soup" })}<main><h1>Cook</h1><p>Soup</p></main>`;
    const { route, found } = readPage(parse(html), undefined);
    expect(route).toBe("json-ld");
    expect(found[0]?.listing).toMatchObject({ title: "Cook", description: "Soup", route: "json-ld", reading: "full" });
    expect(found[0]?.anchor?.tagName).toBe("H1");
    expect(found[0]?.elements.title?.[0]?.tagName).toBe("H1");
    expect(found[0]?.elements.description?.[0]?.tagName).toBe("MAIN");
    expect(found[0]?.card).toBeUndefined();
  });

  it("gives each of several postings its own heading", () => {
    const html = `${jsonLd({ title: "Cook" })}${jsonLd({ title: "Baker" })}<h2 id="a">Cook</h2><a id="b" href="/2">Baker!</a>`;
    expect(readPage(parse(html), undefined).found.map(({ anchor }) => anchor?.id)).toEqual(["a", "b"]);
  });

  it.each([
    ["in the page's title", "<title>Cook, Oslo</title>"],
    ["in a heading", "<h2>Cook</h2>"],
    ["in a link", '<a href="/7">Cook</a>'],
  ])("believes a posting whose title stands %s", (_name, html) => {
    expect(titlesOf(parse(html + jsonLd({ title: "Cook" })))).toEqual(["Cook"]);
  });

  it.each([
    ["left over from the page before", "<title>Baker</title><h1>Baker</h1>"],
    ["of nothing on the page", "<p>Cook</p>"],
  ])("does not believe a posting %s", (_name, html) => {
    expect(readPage(parse(html + jsonLd({ title: "Cook", description: "Soup" })), undefined)).toMatchObject({
      route: undefined,
      found: [],
    });
  });

  it("believes a posting without a title, which nothing contradicts", () => {
    expect(readPage(parse(jsonLd({ description: "Soup" })), undefined).found[0]?.listing.description).toBe("Soup");
  });

  it("prefers JSON-LD to microdata", () => {
    const microdata = '<div itemscope itemtype="https://schema.org/JobPosting"><h2 itemprop="title">Baker</h2></div>';
    expect(titlesOf(parse(`<h1>Cook</h1>${jsonLd({ title: "Cook" })}${microdata}`))).toEqual(["Cook"]);
    expect(readPage(parse(microdata), undefined)).toMatchObject({ route: "microdata", found: [{ listing: { title: "Baker" } }] });
  });

  it("goes on to microdata when JSON-LD is left over from the page before", () => {
    const microdata = '<div itemscope itemtype="https://schema.org/JobPosting"><h2 itemprop="title">Baker</h2></div>';
    expect(titlesOf(parse(jsonLd({ title: "Cook" }) + microdata))).toEqual(["Baker"]);
  });

  it("counts broken blocks and invents nothing from them", () => {
    const html = '<title>Cook</title><script type="application/ld+json">{"@type":"JobPosting","title":"Cook",</script><h1>Cook</h1>';
    expect(readPage(parse(html), undefined)).toEqual({ route: undefined, found: [], unreadBlocks: 1 });
  });

  it("finds nothing on an ordinary page", () => {
    expect(readPage(parse("<title>Library</title><h1>Library</h1><p>Open daily</p>"), undefined)).toEqual({
      route: undefined,
      found: [],
      unreadBlocks: 0,
    });
  });
});

describe("readDetail", () => {
  const site = reader({ list, detail });

  it("finds no ad on a page without a title", () => {
    expect(readDetail(parse('<div class="text">Soup</div>'), site)).toBeUndefined();
  });

  it("reads a page without structured data", () => {
    expect(readDetail(parse("<h1>Cook</h1>"), site)?.listing).toMatchObject({ title: "Cook", reading: "partial" });
  });

  it("keeps the elements of the page when fields come from structured data", () => {
    const page = parse(`<h1>Cook</h1>${jsonLd({ title: "Cook", description: "Soup" })}`);
    const found = readDetail(page, site);
    expect(found?.elements.title?.[0]?.tagName).toBe("H1");
    expect(found?.anchor?.tagName).toBe("H1");
  });
});

describe("readPage: the text of structured data", () => {
  const read = (html: string, view: object) => readPage(parse(html), reader({ detail: view })).found[0]?.listing;

  it("joins mere labels", () => {
    const html = `<h1>Cook</h1><i class="label">No experience</i>${jsonLd({ title: "Cook", description: "We keep your passport." })}`;
    const listing = read(html, { fields: { ...detail.fields, labels: [".label"] } });
    expect(listing).toMatchObject({ description: "We keep your passport.\nNo experience", reading: "full" });
  });

  it("takes the place of an excerpt, which is then no longer cut off", () => {
    const html = `<h1>Cook</h1><div class="text">Soup and</div>${jsonLd({ title: "Cook", description: "Soup and bread, daily." })}`;
    const view = { text: "excerpt", ...detail };
    expect(read('<h1>Cook</h1><div class="text">Soup and</div>', view)).toMatchObject({ reading: "partial", truncated: true });
    const listing = read(html, view);
    expect(listing).toMatchObject({ description: "Soup and bread, daily.", reading: "full" });
    expect(listing && "truncated" in listing).toBe(false);
  });

  it("is not believed when its title is only part of a word of the page's title", () => {
    const html = `<title>Работа в Казахстане</title>${jsonLd({ title: "Казах", description: "Суп" })}`;
    expect(titlesOf(parse(html))).toEqual([]);
    expect(titlesOf(parse(html.replace("в Казахстане", ": Казах")))).toEqual(["Казах"]);
  });
});
