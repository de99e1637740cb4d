import { describe, expect, it } from "vitest";
import type { Flag } from "../flag.ts";
import type { Level } from "../level.ts";
import type { Combination } from "../pack.ts";
import { levelOf, type Standing } from "./levels.ts";

let number = 0;

/** A flag that stands, `S` of family A unless said otherwise. */
function flag(
  strength: Flag["strength"],
  changes: Partial<Omit<Flag, "strength">> & { alone?: Level; experimental?: boolean } = {},
): Standing {
  const { alone = "info", experimental = false, ...rest } = changes;
  number++;
  return {
    flag: {
      id: `sign.s${number}`,
      role: "flag",
      family: "A",
      level: alone,
      status: "stable",
      derived: false,
      references: [],
      ...(strength && { strength }),
      ...rest,
    },
    alone,
    experimental,
  };
}

const together = (level: Level): Combination => ({ id: "C01", name: "together", level, when: "abroad", references: [], texts: {} });

function level(
  standing: readonly Standing[],
  {
    combinations = [],
    facts = [],
    protective = 0,
    addressed = true,
  }: { combinations?: Combination[]; facts?: string[]; protective?: number; addressed?: boolean } = {},
): Level {
  return levelOf({ standing, combinations, has: (fact) => facts.includes(fact), protective, addressed });
}

describe("flags alone", () => {
  it("nothing found is none", () => {
    expect(level([])).toBe("none");
  });

  it.each<Level>(["info", "caution", "danger"])("one flag gives its own level: %s", (alone) => {
    expect(level([flag("W", { alone })])).toBe(alone);
  });

  it("the loudest decides", () => {
    expect(level([flag("W", { alone: "info" }), flag("W", { alone: "danger" }), flag("W", { alone: "caution" })])).toBe("danger");
  });
});

describe("experimental rules", () => {
  const experimental = (family: string) => flag("S", { alone: "danger", experimental: true, family });

  it("are only caution alone", () => {
    expect(level([experimental("A")])).toBe("caution");
  });

  it("are only caution beside a flag of the same family", () => {
    expect(level([experimental("A"), flag("W", { family: "A" })])).toBe("caution");
  });

  it("are danger beside a flag of another family", () => {
    expect(level([experimental("A"), flag("W", { family: "B" })])).toBe("danger");
  });

  it.each(["stable", "test"] as const)("that became %s are danger alone", (status) => {
    expect(level([flag("W", { alone: "danger", status })])).toBe("danger");
  });
});

describe("demographic flags (family F)", () => {
  it.each<Level>(["info", "caution", "danger"])("never warn alone: %s", (alone) => {
    expect(level([flag("S", { family: "F", alone })])).toBe("info");
  });

  it("never warn among themselves, however many and strong", () => {
    expect(level([flag("S", { family: "F" }), flag("S", { family: "F" }), flag("M", { family: "F" }), flag("M", { family: "F" })])).toBe(
      "info",
    );
  });

  it("count beside a flag of another family", () => {
    expect(level([flag("S", { family: "F" }), flag("M", { family: "A" })])).toBe("danger");
  });
});

