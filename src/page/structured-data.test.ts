import { describe, expect, it } from "vitest";
import { readJsonLd } from "./structured-data.ts";

/** A page with one JSON-LD block per argument; a value that is no string is written as JSON. */
function pageWith(...blocks: unknown[]): Document {
  const page = document.implementation.createHTMLDocument("");
  for (const block of blocks) {
    const script = page.createElement("script");
    script.type = "application/ld+json";
    script.textContent = typeof block === "string" ? block : JSON.stringify(block);
    page.head.append(script);
  }
  return page;
}

const posting = (fields: object = { title: "Cook" }): object => ({ "@context": "https://schema.org", "@type": "JobPosting", ...fields });
const only = (...blocks: unknown[]) => readJsonLd(pageWith(...blocks)).listings[0];
const titles = (...blocks: unknown[]) => readJsonLd(pageWith(...blocks)).listings.map(({ title }) => title);

describe("readJsonLd: finding postings", () => {
  it.each([
    ["a single object", posting()],
    ["an array", [{ "@type": "Organization", name: "Cafe" }, posting()]],
    ["a @graph", { "@context": "https://schema.org", "@graph": [{ "@type": "WebPage" }, posting()] }],
    ["a list of pages", { "@type": "ItemList", itemListElement: [{ "@type": "ListItem", item: posting() }] }],
    ["an array in an array", [[[posting()]]]],
    ["several types", posting({ title: "Cook", "@type": ["JobPosting", "Intangible"] })],
    ["a type with its address", posting({ title: "Cook", "@type": "https://schema.org/JobPosting" })],
    ["a type with its prefix", posting({ title: "Cook", "@type": "schema:JobPosting" })],
  ])("finds a posting in %s", (_name, block) => {
    expect(readJsonLd(pageWith(block))).toMatchObject({ listings: [{ title: "Cook" }], unread: 0 });
  });

  it("finds postings of several blocks in the order of the page", () => {
    expect(titles(posting({ title: "one" }), [posting({ title: "two" }), posting({ title: "three" })])).toEqual(["one", "two", "three"]);
  });

  it("names the postings by their place", () => {
    const { listings } = readJsonLd(pageWith(posting(), posting()));
    expect(listings.map(({ id }) => id)).toEqual(["json-ld-1", "json-ld-2"]);
  });

  it.each([
    ["another type", { "@type": "NewsArticle", title: "Cook" }],
    ["a type that only begins so", { "@type": "JobPostingAction", title: "Cook" }],
    ["a type that only ends so", { "@type": "NotAJobPosting", title: "Cook" }],
    ["no type", { title: "Cook" }],
    ["an empty block", "  \n "],
    ["broken JSON about something else", '{"@type": "Recipe", '],
  ])("finds nothing in %s and counts nothing as unread", (_name, block) => {
    expect(readJsonLd(pageWith(block))).toEqual({ listings: [], unread: 0 });
  });

  it("reads only scripts of the JSON-LD type", () => {
    const page = document.implementation.createHTMLDocument("");
    const script = page.createElement("script");
    script.type = "application/json";
    script.textContent = JSON.stringify(posting());
    page.head.append(script);
    expect(readJsonLd(page).listings).toEqual([]);
  });
});

