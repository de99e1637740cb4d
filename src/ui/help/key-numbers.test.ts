import { expect, it } from "vitest";
import { service, shortCode } from "../../../tests/help-example.ts";
import { wordsFromFiles } from "../../cli/locale-files.ts";
import { emptyQuery } from "../../core/help-query.ts";
import { helpForRoute } from "../../core/help-route.ts";
import { keyNumbers } from "./key-numbers.ts";

const words = wordsFromFiles("en", process.cwd());
const danger = (id: string) => service(id, { type: "emergency", phones: [shortCode] });
const services = [danger("EU-112"), danger("TR-112"), service("PL-LINE"), service("DE-LINE")];

const ids = (from: string, to: string) => {
  const query = { ...emptyQuery, from, to };
  return keyNumbers(helpForRoute(services, [], query), { managed: null, own: null }, query, words).map(({ id, kind }) => [id, kind]);
};

it("the number for danger that two countries of the Union share is named once", () => {
  expect(ids("PL", "DE")).toEqual([
    ["PL-LINE", undefined],
    ["DE-LINE", undefined],
    ["EU-112", "emergency"],
  ]);
});

it("those of two countries stand both on paper that is taken along", () => {
  expect(ids("PL", "TR").slice(1)).toEqual([
    ["EU-112", "emergency"],
    ["TR-112", "emergency"],
  ]);
});
