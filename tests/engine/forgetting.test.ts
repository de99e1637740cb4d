import { afterEach, expect, it, vi } from "vitest";
import { loadEngine } from "../../src/cli/rules-folder.ts";
import { Meanings } from "../../src/core/match/meanings.ts";
import { exampleTexts, goldTexts } from "./real-rules.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

it("finds the same whether words met before are remembered or forgotten before every text", () => {
  const texts = [...goldTexts, ...exampleTexts].filter((_, at) => at % 3 === 0);
  const remembering = loadEngine(process.cwd(), true).rules.matcher;
  // Twice, so that the second time nearly every word is known.
  for (const text of texts) remembering.read(text);
  const remembered = texts.map((text) => remembering.read(text).occurrences);
  vi.spyOn(Meanings.prototype, "isFull", "get").mockReturnValue(true);
  const forgetting = loadEngine(process.cwd(), true).rules.matcher;
  expect(texts.map((text) => forgetting.read(text).occurrences)).toEqual(remembered);
});
