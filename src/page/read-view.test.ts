import { describe, expect, it } from "vitest";
import { ReaderView, type SiteReader } from "../core/site-reader.ts";
import { type FoundListing, readView } from "./read-view.ts";

const reader: SiteReader = {
  id: "board",
  name: "Board",
  hosts: ["board.example"],
  countries: {},
  permission: "install",
  content: "jobs",
  lists: [],
  details: [],
  feeds: [],
  proven: { state: "untested" },
};

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, "text/html");
}

type ViewInput = Partial<ReaderView> & Pick<ReaderView, "fields">;
const viewOf = (view: ViewInput): ReaderView => ReaderView.parse(view);

/** Reads the first `.card` of the HTML. */
function readCard(html: string, view: ViewInput, site: SiteReader = reader): FoundListing {
  const card = parse(html).querySelector(".card");
  if (!card) throw new Error("the example has no .card");
  return readView(card, viewOf(view), site, "fallback");
}

describe("readView: where a field comes from", () => {
  it("takes the first source that yields text", () => {
    const { listing } = readCard('<div class="card"><h3></h3><h4>Cook</h4><h5>Baker</h5></div>', { fields: { title: ["h3", "h4", "h5"] } });
    expect(listing.title).toBe("Cook");
  });

  it("takes the first element a selector finds", () => {
    const { listing } = readCard('<div class="card"><h3>Cook</h3><h3>Baker</h3></div>', { fields: { title: ["h3"] } });
    expect(listing.title).toBe("Cook");
  });

  it("joins all elements of the description, line by line", () => {
    const { listing, elements } = readCard('<div class="card"><h3>Cook</h3><p>one</p><p></p><p>two</p></div>', {
      fields: { title: ["h3"], description: ["p"] },
    });
    expect(listing.description).toBe("one\ntwo");
    expect(elements.description?.map(({ textContent }) => textContent)).toEqual(["one", "two"]);
  });

  it.each([
    ["of a found element", '<div class="card"><a href=" /vacancy/7 ">Cook</a></div>', "a@href", "/vacancy/7"],
    ["of the card itself", '<div class="card" data-title="Cook"></div>', "@data-title", "Cook"],
    ["found by an attribute selector", '<div class="card"><i data-qa="x" title="Cook"></i></div>', '[data-qa="x"]@title', "Cook"],
  ])("reads the attribute %s", (_name, html, source, title) => {
    expect(readCard(html, { fields: { title: [source] } }).listing.title).toBe(title);
  });

  it.each([
    ["is missing", '<div class="card"><a>x</a><h3>Cook</h3></div>'],
    ["is empty", '<div class="card"><a href="  ">x</a><h3>Cook</h3></div>'],
    ["belongs to an element that is missing", '<div class="card"><h3>Cook</h3></div>'],
  ])("goes to the next source when the attribute %s", (_name, html) => {
    expect(readCard(html, { fields: { title: ["a@href", "h3"] } }).listing.title).toBe("Cook");
  });

  it("reads an attribute of the page as a whole as nothing", () => {
    const found = readView(parse("<h1>Cook</h1>"), viewOf({ fields: { title: ["@data-title", "h1"] } }), reader, "detail");
    expect(found.listing.title).toBe("Cook");
  });

  it("leaves out fields that are not there", () => {
    const { listing } = readCard('<div class="card"><h3>Cook</h3></div>', {
      fields: { title: ["h3"], hiringOrganization: [".firm"], baseSalary: [".pay"], jobLocation: [".place"], url: ["a@href"] },
    });
    expect(listing).toEqual({ id: "fallback", title: "Cook", reading: "partial", route: "site", fromJobBoard: true });
  });

  it("passes over the parts to drop in every field", () => {
    const { listing } = readCard('<div class="card"><h3>Cook<i>, seen</i></h3><p>Soup<i>, seen</i></p></div>', {
      drop: ["i"],
      fields: { title: ["h3"], description: ["p"] },
    });
    expect(listing).toMatchObject({ title: "Cook", description: "Soup" });
  });

  it("gives each field its elements for highlighting", () => {
    const { elements, drop } = readCard('<div class="card"><h3>Cook</h3><b>Cafe</b></div>', {
      drop: ["i"],
      fields: { title: ["h3"], hiringOrganization: ["b"] },
    });
    expect(elements.title?.map(({ tagName }) => tagName)).toEqual(["H3"]);
    expect(elements.hiringOrganization?.map(({ tagName }) => tagName)).toEqual(["B"]);
    expect(drop).toEqual(["i"]);
  });
});

