import { afterEach, describe, expect, it } from "vitest";
import { SiteReader } from "../core/site-reader.ts";
import { findCards, readCard } from "./cards.ts";
import { findBrokenFields, isTouched } from "./field-test.ts";
import { readDetail } from "./read-page.ts";

const reader = SiteReader.parse({
  id: "board",
  name: "Board",
  hosts: ["board.example"],
  content: "jobs",
  lists: [
    { card: ".card", fields: { title: ["h3"], description: [".text"], hiringOrganization: [".firm"] } },
    { card: ".short", text: "excerpt", fields: { title: ["h3"], description: [".text"] } },
  ],
  details: [{ fields: { title: ["h1"], description: [".whole"] } }],
  proven: { state: "untested" },
});

afterEach(() => document.body.replaceChildren());

/** Cards in the board's markup; each names the parts that the site has renamed, so that the reader no longer sees them. */
const card = (broken = "", kind = "card") =>
  `<div class="${kind}"><${broken.includes("title") ? "h4" : "h3"}>Cook</${broken.includes("title") ? "h4" : "h3"}><p class="${broken.includes("text") ? "body" : "text"}">Soup for sailors</p><i class="${broken.includes("firm") ? "by" : "firm"}">Galley</i></div>`;

function read(...cards: string[]) {
  document.body.innerHTML = cards.join("");
  return findCards(document, reader).flatMap((element, index) => readCard(element, reader, `${index}`) ?? []);
}
const times = (count: number, html: string) => Array.from({ length: count }, () => html);

describe("findBrokenFields", () => {
  it.each([
    ["nothing on a page that is as expected", times(5, card()), []],
    ["titles that most cards lack", [...times(3, card("title")), ...times(2, card())], ["title"]],
    ["texts that most cards lack", [...times(3, card("text")), ...times(2, card())], ["text"]],
    ["both", times(3, card("title text")), ["title", "text"]],
    ["nothing where half of the cards are as expected", [...times(2, card("title")), ...times(2, card())], []],
    ["nothing by two cards alone", times(2, card("title")), []],
    ["no text of a list that shows excerpts: many of its cards have none", times(9, card("text", "short")), []],
    ["no employer where a single one is named", [...times(9, card("firm")), card()], []],
    ["employers where not one of many is named", times(9, card("firm")), ["contact"]],
  ])("finds %s", (_name, cards, broken) => {
    expect(findBrokenFields(read(...cards))).toEqual(broken);
  });

  it("takes an ad's own page at its word: its text is not there", () => {
    document.body.innerHTML = '<h1>Cook</h1><p class="renamed">Soup for sailors</p>';
    const found = readDetail(document, reader);
    expect(findBrokenFields(found ? [found] : [])).toEqual(["text"]);
  });

  it("asks for nothing where people post what they like", () => {
    document.body.innerHTML = times(5, card("title")).join("");
    const mixed = { ...reader, content: "mixed" as const };
    const posts = findCards(document, mixed).flatMap((element, index) => readCard(element, mixed, `${index}`) ?? []);
    expect(posts).toHaveLength(5);
    expect(findBrokenFields(posts)).toEqual([]);
  });

  it("promises nothing of listings that no reader read", () => {
    expect(findBrokenFields(times(9, "").map(() => ({ card: document.body })))).toEqual([]);
  });
});

describe("isTouched", () => {
  it("is so for a listing that lacks what is broken, not for its neighbours, and never for want of an employer", () => {
    const listings = read(...times(3, card("title firm")), card());
    expect(listings.map((one) => isTouched(one, ["title"]))).toEqual([true, true, true, false]);
    expect(listings.some((one) => isTouched(one, ["contact"]))).toBe(false);
  });
});
