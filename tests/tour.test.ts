import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readLocales, wordsFromFiles } from "../src/cli/locale-files.ts";
import { loadRules } from "../src/cli/rules-folder.ts";
import { assess } from "../src/core/assess/assess.ts";
import { toCheckedText } from "../src/core/checked-text.ts";
import { compareLevels } from "../src/core/level.ts";
import { toCardView } from "../src/words/card-view.ts";

const root = join(import.meta.dirname, "..");
const { engine } = loadRules(root, true);

// The invented ad of the first-run page is read by the real rules in the person's own language: whoever translates it keeps
// wordings that the rules of that language know (rules/<flag>/<language>.yaml, `should_flag`).
describe.each([...readLocales(root).keys()])("the tour's invented ad in %s", (language) => {
  const words = wordsFromFiles(language, root);
  const listing = toCheckedText(words.t("first-run.tourText"))?.listing ?? { id: "none", reading: "unread" as const };
  const view = toCardView(engine, listing, assess(engine, listing, {}), words, {});

  it("gets a mark", () => {
    expect(compareLevels(view.level, "caution")).toBeGreaterThanOrEqual(0);
  });

  it("has at least three wordings to show", () => {
    const shown = new Set(view.reasons.flatMap(({ quotes }) => quotes).map(({ text }) => text));
    expect(shown.size).toBeGreaterThanOrEqual(3);
  });

  it("leads nowhere: no number, no address", () => {
    expect(listing.description).not.toMatch(/@|https?:|\+\d|\d{7}/);
  });
});
