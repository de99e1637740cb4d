import { describe, expect, it } from "vitest";
import { SiteReader } from "../core/site-reader.ts";
import { cardAround, findCards, readCard } from "./cards.ts";

const parse = (html: string): Document => new DOMParser().parseFromString(html, "text/html");
const fields = { title: ["h3"], description: ["p"] };
const reader = (...lists: object[]): SiteReader =>
  SiteReader.parse({
    id: "board",
    name: "Board",
    hosts: ["board.example"],
    content: "jobs",
    proven: { state: "untested" },
    lists,
  });
const idsOf = (html: string, ...lists: object[]) => findCards(parse(html), reader(...lists)).map(({ id }) => id);

describe("findCards", () => {
  it("passes over placeholders of a virtual list", () => {
    const html = '<div class="card" id="a"><h3>Cook</h3></div><div class="card" id="b"></div>';
    expect(idsOf(html, { card: ".card", ready: "h3", fields })).toEqual(["a"]);
  });

  it("finds nothing for a view of the whole page", () => {
    expect(idsOf('<div class="card" id="a"><h3>Cook</h3></div>', { fields })).toEqual([]);
  });

  it("finds the cards of several kinds of lists in the order of the page", () => {
    const html = '<i class="old" id="a"></i><b class="new" id="b"></b><i class="old" id="c"></i>';
    expect(idsOf(html, { card: ".new", fields }, { card: ".old", fields })).toEqual(["a", "b", "c"]);
  });

  it("takes a card inside a card for a part of it, whatever their kinds", () => {
    const html = '<div class="new" id="a"><div class="old" id="b"></div><div class="new" id="c"></div></div>';
    expect(idsOf(html, { card: ".new", fields }, { card: ".old", fields })).toEqual(["a"]);
  });

  it("takes replies for listings of their own where the reader says so", () => {
    const html = '<div class="card" id="a"><p>A</p><div class="card" id="b"><p>B</p></div></div>';
    expect(idsOf(html, { card: ".card", nested: "separate", fields })).toEqual(["a", "b"]);
  });

  it("looks for no list on pages whose address is of another kind", () => {
    const html = '<div class="card" id="a"></div>';
    expect(idsOf(html, { card: ".card", paths: ["/jobs/*"], fields })).toEqual([]);
  });
});

describe("readCard", () => {
  it("reads a card through the first view that knows it", () => {
    const site = reader({ card: ".new", fields: { title: ["b"] } }, { card: ".card", fields: { title: ["i"] } });
    const page = parse('<div class="card new" id="a"><b>Cook</b></div><div class="card" id="b"><i>Baker</i></div>');
    expect(findCards(page, site).map((card) => readCard(card, site, "x")?.listing.title)).toEqual(["Cook", "Baker"]);
  });

  it("reads a post without the replies inside it", () => {
    const site = reader({ card: ".card", nested: "separate", fields: { description: ["p"] } });
    const page = parse('<div class="card"><p>Cook wanted</p><div class="card"><p>Thanks</p></div></div>');
    expect(findCards(page, site).map((card) => readCard(card, site, "x")?.listing.description)).toEqual(["Cook wanted", "Thanks"]);
  });

  it("reads nothing from an element that is no card", () => {
    const page = parse("<p>Cook</p>");
    expect(readCard(page.body, reader({ card: ".card", fields }), "x")).toBeUndefined();
  });
});

it("cardAround finds the card an element is in", () => {
  const page = parse('<div class="card" id="a"><p><b>Cook</b></p></div><i>x</i>');
  const site = reader({ card: ".card", fields });
  expect(page.querySelector("b") && cardAround(page.querySelector("b") as Element, site)?.id).toBe("a");
  expect(page.querySelector("i") && cardAround(page.querySelector("i") as Element, site)).toBeUndefined();
  expect(cardAround(page.body, reader())).toBeUndefined();
});
