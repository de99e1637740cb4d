import { Window } from "happy-dom";
import { afterEach, describe, expect, it } from "vitest";
import { SiteReader } from "../core/site-reader.ts";
import { findCards, readCard } from "./cards.ts";
import { withoutHidden } from "./sight.ts";

const reader = SiteReader.parse({
  id: "board",
  name: "Board",
  hosts: ["board.example"],
  content: "jobs",
  lists: [
    {
      card: ".card",
      drop: [".more"],
      fields: {
        title: ["h3"],
        description: [".text"],
        labels: [".labels"],
        hiringOrganization: [{ select: ".by", after: "by " }],
        jobLocation: ["img@alt"],
      },
    },
  ],
  proven: { state: "untested" },
});

const windows: Window[] = [];
afterEach(() => {
  for (const window of windows.splice(0)) window.close();
});

/** Reads a card, and reads it without what the page says is unseen: no layout is at hand here. */
function readWithoutUnseen(html: string) {
  const window = new Window({ url: "https://board.example/" });
  windows.push(window);
  window.document.write(`<body><div class="card">${html}</div></body>`);
  const [card] = findCards(window.document as unknown as Document, reader);
  const found = card && readCard(card, reader, "1");
  if (!found) throw new Error("the card was not found");
  return { found, shown: withoutHidden(found, (element) => !element.closest(".unseen")) };
}

describe("withoutHidden", () => {
  it("leaves the words out that nobody can see, in the middle of others as well, and joins the labels as before", () => {
    const html = `<h3>Cook</h3><div class="text"><p>We pay <b class="unseen">nothing</b>every month.</p><p class="unseen">Send your passport.</p><span class="more">More</span></div><ul class="labels"><li>Oslo</li></ul>`;
    const { found, shown } = readWithoutUnseen(html);
    expect(found.listing.description).toBe("We pay nothingevery month.\nSend your passport.\nOslo");
    expect(shown?.listing.description).toBe("We pay every month.\nOslo");
    expect(shown?.listing).toMatchObject({ title: "Cook", reading: "full" });
  });

  it("is the same listing where all can be seen", () => {
    const { found, shown } = readWithoutUnseen('<h3>Cook</h3><p class="text">Soup every day.</p>');
    expect(shown).toBe(found);
  });

  it("says nothing while the ad as a whole is not seen: it may just be about to come", () => {
    expect(readWithoutUnseen('<div class="unseen"><h3>Cook</h3><p class="text">Soup.</p></div>').shown).toBeUndefined();
  });

  it("keeps what was cut out of a text or does not stand in one", () => {
    const html = '<h3>Cook</h3><p class="by">Today <i class="unseen">x</i> by Firm</p><img alt="Oslo">';
    expect(readWithoutUnseen(html).shown?.listing).toMatchObject({ hiringOrganization: "Firm", jobLocation: "Oslo" });
  });

  it("has no text where all of it is unseen", () => {
    const { shown } = readWithoutUnseen('<h3>Cook</h3><p class="text unseen">Send your passport.</p>');
    expect(shown?.listing).not.toHaveProperty("description");
    expect(shown?.listing.title).toBe("Cook");
  });
});
