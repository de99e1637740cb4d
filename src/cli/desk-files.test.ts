import { describe, expect, it } from "vitest";
import { buildSmall, phrases } from "../../tests/small-pack.ts";
import { GoldAds } from "../core/gold-ad.ts";
import { DESK_ADS, deskFiles } from "./desk-files.ts";
import { readGold } from "./gold.ts";

const { sources } = buildSmall({
  "fee.upfront/flag.yaml": { id: "fee.upfront", status: "stable", level: "info", texts: {} },
  "fee.upfront/en.yaml": phrases("en", { id: "visa", any: ["pay for the visa"] }),
});

describe("deskFiles", () => {
  const files = deskFiles(process.cwd(), sources);

  it("hold every ad of our own, as the page reads them", () => {
    const ads = GoldAds.parse(JSON.parse(files.get(DESK_ADS) ?? ""));
    const sets = readGold("tests/gold").flatMap(([, set]) => set);
    expect(ads).toHaveLength(sets.length);
    expect(ads.filter(({ held }) => held)).toHaveLength(sets.filter(({ split }) => split === "held").length);
    expect(ads.filter(({ risky }) => !risky)).toHaveLength(sets.filter(({ label }) => label === "legit").length);
  });

  it("hold the examples of each flag by language and group", () => {
    expect(JSON.parse(files.get("desk/fee.upfront.json") ?? "")).toEqual({
      "en/visa": { should_flag: ["found"], should_pass: ["passed"] },
    });
  });
});