describe("readView: pay found by its looks", () => {
  const payOf = (...spans: string[]): string | undefined => {
    const html = `<div class="card"><h3>Cook</h3>${spans.map((span) => `<span>${span}</span>`).join("")}</div>`;
    return readCard(html, { fields: { title: ["h3"], baseSalary: [".pay", { select: "span", looksLike: "money" }] } }).listing.baseSalary;
  };

  it.each([
    "от 150 000 ₽ за месяц",
    "от <!-- -->280&nbsp;000 <!-- -->₸",
    "$ 2,000",
    "$2000",
    "2 000,50 €",
    "120 000 руб.",
    "90 000 тенге",
    "4 000 zł",
    "3000 сом",
    "1 200 Br",
  ])("takes %s for pay", (pay) => {
    expect(payOf("Опыт 1-3 года", pay)).toBe(pay.replace(/<!-- -->/g, "").replaceAll("&nbsp;", " "));
  });

  it.each(["Опыт 1-3 года", "Сейчас смотрят 5 человек", "24 отзыва", "$", "руб.", ""])("takes %j for no pay", (text) => {
    expect(payOf(text)).toBeUndefined();
  });

  it("takes no long text for pay", () => {
    expect(payOf(`Мы платим 500 $ ${"каждую неделю ".repeat(6)}`)).toBeUndefined();
  });

  it("prefers a labelled pay element", () => {
    const html = '<div class="card"><h3>Cook</h3><span>5 $</span><b class="pay">700 €</b></div>';
    const { listing } = readCard(html, { fields: { title: ["h3"], baseSalary: [".pay", { select: "span", looksLike: "money" }] } });
    expect(listing.baseSalary).toBe("700 €");
  });
});

describe("readView: labels", () => {
  const fields = { title: ["h3"], description: ["p"], labels: [".label"] };

  it("joins all labels to the description", () => {
    const { listing, elements } = readCard(
      '<div class="card"><h3>Cook</h3><p>Soup</p><i class="label">No experience</i><i class="label">Daily pay</i></div>',
      { fields },
    );
    expect(listing.description).toBe("Soup\nNo experience\nDaily pay");
    expect(elements.description?.map(({ tagName }) => tagName)).toEqual(["P", "I", "I"]);
    expect(listing.reading).toBe("full");
  });

  it("gives labels alone as a description, yet calls the reading partial", () => {
    const { listing } = readCard('<div class="card"><h3>Cook</h3><i class="label">No experience</i></div>', { fields });
    expect(listing).toMatchObject({ description: "No experience", reading: "partial" });
  });
});

describe("readView: how much was read", () => {
  const fields = { title: ["h3"], description: ["p"] };

  it.each([
    ["title and text", "<h3>Cook</h3><p>Soup</p>", "full"],
    ["text without a title", "<p>Soup</p>", "full"],
    ["a title alone", "<h3>Cook</h3>", "partial"],
    ["neither", "<b>Cafe</b>", "unread"],
  ])("calls %s %s", (_name, inside, reading) => {
    const { listing } = readCard(`<div class="card">${inside}</div>`, { fields });
    expect(listing.reading).toBe(reading);
    expect(listing.truncated).toBeUndefined();
  });

  it.each([["Soup and…"], ["Soup and..."]])("calls a text that breaks off (%s) partial and truncated", (text) => {
    const { listing } = readCard(`<div class="card"><h3>Cook</h3><p>${text}</p></div>`, { fields });
    expect(listing).toMatchObject({ description: text, reading: "partial", truncated: true });
  });

  it("notices a text that breaks off before the labels", () => {
    const { listing } = readCard('<div class="card"><h3>Cook</h3><p>Soup…</p><i>Daily pay</i></div>', {
      fields: { ...fields, labels: ["i"] },
    });
    expect(listing).toMatchObject({ description: "Soup…\nDaily pay", reading: "partial", truncated: true });
  });

  it("calls excerpts partial, however whole they look", () => {
    const { listing } = readCard('<div class="card"><h3>Cook</h3><p>Soup.</p></div>', { text: "excerpt", fields });
    expect(listing).toMatchObject({ reading: "partial", truncated: true });
  });

  it("says whether the place carries offers of work only", () => {
    const html = '<div class="card"><h3>Cook</h3></div>';
    expect(readCard(html, { fields }).listing.fromJobBoard).toBe(true);
    expect(readCard(html, { fields }, { ...reader, content: "mixed" }).listing.fromJobBoard).toBe(false);
  });
});

