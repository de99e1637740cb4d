import { describe, expect, it } from "vitest";
import { buildSmall } from "../../tests/small-pack.ts";
import { ruleCards } from "./rule-cards.ts";

const built = buildSmall({
  "fee.upfront/flag.yaml": {
    id: "fee.upfront",
    family: "A",
    level: "caution",
    strength: "M",
    status: "stable",
    references: ["ILO09"],
    knownGaps: ["<script>alert(1)</script>"],
    texts: { en: { title: "A fee", why: "It matters because of this." } },
  },
  "fee.upfront/ru.yaml": {
    language: "ru",
    reviewed: "none",
    phrases: [{ id: "fee", any: ["взнос* за место"], should_flag: ["Нужен [[взнос за место]]."], should_pass: ["Взнос в кассу."] }],
  },
});

const cards = ruleCards({
  built,
  gold: new Map([["fee.upfront ru", { risky: 9, ordinary: 1 }]]),
  data: undefined,
  sources: new Map([["ILO09", "Operational indicators"]]),
});

describe("rule cards", () => {
  it("say what a sign means, where it comes from and what was measured", () => {
    expect(cards).toContain("alone: caution · strength M · family A · stable");
    expect(cards).toContain("<code>ILO09</code> Operational indicators");
    expect(cards).toContain("<th>ru</th><td>9</td><td>1</td><td>90 %</td>");
  });

  it("show phrases and examples with their evidence marked", () => {
    expect(cards).toContain("<code>взнос* за место</code>");
    expect(cards).toContain("Нужен <mark>взнос за место</mark>.");
    expect(cards).toContain("no native speaker has checked it yet");
  });

  it("never let a text become markup", () => {
    expect(cards).not.toContain("<script>");
    expect(cards).toContain("&lt;script&gt;");
  });
});
