import { describe, expect, it } from "vitest";
import { isGreeklish } from "./greeklish.ts";
import { languageSamples } from "./language-samples.ts";

describe("isGreeklish", () => {
  it.each([
    "douleia sto eksoteriko, xwris empeiria, steile sto viber",
    "ZITOUNTAI ATOMA GIA SERVIS STO KENTRO",
    "Kalispera paidia, psaxnw kopela gia to magazi mou",
    "Exw douleia apo to spiti, den einai apati",
  ])("knows Greek in Latin letters: %s", (text) => {
    expect(isGreeklish(text)).toBe(true);
  });

  it.each([
    "Sto cercando una ragazza per la gelateria, mono locale disponibile",
    "Praca od zaraz, sto złotych dziennie, kai nic więcej",
    "Gia Kim and Lou Tou are our HR managers",
    "Εργασία από το σπίτι",
    "",
  ])("does not take another language for it: %s", (text) => {
    expect(isGreeklish(text)).toBe(false);
  });

  it("takes no sentence of another language for it", () => {
    const others = languageSamples.filter(({ language }) => language !== "el").flatMap(({ texts }) => texts);
    expect(others.length).toBeGreaterThan(50);
    expect(others.filter(isGreeklish)).toEqual([]);
  });
});
