import { describe, expect, it } from "vitest";
import { landline, service, shortCode } from "../../tests/help-example.ts";
import type { CountryFacts } from "./country-facts.ts";
import { emptyQuery, type HelpQuery } from "./help-query.ts";
import { helpForRoute } from "./help-route.ts";

const police = service("KG-POLICE", { type: "police", phones: [shortCode] });
const home = service("KG-LINE", { phones: [shortCode] });
const job = service("TR-LINE", { type: "migration", phones: [shortCode] });
const jobPolice = service("TR-POLICE", { type: "emergency", phones: [shortCode] });
const consul = service("TR-CONSUL", { type: "migration", serves_nationals_of: "KG" });
const all = [police, home, job, jobPolice, consul];
const facts: CountryFacts[] = [
  {
    country: "KG",
    workerFees: "unknown",
    register: null,
    foreignMinistry: { name: "Ministry", url: "https://mfa.example/" },
    iomMission: { name: "IOM", url: "https://kg.example/" },
    sources: ["invented"],
    year: 2026,
  },
];

const show = (query: Partial<HelpQuery>, services = all) => {
  const { emergency, emergencyThere, groups, ...rest } = helpForRoute(services, facts, { ...emptyQuery, ...query });
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  return {
    emergency: ids(emergency),
    emergencyThere: ids(emergencyThere),
    groups: groups.map((one) => [one.country, ids(one.fitting), ids(one.others)]),
    ...rest,
  };
};

describe("lines of the whole Union", () => {
  const child = service("EU-CHILD", { type: "child", phones: [shortCode] });
  const services = [child, service("DE-LINE"), service("UA-LINE")];

  it("come first where they are what was asked for", () => {
    const { groups } = show({ from: "UA", to: "DE", need: "child", there: true }, services);
    expect(groups).toEqual([
      ["EU", ["EU-CHILD"], []],
      ["DE", [], ["DE-LINE"]],
      ["UA", [], ["UA-LINE"]],
    ]);
  });

  it("are not offered to readers of whom nothing is known", () => {
    expect(show({}, services).groups).toEqual([]);
  });
});

describe("a reader at home", () => {
  it("sees the emergency number of home, home first, and no short code of the country of the job", () => {
    expect(show({ from: "KG", to: "TR" })).toMatchObject({
      emergency: ["KG-POLICE"],
      // To be written down before leaving.
      emergencyThere: ["TR-POLICE"],
      groups: [
        ["KG", ["KG-LINE"], []],
        ["TR", ["TR-CONSUL"], []],
      ],
    });
  });

  it("is told that lines of the other country are dialled from inside only, not that there are none", () => {
    expect(show({ from: "KZ", to: "TR" })).toMatchObject({ insideOnly: ["TR"], withoutNumber: ["KZ"] });
  });
});

describe("a reader in the country of the job", () => {
  it("sees its emergency number and lines first", () => {
    expect(show({ from: "KG", to: "TR", there: true })).toMatchObject({
      emergency: ["TR-POLICE"],
      groups: [["TR", ["TR-CONSUL", "TR-LINE"], []]],
      insideOnly: ["KG"],
    });
  });

  it("sees services for their nation, others do not", () => {
    expect(show({ from: "UZ", to: "TR", there: true }).groups).toEqual([["TR", ["TR-LINE"], []]]);
  });
});

describe("needs", () => {
  const child = service("KG-CHILD", { type: "child" });
  const legal = service("KG-LAWYER", { type: "migration", offers: ["legal-aid"] });

  it("put what fits before the rest", () => {
    expect(show({ from: "KG", need: "child" }, [home, child]).groups).toEqual([["KG", ["KG-CHILD"], ["KG-LINE"]]]);
  });

  it("find what a service offers beside its kind", () => {
    expect(show({ from: "KG", need: "lawyer" }, [home, legal]).groups).toEqual([["KG", ["KG-LAWYER"], ["KG-LINE"]]]);
  });

  it("keep other services as the next best", () => {
    expect(show({ from: "KG", need: "shelter" }, [home]).groups).toEqual([["KG", [], ["KG-LINE"]]]);
  });

  it("list services of all countries while no country is chosen", () => {
    const union = service("EU-CHILD", { type: "child", countries: ["PL"] });
    expect(show({ need: "child" }, [home, child, service("TR-CHILD", { type: "child" }), union]).groups).toEqual([
      ["KG", ["KG-CHILD"], []],
      ["TR", ["TR-CHILD"], []],
      ["EU", ["EU-CHILD"], []],
    ]);
  });
});

describe("without a number", () => {
  it("a country of the route is named, even when it has an emergency number or a site", () => {
    const site = service("KG-SITE", { phones: [], web: "https://kg.example/" });
    expect(show({ from: "KG" }, [police, site]).withoutNumber).toEqual(["KG"]);
  });

  it("embassies of the own country and the mission of IOM are there", () => {
    expect(show({ from: "KG", to: "TR" }, []).official.map(({ kind, country }) => [kind, country])).toEqual([
      ["embassy", "KG"],
      ["iom", "KG"],
    ]);
  });

  it("and else IOM's list of missions, unless the list of services has a mission", () => {
    const mission = service("TJ-IOM", { phones: [], web: "https://tajikistan.iom.int/x" });
    expect(show({ from: "TJ" }, []).official.map(({ kind }) => kind)).toEqual(["iom-world"]);
    expect(show({ from: "TJ" }, [mission]).official).toEqual([]);
  });

  it("nothing is made up for a country nobody knows", () => {
    expect(show({ from: "ZZ", to: "YY" }, all)).toMatchObject({ emergency: [], groups: [], withoutNumber: ["ZZ", "YY"] });
  });
});

it("a service with two numbers shows both", () => {
  const two = service("KG-TWO", { phones: [shortCode, landline] });
  const { groups } = helpForRoute([two], [], { ...emptyQuery, from: "KG" });
  expect(groups[0]?.fitting[0]?.phones).toEqual([shortCode, landline]);
});