describe("readView: what names the listing", () => {
  const fields = { title: ["h3"] };
  const idOf = (html: string, id: ReaderView["id"]): string => readCard(`<div class="card">${html}</div>`, { id, fields }).listing.id;

  it.each([
    ["the whole value", '<h3 data-id="a-7">Cook</h3>', { from: ["h3@data-id"] }, "a-7"],
    ["letters and digits after a mark", '<a href="/vacancy/900_7-b?x=1">Cook</a>', { from: ["a@href"], after: "/vacancy/" }, "900_7-b"],
    ["the fallback when the mark is missing", '<a href="/firm/9">Cook</a>', { from: ["a@href"], after: "/vacancy/" }, "fallback"],
    ["the fallback when nothing follows the mark", '<a href="/vacancy/">Cook</a>', { from: ["a@href"], after: "/vacancy/" }, "fallback"],
    ["the fallback when the element is missing", "<h3>Cook</h3>", { from: ["a@href"], after: "/vacancy/" }, "fallback"],
  ])("is %s", (_name, html, id, expected) => {
    expect(idOf(html, id)).toBe(expected);
  });

  it("is the fallback when the reader knows no name", () => {
    expect(readCard('<div class="card"><h3>Cook</h3></div>', { fields }).listing.id).toBe("fallback");
  });
});

describe("readView: where the mark goes", () => {
  const anchorOf = (html: string, view: ViewInput = { fields: { title: [".title"] } }) => readCard(html, view).anchor?.id;

  it.each([
    ["outside the link around the title", '<div class="card"><a id="link"><b><span class="title" id="t">Cook</span></b></a></div>', "link"],
    ["to the title that is a link itself", '<div class="card"><a class="title" id="t">Cook</a></div>', "t"],
    ["to a title without a link", '<div class="card"><h3 class="title" id="t">Cook</h3></div>', "t"],
    ["inside the card when the whole card is a link", '<a class="card" id="card"><h3 class="title" id="t">Cook</h3></a>', "t"],
    ["inside the card when the card lies in a link", '<a id="out"><div class="card"><h3 class="title" id="t">Cook</h3></div></a>', "t"],
  ])("goes %s", (_name, html, id) => {
    expect(anchorOf(html)).toBe(id);
  });

  it("goes where the reader says", () => {
    const html = '<div class="card"><a id="link"><b class="title">Cook</b></a><i id="spot">x</i></div>';
    expect(anchorOf(html, { anchor: "#spot", fields: { title: [".title"] } })).toBe("spot");
  });

  it("goes to the text of a post, which has no title", () => {
    expect(anchorOf('<div class="card"><p id="p">Soup</p></div>', { fields: { description: ["p"] } })).toBe("p");
  });

  it("has no place when there are no words", () => {
    expect(readCard('<div class="card"><b>?</b></div>', { fields: { title: ["h3"], description: ["p"] } }).anchor).toBeUndefined();
  });
});

describe("readView: card or page", () => {
  it("names the card it read", () => {
    expect(readCard('<div class="card" id="c"><h3>Cook</h3></div>', { fields: { title: ["h3"] } }).card?.id).toBe("c");
  });

  it("knows no card for a whole page", () => {
    const found = readView(parse("<h1>Cook</h1><p>Soup</p>"), viewOf({ fields: { title: ["h1"], description: ["p"] } }), reader, "detail");
    expect(found.card).toBeUndefined();
    expect(found.listing).toMatchObject({ id: "detail", title: "Cook", description: "Soup", reading: "full", route: "site" });
  });
});

describe("readView: titles that look like money", () => {
  const fields: ReaderView["fields"] = { title: ["h3"], baseSalary: [{ select: "span", looksLike: "money" }] };
  const payIn = (html: string) => readCard(`<div class="card">${html}</div>`, { fields }).listing.baseSalary;

  it.each(["Ищем 2 сомелье", "Швея, 10 сумок в день", "Заработок 500 $ в неделю"])("«%s» gives no pay", (title) => {
    expect(payIn(`<h3><span>${title}</span></h3>`)).toBeUndefined();
    expect(payIn(`<span><h3>${title}</h3></span>`)).toBeUndefined();
    expect(payIn(`<h3><span>${title}</span></h3><span>700 €</span>`)).toBe("700 €");
  });

  it.each(["Ищем 2 сомелье", "Швея, 10 сумок в день"])("«%s» beside the title gives none either", (words) => {
    expect(payIn(`<h3>Работа</h3><span>${words}</span>`)).toBeUndefined();
  });
});
