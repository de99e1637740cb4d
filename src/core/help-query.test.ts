import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyQuery, formatHelpQuery, type HelpQuery, helpViews, needs, parseHelpQuery } from "./help-query.ts";

describe("parseHelpQuery", () => {
  it.each<[string, HelpQuery]>([
    ["", emptyQuery],
    ["#", emptyQuery],
    ["#from=KG&to=RU&need=labour", { ...emptyQuery, from: "KG", to: "RU", need: "labour" }],
    ["from=kg&there=1", { ...emptyQuery, from: "KG", there: true }],
    ["view=advice&topic=money", { ...emptyQuery, view: "advice", topic: "money" }],
    ["from=Kyrgyzstan&to=&need=gold&view=admin&topic=../x", emptyQuery],
    ["from=%3Cscript%3E", emptyQuery],
    ["&&&==&from", emptyQuery],
  ])("of %j is %j", (hash, query) => {
    expect(parseHelpQuery(hash)).toEqual(query);
  });

  it("never fails, whatever stands in the address", () => {
    fc.assert(fc.property(fc.string(), (hash) => helpViews.includes(parseHelpQuery(hash).view)));
  });

  it("reads back all that is written", () => {
    const country = fc.constantFrom("KG", "RU", "AE");
    const query = fc.record(
      {
        view: fc.constantFrom(...helpViews),
        there: fc.boolean(),
        from: country,
        to: country,
        need: fc.constantFrom(...needs),
        topic: fc.constantFrom("money", "travel"),
      },
      { requiredKeys: ["view", "there"] },
    );
    const readsBack = fc.property(query, (one) => {
      expect(parseHelpQuery(formatHelpQuery(one as HelpQuery))).toEqual(one);
    });
    fc.assert(readsBack);
  });
});