describe("readJsonLd: fields", () => {
  it("reads the whole posting as plain text", () => {
    const block = posting({
      title: "Cook &amp; baker",
      description: "<p>Soup</p><ul><li>bread</li></ul>",
      hiringOrganization: { "@type": "Organization", name: "Cafe" },
      jobLocation: { "@type": "Place", address: { addressLocality: "Oslo", addressRegion: "East", addressCountry: { name: "Norway" } } },
      baseSalary: { currency: "NOK", value: { minValue: 30000, maxValue: 35000, unitText: "MONTH" } },
      url: "https://board.example/7",
    });
    expect(only(block)).toEqual({
      id: "json-ld-1",
      title: "Cook & baker",
      description: "Soup\n• bread",
      hiringOrganization: "Cafe",
      jobLocation: "Oslo, East, Norway",
      baseSalary: "30000–35000 NOK per month",
      url: "https://board.example/7",
      reading: "full",
      route: "json-ld",
      fromJobBoard: true,
    });
  });

  it.each([
    ["the name where there is no title", { name: "Cook" }, { title: "Cook" }],
    ["a language-tagged title", { title: { "@value": "Cook", "@language": "en" } }, { title: "Cook" }],
    ["the first of several titles", { title: ["Cook", "Baker"] }, { title: "Cook" }],
    ["a number as a title", { title: 7 }, { title: "7" }],
    ["an employer written as text", { title: "Cook", hiringOrganization: "Cafe" }, { hiringOrganization: "Cafe" }],
    [
      "the first of several employers",
      { title: "Cook", hiringOrganization: [{ name: "Cafe" }, { name: "Bar" }] },
      { hiringOrganization: "Cafe" },
    ],
    ["a place with a name only", { title: "Cook", jobLocation: { name: "Oslo" } }, { jobLocation: "Oslo" }],
    ["an address written as text", { title: "Cook", jobLocation: { address: "Hill Road 7, Oslo" } }, { jobLocation: "Hill Road 7, Oslo" }],
    [
      "several places",
      { title: "Cook", jobLocation: [{ address: { addressLocality: "Oslo" } }, { address: { addressLocality: "Bergen" } }] },
      { jobLocation: "Oslo; Bergen" },
    ],
    ["pay written as text", { title: "Cook", baseSalary: "30 000 NOK" }, { baseSalary: "30 000 NOK" }],
    ["pay as a number", { title: "Cook", baseSalary: 30000 }, { baseSalary: "30000" }],
    ["pay as one sum", { title: "Cook", baseSalary: { currency: "USD", value: 900 } }, { baseSalary: "900 USD" }],
    ["pay with a top only", { title: "Cook", baseSalary: { currency: "USD", value: { maxValue: 900 } } }, { baseSalary: "900 USD" }],
    [
      "a range of one sum as that sum",
      { title: "Cook", baseSalary: { currency: "USD", value: { minValue: 900, maxValue: 900 } } },
      { baseSalary: "900 USD" },
    ],
    [
      "pay per hour",
      { title: "Cook", baseSalary: { currency: "USD", value: { value: "12", unitText: "HOUR" } } },
      { baseSalary: "12 USD per hour" },
    ],
    ["a period it does not know as none", { title: "Cook", baseSalary: { value: { value: 12, unitText: "MOON" } } }, { baseSalary: "12" }],
  ])("reads %s", (_name, fields, expected) => {
    expect(only(posting(fields))).toMatchObject(expected);
  });

  it("calls a posting without a text partial", () => {
    expect(only(posting({ title: "Cook" }))?.reading).toBe("partial");
    expect(only(posting({ description: "Soup" }))?.reading).toBe("full");
  });

  it("leaves out fields that are empty", () => {
    const fields = { title: "Cook", hiringOrganization: {}, jobLocation: { address: {} }, baseSalary: { currency: "USD" }, url: "  " };
    expect(only(posting(fields))).toEqual({ id: "json-ld-1", title: "Cook", reading: "partial", route: "json-ld", fromJobBoard: true });
  });
});

describe("readJsonLd: what cannot be used is counted", () => {
  it.each([
    ["broken JSON that speaks of a posting", '{"@type": "JobPosting", "title": "Cook",'],
    ["a line break inside a string", '{"@type": "JobPosting", "title": "Co\nok"}'],
    ["a posting with neither title nor text", posting({ title: " ", description: "<p></p>" })],
    ["a posting of nothing", posting({})],
  ])("counts %s as unread", (_name, block) => {
    expect(readJsonLd(pageWith(block))).toEqual({ listings: [], unread: 1 });
  });

  it("reads the blocks beside a broken one", () => {
    expect(readJsonLd(pageWith('{"@type": "JobPosting"', posting()))).toMatchObject({ listings: [{ title: "Cook" }], unread: 1 });
  });

  it("does not parse a block of 10 MB, and says so", () => {
    const page = pageWith(posting({ title: "Cook", description: "x".repeat(10_000_000) }));
    expect(readJsonLd(page)).toEqual({ listings: [], unread: 1 });
  });

  it("passes over a block of 10 MB that speaks of no posting", () => {
    expect(readJsonLd(pageWith(`"${"x".repeat(10_000_000)}"`))).toEqual({ listings: [], unread: 0 });
  });
});

describe("readJsonLd: a page is looked at again and again", () => {
  it("gives the same the second time", () => {
    const page = pageWith(posting(), '{"@type": "JobPosting"');
    expect(readJsonLd(page)).toEqual(readJsonLd(page));
    expect(readJsonLd(page)).toMatchObject({ listings: [{ title: "Cook" }], unread: 1 });
  });

  it("notices that a block was written anew, added or taken away", () => {
    const page = pageWith(posting());
    const seen = () => readJsonLd(page).listings.map(({ title }) => title);
    expect(seen()).toEqual(["Cook"]);
    const script = page.querySelector("script");
    if (script) script.textContent = JSON.stringify(posting({ title: "Chef" }));
    expect(seen()).toEqual(["Chef"]);
    page.body.append(pageWith(posting({ title: "Baker" })).querySelector("script") ?? "");
    expect(seen()).toEqual(["Chef", "Baker"]);
    script?.remove();
    expect(seen()).toEqual(["Baker"]);
  });
});

