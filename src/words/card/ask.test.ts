import { describe, expect, it } from "vitest";
import { phrases, smallEngine } from "../../../tests/small-pack.ts";
import { wordsFromFiles } from "../../cli/locale-files.ts";
import { assess } from "../../core/assess/assess.ts";
import type { Listing } from "../../core/listing.ts";
import { toCardView } from "../card-view.ts";

const words = wordsFromFiles("en");
const engine = smallEngine({
  "test.papers/flag.yaml": {
    id: "test.papers",
    level: "danger",
    strength: "S",
    status: "stable",
    texts: { en: { title: "Papers are taken", why: "It binds people." } },
  },
  "test.papers/en.yaml": phrases("en", { id: "kept", any: ["keep your passport"] }),
});

function messageAbout(listing: Partial<Listing>): string {
  const whole: Listing = { id: "1", reading: "full", fromJobBoard: true, ...listing };
  return toCardView(engine, whole, assess(engine, whole, {}), words, {}).askMessage;
}

describe("the message to a person one trusts", () => {
  it("says what the ad says, without ways to reach anybody", () => {
    const message = messageAbout({ title: "Cook", description: "Call +7 700 000 00 11, write anna@firm.example or see t.me/anna_hr" });
    expect(message).toContain("Cook\n\nCall […], write […] or see […]");
    expect(message).not.toMatch(/700|anna|t\.me/);
  });

  it("begins and ends as a question to a person", () => {
    const message = messageAbout({ title: "Cook" });
    expect(message.startsWith(words.t("ask.opening"))).toBe(true);
    expect(message.endsWith(words.t("ask.closing"))).toBe(true);
  });

  it("keeps a long ad short, and no half of a number at its end", () => {
    const message = messageAbout({ description: `${"word ".repeat(236)}call +7 700 000 00 11 now ${"word ".repeat(500)}` });
    expect(message.length).toBeLessThan(1600);
    expect(message).not.toMatch(/\+7|700/);
    expect(message).toContain(" …");
  });

  it("has no empty parts for an ad with little in it", () => {
    expect(messageAbout({ title: "Cook" })).not.toMatch(/\n{3}/);
  });

  it("quotes what was noticed", () => {
    const message = messageAbout({ description: "We keep your passport. Work abroad in Poland." });
    expect(message).toContain(words.t("ask.noticed"));
    expect(message).toContain("– Papers are taken: “keep your passport”");
  });
});
