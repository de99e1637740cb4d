import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ensureFolded, FOLD } from "../text/fold.ts";
import { UNKNOWN } from "./meanings.ts";
import { addToHash, HASH_START, LONGEST_KEPT, WordCache } from "./word-cache.ts";

function hashOf(word: string): number {
  ensureFolded(word);
  return [...word].reduce((hash, letter) => addToHash(hash, FOLD[letter.charCodeAt(0)] as number), HASH_START);
}

const word = fc.array(fc.constantFrom(..."abcабвії7"), { minLength: 1, maxLength: LONGEST_KEPT }).map((letters) => letters.join(""));

describe("words met before", () => {
  it("are known again by their letters, whatever stands around them", () => {
    const cache = new WordCache();
    cache.set("visa", 0, 4, hashOf("visa"), 7);
    expect(cache.get("my VISA.", 3, 7, hashOf("visa"))).toBe(7);
    expect(cache.get("vi\u00adsa", 0, 5, hashOf("visa"))).toBe(7);
  });

  it("are never taken for one another, even when their hashes agree", () => {
    const cache = new WordCache();
    const hash = hashOf("visa");
    cache.set("visa", 0, 4, hash, 7);
    for (const other of ["visas", "vis", "pass", "visavisavisavisavisa"]) {
      ensureFolded(other);
      expect(cache.get(other, 0, other.length, hash)).toBe(UNKNOWN);
    }
  });

  it("give the meaning last kept, or none", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.integer({ min: 1, max: 1000 })), { maxLength: 60 }), word, (kept, asked) => {
        const cache = new WordCache();
        for (const [text, meaning] of kept) cache.set(text, 0, text.length, hashOf(text), meaning);
        const folded = (text: string) => [...text].map((letter) => FOLD[letter.charCodeAt(0)]).join();
        const last = kept.findLast(([text]) => folded(text) === folded(asked))?.[1] ?? UNKNOWN;
        const got = cache.get(asked, 0, asked.length, hashOf(asked));
        expect([last, UNKNOWN]).toContain(got);
      }),
    );
  });

  it("are forgotten when asked", () => {
    const cache = new WordCache();
    cache.set("visa", 0, 4, hashOf("visa"), 7);
    cache.forget();
    expect(cache.get("visa", 0, 4, hashOf("visa"))).toBe(UNKNOWN);
  });
});
