import { describe, expect, it } from "vitest";
import { HelpService } from "../core/help.ts";
import { buildPack } from "./build.ts";
import { onlyConfirmed, withConfirmations } from "./confirm-help.ts";

const services = ["KZ-A", "KZ-B"].map((id) =>
  HelpService.parse({
    id,
    country: "KZ",
    countries: null,
    name: { en: `Line ${id}`, local: null, local_lang: null },
    organisation: null,
    type: "trafficking",
    also: [],
    audience: "anyone",
    serves_nationals_of: null,
    phones: [{ local: "000", e164: null, kind: "short-code", reach: "inside" }],
    email: null,
    web: null,
    hours: null,
    languages: [],
    free: null,
    anonymous: null,
    sources: [{ title: "invented", publisher: null, year: 2026, url: null, kind: "official" }],
    last_seen_in_source: "2026",
    stale: false,
    confidence: "high",
    display: "show",
  }),
);
const record = (id: string, on: string) => ({ id, by: "Team", how: "call" as const, on });
const keptOn = (day: string, ...records: ReturnType<typeof record>[]) =>
  onlyConfirmed(withConfirmations(services, records), day).kept.map(({ id }) => id);

describe("a release", () => {
  it.each<[string, string, string[]]>([
    ["on the day of the check", "2026-11-28", ["KZ-A"]],
    ["six months later", "2027-05-28", ["KZ-A"]],
    ["a day after that", "2027-05-29", []],
    ["on a day before the check", "2026-11-27", []],
  ])("%s, %s, holds %j", (_when, day, kept) => {
    expect(keptOn(day, record("KZ-A", "2026-11-28"))).toEqual(kept);
  });

  it("counts six months back to the last day of a shorter month", () => {
    expect(keptOn("2026-08-31", record("KZ-A", "2026-02-28"))).toEqual(["KZ-A"]);
    expect(keptOn("2026-08-31", record("KZ-A", "2026-02-27"))).toEqual([]);
  });

  it("goes by the newest of several checks", () => {
    expect(keptOn("2026-11-28", record("KZ-A", "2026-11-01"), record("KZ-A", "2025-01-01"))).toEqual(["KZ-A"]);
  });

  it("says what it leaves out", () => {
    expect(onlyConfirmed(services, "2026-11-28")).toEqual({ kept: [], dropped: ["KZ-A", "KZ-B"] });
  });
});

describe("buildPack", () => {
  const service = (id: string) =>
    `  - {id: ${id}, country: KZ, countries: null, name: {en: Line, local: null, local_lang: null}, organisation: null, type: child,` +
    " also: [], audience: anyone, serves_nationals_of: null, phones: [], email: null, web: 'https://help.example', hours: null," +
    " languages: [], free: null, anonymous: null, sources: [{title: invented, publisher: null, year: 2026, url: null, kind: official}]," +
    " last_seen_in_source: '2026', stale: false, confidence: high, display: show}\n";
  const files = (confirmed: string) =>
    new Map([
      ["help/KZ.yaml", `services:\n${service("KZ-A")}${service("KZ-B")}`],
      ["help/confirmed.yaml", confirmed],
    ]);
  const checked = files("confirmed:\n  - {id: KZ-B, by: Team, how: written-reply, on: 2026-11-01}\n");

  it("keeps every service by itself, with its confirmation", () => {
    const { pack, droppedHelp } = buildPack(checked);
    expect(pack.help.map(({ id, confirmed }) => [id, confirmed?.on])).toEqual([
      ["KZ-A", undefined],
      ["KZ-B", "2026-11-01"],
    ]);
    expect(droppedHelp).toEqual([]);
  });

  it("keeps confirmed services only for a release, and names the others", () => {
    const { pack, droppedHelp } = buildPack(checked, undefined, { releaseDay: "2026-11-28" });
    expect([pack.help.map(({ id }) => id), droppedHelp]).toEqual([["KZ-B"], ["KZ-A"]]);
  });

  it("gives another pack another version", () => {
    expect(buildPack(checked, undefined, { releaseDay: "2026-11-28" }).pack.version).not.toBe(buildPack(checked).pack.version);
  });

  it.each([
    ["a record of no service", "confirmed:\n  - {id: KZ-C, by: Team, how: call, on: 2026-11-01}\n", /"KZ-C" is no service/],
    ["a date that is none", "confirmed:\n  - {id: KZ-A, by: Team, how: call, on: 2026-13-01}\n", /on/],
    ["a way that is none", "confirmed:\n  - {id: KZ-A, by: Team, how: dream, on: 2026-11-01}\n", /how/],
    ["nobody who did it", "confirmed:\n  - {id: KZ-A, by: '', how: call, on: 2026-11-01}\n", /by/],
  ])("refuses %s", (_what, text, message) => {
    const errors = buildPack(files(text)).problems.filter(({ file }) => file === "help/confirmed.yaml");
    expect(errors.map((problem) => problem.message).join("\n")).toMatch(message);
  });
});