describe("readJsonLd: hostile pages", () => {
  it.each([
    ["lists", (depth: number) => `${"[".repeat(depth)}${JSON.stringify(posting())}${"]".repeat(depth)}`],
    ["objects", (depth: number) => `${'{"a":'.repeat(depth)}${JSON.stringify(posting())}${"}".repeat(depth)}`],
  ])("finds a posting under 1,000 %s", (_name, nest) => {
    expect(titles(nest(1000))).toEqual(["Cook"]);
  });

  it("reads a title under 1,000 lists", () => {
    const nested = `${"[".repeat(1000)}"Cook"${"]".repeat(1000)}`;
    expect(titles(`{"@type":"JobPosting","title":${nested}}`)).toEqual(["Cook"]);
  });

  it("gives at most 200 postings", () => {
    const many = Array.from({ length: 1000 }, (_, index) => posting({ title: `Cook ${index}` }));
    const { listings } = readJsonLd(pageWith(many));
    expect(listings).toHaveLength(200);
    expect(listings.at(-1)?.title).toBe("Cook 199");
  });

  it("stops walking a block of very many parts", () => {
    const crowd = Array.from({ length: 20_000 }, () => ({}));
    expect(titles({ crowd, last: [[posting()]] })).toEqual([]);
    expect(titles({ first: posting(), crowd })).toEqual(["Cook"]);
  });

  it.each([null, 7, true, [], {}, [null], [[]], { name: null }, { name: [] }, { name: { name: 5 } }, { "@value": {} }])(
    "reads a posting whose every field is %j without failing",
    (value) => {
      const keys = ["description", "hiringOrganization", "jobLocation", "baseSalary", "url"];
      const fields = { title: "Cook", ...Object.fromEntries(keys.map((key) => [key, value])) };
      expect(titles(posting(fields))).toEqual(["Cook"]);
    },
  );

  it.each([
    null,
    7,
    true,
    [],
    {},
    "JobPosting",
    [null, 7, "JobPosting"],
    { "@type": null },
    { "@type": {} },
    { "@type": [[]] },
    { "@graph": 7 },
  ])("finds no posting in %j", (block) => {
    expect(readJsonLd(pageWith(JSON.stringify(block))).listings).toEqual([]);
  });

  it("is not led astray by keys of the prototype", () => {
    const block = '{"@type":"JobPosting","title":"Cook","__proto__":{"description":"bad"},"constructor":{"name":"bad"},"toString":"bad"}';
    expect(only(block)).toEqual({ id: "json-ld-1", title: "Cook", reading: "partial", route: "json-ld", fromJobBoard: true });
    expect(({} as { description?: string }).description).toBeUndefined();
  });

  it("cuts a text without end", () => {
    const description = "word ".repeat(150_000);
    expect(only(posting({ title: "Cook", description }))?.description?.length).toBeLessThanOrEqual(200_000);
  });
});

describe("readJsonLd: odd values", () => {
  it("a title wrapped in 50,000 lists is left out without failing", () => {
    const title = `${"[".repeat(50_000)}"Cook"${"]".repeat(50_000)}`;
    const { listings } = readJsonLd(pageWith(`{"@type":"JobPosting","title":${title},"description":"Soup"}`));
    expect(listings).toMatchObject([{ description: "Soup" }]);
    expect(listings[0]?.title).toBeUndefined();
  });

  it.each(["constructor", "toString", "__proto__"])("a period named %s is none", (unitText) => {
    const baseSalary = { currency: "USD", value: { value: 12, unitText } };
    expect(only(posting({ title: "Cook", baseSalary }))?.baseSalary).toBe("12 USD");
  });

  it("reads a place written as text and pay in a list", () => {
    const baseSalary = [{ currency: "KZT", value: { minValue: 200000, maxValue: 300000, unitText: "MONTH" } }];
    expect(only(posting({ title: "Cook", jobLocation: "Almaty", baseSalary }))).toMatchObject({
      jobLocation: "Almaty",
      baseSalary: "200000–300000 KZT per month",
    });
  });
});
