import { describe, expect, it } from "vitest";
import { assessment } from "../../../tests/card-view-world.ts";
import { wordsFromFiles } from "../../cli/locale-files.ts";
import type { AssessContext } from "../../core/assessment.ts";
import { OwnContacts } from "../../core/own-contacts.ts";
import { ownLines } from "./own-lines.ts";

const list = (organisation: string, contacts: object[]) => OwnContacts.parse({ organisation, checked: "2026-06-09", contacts });
const desk = {
  name: "Desk",
  country: "KZ",
  phones: ["8 727 000 00 00"],
  whatsapp: "+77270000000",
  email: "desk@help.example",
  hours: "9–18",
};
const abroad = { name: "Abroad", country: "NO", web: "https://help.example/" };
const own = list("Helpers", [desk, abroad]);

const linesFor = (facts: string[], context: AssessContext, managed: OwnContacts | null = null) =>
  ownLines({ managed, own }, assessment({ facts }), wordsFromFiles("en"), context);

describe("contacts of an organisation on a card", () => {
  it("have every way to reach them, and say who checked them and when", () => {
    const [line] = linesFor([], { homeCountry: "KZ" });
    expect(line).toMatchObject({
      place: "Contacts of Helpers",
      name: "Desk",
      serves: "Kazakhstan",
      phones: [{ text: "8 727 000 00 00", note: "", href: "tel:87270000000" }],
      links: [
        { text: "WhatsApp", href: "https://wa.me/77270000000" },
        { text: "desk@help.example", href: "mailto:desk@help.example" },
      ],
      details: "9–18",
      source: "Checked by the organisation: June 9, 2026",
    });
  });

  it.each<[string, string[], AssessContext, string[]]>([
    ["of the reader's country and of the job's", ["to-NO"], { homeCountry: "KZ" }, ["Desk", "Abroad"]],
    ["of the job's country only", ["to-NO"], { homeCountry: "PL" }, ["Abroad"]],
    ["of no other country", ["to-FR"], { homeCountry: "PL" }, []],
    ["of all countries where none is known", [], {}, ["Desk", "Abroad"]],
  ])("are those %s", (_which, facts, context, names) => {
    expect(linesFor(facts, context).map(({ name }) => name)).toEqual(names);
  });

  it("come from who manages the browser first, three of each, under names that differ", () => {
    const four = ["A1", "B1", "C1", "D1"].map((name) => ({ ...desk, name }));
    const lines = linesFor([], { homeCountry: "KZ" }, list("Managed", four));
    expect(lines.map(({ name }) => name)).toEqual(["A1", "B1", "C1", "Desk"]);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(4);
  });
});