describe("strength together", () => {
  const strong = () => flag("S");
  const medium = () => flag("M");
  const weak = (family = "A") => flag("W", { family });

  it.each<[string, () => Standing[], Level]>([
    ["one strong", () => [strong()], "info"],
    ["two strong", () => [strong(), strong()], "danger"],
    ["a strong and a medium", () => [strong(), medium()], "danger"],
    ["a strong and many weak", () => [strong(), weak(), weak("B"), weak("C"), weak("D")], "info"],
    ["one medium", () => [medium()], "info"],
    ["two medium", () => [medium(), medium()], "info"],
    ["two medium and a weak at home", () => [medium(), medium(), weak()], "info"],
    ["three medium", () => [medium(), medium(), medium()], "caution"],
    ["six medium", () => [medium(), medium(), medium(), medium(), medium(), medium()], "caution"],
    ["many weak", () => [weak("A"), weak("B"), weak("C"), weak("D"), weak("E")], "info"],
  ])("%s", (_what, standing, expected) => {
    expect(level(standing())).toBe(expected);
  });

  it("two medium and a weak abroad are caution", () => {
    expect(level([medium(), medium(), weak()], { facts: ["abroad"] })).toBe("caution");
    expect(level([medium(), medium()], { facts: ["abroad"] })).toBe("info");
  });

  describe("of weak flags", () => {
    const anonymous = () => flag("W", { id: "contact.anonymous-employer", family: "C" });

    it("three of three families abroad, with an employer nobody can check, are caution", () => {
      expect(level([anonymous(), weak("A"), weak("B")], { facts: ["abroad"] })).toBe("caution");
    });

    it.each<[string, () => Standing[], string[]]>([
      ["at home", () => [anonymous(), weak("A"), weak("B")], []],
      ["of two families", () => [anonymous(), weak("A"), weak("A")], ["abroad"]],
      ["with an employer that can be checked", () => [weak("C"), weak("A"), weak("B")], ["abroad"]],
    ])("but not %s", (_what, standing, facts) => {
      expect(level(standing(), { facts })).toBe("info");
    });
  });

  it("does not depend on the order", () => {
    const standing = [strong(), medium(), weak("B"), flag("M", { family: "F" })];
    expect(level([...standing].reverse())).toBe(level(standing));
  });
});

describe("combinations", () => {
  it.each<Level>(["info", "caution", "danger"])("give their level without any flag: %s", (wanted) => {
    expect(level([], { combinations: [together(wanted)] })).toBe(wanted);
  });

  it("never make a loud flag quieter", () => {
    expect(level([flag("S", { alone: "danger" })], { combinations: [together("caution")] })).toBe("danger");
  });

  it("may rest on demographic flags", () => {
    expect(level([flag("M", { family: "F" })], { combinations: [together("danger")] })).toBe("danger");
  });
});

describe("what speaks for an ad", () => {
  it.each<[Level, Level]>([
    ["danger", "caution"],
    ["caution", "info"],
    ["info", "info"],
  ])("lowers %s to %s by three facts", (before, after) => {
    expect(level([flag("W", { alone: before })], { protective: 3 })).toBe(after);
  });

  it("changes nothing by two facts", () => {
    expect(level([flag("W", { alone: "danger" })], { protective: 2 })).toBe("danger");
  });

  it("lowers by one level only, however much it is", () => {
    expect(level([flag("W", { alone: "danger" })], { protective: 20 })).toBe("caution");
  });

  it("lowers combinations too", () => {
    expect(level([], { combinations: [together("danger")], protective: 3 })).toBe("caution");
  });

  it("keeps nothing at none", () => {
    expect(level([], { protective: 5 })).toBe("none");
  });

  it.each(["documents.retention", "crime.drug-courier", "crime.money-mule", "sector.organ", "sector.escort-sexual"])(
    "never lowers %s",
    (id) => {
      expect(level([flag("S", { id, alone: "danger" })], { protective: 9 })).toBe("danger");
    },
  );

  it.each(["documents.other", "sector.organ-music", "crimes.other"])("lowers %s, which only sounds alike", (id) => {
    expect(level([flag("W", { id, alone: "danger" })], { protective: 9 })).toBe("caution");
  });
});

describe("a text that neither offers work nor tells how to answer", () => {
  it("does not warn by a single sign of caution", () => {
    expect(level([flag("M", { alone: "caution" })], { addressed: false })).toBe("info");
    expect(level([flag("M", { alone: "caution" })])).toBe("caution");
  });

  it("warns by several signs, by a combination, and by a grave sign", () => {
    expect(level([flag("M", { alone: "caution" }), flag("W", { family: "B" })], { addressed: false })).toBe("caution");
    expect(level([flag("W")], { combinations: [together("danger")], addressed: false })).toBe("danger");
    expect(level([flag("S", { alone: "danger" })], { addressed: false })).toBe("danger");
  });
});
