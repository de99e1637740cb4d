import { describe, expect, it } from "vitest";
import { createHiddenHere } from "./hidden-here.ts";

function card(title: string) {
  const element = document.createElement("div");
  element.innerHTML = "<h3><a>Cook</a></h3><p></p>";
  const anchor = element.querySelector("a") as Element;
  return { card: element, anchor, title, hash: `by the site's reader: ${title}` };
}

describe("createHiddenHere", () => {
  it("hides an ad wherever it stands with the same words", () => {
    const hidden = createHiddenHere();
    const one = card("Cook");
    expect(hidden.isHidden(one)).toBe(false);
    hidden.hideAd(one.hash);
    expect(hidden.isHidden({ ...card("Cook") })).toBe(true);
    expect(hidden.isHidden(card("Driver"))).toBe(false);
  });

  it("collects kinds of signs", () => {
    const hidden = createHiddenHere();
    hidden.hideKinds(["fee", "visa"]);
    hidden.hideKinds(["fee"]);
    expect(hidden.kinds).toEqual(["fee", "visa"]);
  });

  it("knows a hidden ad again when the page is read in another way", () => {
    const hidden = createHiddenHere();
    const [one, other] = [card("Cook"), card("Driver")];
    hidden.hideAd(one.hash);
    hidden.keepPlaces([one, other]);
    const wider = document.createElement("section");
    wider.append(one.card);
    const anchor = one.card.querySelector("h3") as Element;
    expect(hidden.isHidden({ hash: "otherwise 2", title: "Driver", card: other.card, anchor: other.anchor })).toBe(false);
    const again = { hash: "otherwise 1", title: "COOK!", card: wider, anchor };
    expect(hidden.isHidden(again)).toBe(true);
    expect(hidden.isHidden(again)).toBe(true);
  });

  it("does not hide another ad that came to the place of a hidden one", () => {
    const hidden = createHiddenHere();
    const one = card("Cook");
    hidden.hideAd(one.hash);
    hidden.keepPlaces([one]);
    expect(hidden.isHidden({ ...one, hash: "new", title: "Hostess" })).toBe(false);
    expect(hidden.isHidden({ ...one, hash: "the same", title: "" })).toBe(true);
    expect(hidden.isHidden({ ...one, hash: "later", title: "" })).toBe(false);
  });
});
