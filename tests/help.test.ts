import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { wordsFromFiles } from "../src/cli/locale-files.ts";
import { readRuleFiles } from "../src/cli/rules-folder.ts";
import { chooseHelp } from "../src/core/choose-help.ts";
import { toHelpDirectory } from "../src/core/help-directory.ts";
import { emptyQuery, needs } from "../src/core/help-query.ts";
import { helpForRoute } from "../src/core/help-route.ts";
import { readRules } from "../src/pack/read-rules.ts";
import { createHelpLookup } from "../src/ui/help/help-lookup.ts";
import { toHelpLine } from "../src/words/help-line.ts";

const sources = readRules(readRuleFiles("rules"));
const directory = toHelpDirectory({
  help: [...sources.help],
  countries: [...sources.countries],
  places: [...sources.places],
  version: "test",
  maker: { name: "test", objections: null },
} as unknown as Parameters<typeof toHelpDirectory>[0]);
const { services, facts } = directory;
const codes = directory.countries.map(({ code }) => code);
const words = wordsFromFiles("en");
/** Every route between countries that have anything to say, from home and from there. */
const routes = services
  .map(({ country }) => country)
  .filter((code, index, list) => code !== "EU" && list.indexOf(code) === index)
  .flatMap((from) =>
    ["KG", "UZ", "RU", "TR", "PL", "AE"].flatMap((to) => [true, false].map((there) => ({ ...emptyQuery, from, to, there }))),
  );

describe("the directory that ships", () => {
  it("holds services of many countries", () => {
    expect(services.length).toBeGreaterThan(80);
    expect(codes.length).toBeGreaterThan(70);
  });

  it("holds nothing that may not be shown", () => {
    expect(services.filter(({ display }) => display !== "show" && display !== "show-with-date")).toEqual([]);
    expect(services.filter(({ audience }) => audience === "professionals")).toEqual([]);
  });

  it("never shows a short code to a reader outside its country, on any route", () => {
    expect(routes.length).toBeGreaterThan(200);
    for (const query of routes) {
      const here = query.there ? query.to : query.from;
      const { emergency, groups } = helpForRoute(services, facts, query);
      const shown = [...emergency, ...groups.flatMap(({ fitting, others }) => [...fitting, ...others])];
      const foreign = shown.filter(({ country, countries }) => country !== here && !(country === "EU" && countries?.includes(here)));
      const codes = foreign.flatMap(({ id, phones }) =>
        phones.filter(({ kind, reach }) => kind === "short-code" && reach !== "both").map(() => id),
      );
      expect([query, codes]).toEqual([query, []]);
    }
  });

  it("leaves no route without a way to go: a number, a site or IOM", () => {
    for (const query of routes) {
      const { groups, official } = helpForRoute(services, facts, query);
      expect(groups.length + official.length).toBeGreaterThan(0);
    }
  });

  it("says beside every number where it is known from, how old that is, and that nobody has called", () => {
    for (const service of services) {
      const { source, confirmed } = toHelpLine(service, words);
      expect(source).toMatch(/^Source: \S/);
      if (service.stale || service.display === "show-with-date")
        expect([service.id, source]).toEqual([service.id, expect.stringMatching(/\d{4}|no date/)]);
      expect(source.includes("old information")).toBe(service.stale);
      expect(confirmed).toBe("not yet confirmed by a call");
    }
  });

  it("has a service for every need somewhere", () => {
    const lonely = needs.filter((need) => helpForRoute(services, facts, { ...emptyQuery, need }).groups.length === 0);
    expect(lonely).toEqual([]);
  });

  it("puts a line for children first where the ad looks for minors", () => {
    const first = chooseHelp(services, "KG", [], { minors: true }).services[0];
    expect(first?.id).toBe("KG-111-CHILD");
  });

  it("holds addresses of shelters nowhere", () => {
    const shelters = services.filter(({ offers }) => offers?.includes("shelter"));
    expect(shelters.length).toBeGreaterThan(0);
    expect(shelters.filter((one) => "address" in one || /\b(street|iela|ul\.|gatve)\b/i.test(JSON.stringify(one)))).toEqual([]);
  });
});

describe("search over the directory that ships", () => {
  const lookup = createHelpLookup(directory);
  it.each([
    ["казакстан", "KZ"],
    ["qozogiston", "KZ"],
    ["Kazahstan", "KZ"],
    ["ΙΤΑΛΙΑ", "IT"],
    ["Алматы", "KZ"],
    ["алма-ата", "KZ"],
    ["Дубай", "AE"],
    ["оаэ", "AE"],
    ["Стамбул", "TR"],
    ["кыргызстан", "KG"],
    ["Киргизия", "KG"],
    ["Türkiye", "TR"],
    ["turkey", "TR"],
    ["Польша", "PL"],
    ["полша", "PL"],
    ["ўзбекистон", "UZ"],
    ["камбожа", "KH"],
    ["Мянма", "MM"],
    ["Ρωσία", "RU"],
  ])("%j finds %s first", (typed, code) => {
    expect(lookup.find(typed).find((id) => id.startsWith("country:"))).toBe(`country:${code}`);
  });

  it.each([
    ["la strada", "MD-LASTRADA"],
    ["rostrud", "RU-ROSTRUD"],
    ["роструд", "RU-ROSTRUD"],
    ["116 000", "EU-116000"],
  ])("%j finds the service %s", (typed, id) => {
    expect(lookup.find(typed)).toContain(id);
  });
});

const collected = join(process.cwd(), "../shared/domain/hotlines.json");
describe.skipIf(!existsSync(collected))("beside the directory as collected (skipped where ../shared is absent)", () => {
  interface Collected {
    readonly id: string;
    readonly display: string;
    readonly stale: boolean;
    readonly last_seen_in_source: string | null;
    readonly phones: readonly { local: string; e164: string | null; kind: string; reach: string }[];
    readonly unverified_phones: readonly { local: string }[] | null;
  }
  const entries = existsSync(collected) ? (JSON.parse(readFileSync(collected, "utf8")) as { entries: Collected[] }).entries : [];

  it("holds every entry that may be shown and none that may not", () => {
    const shown = entries.filter(({ display }) => display.startsWith("show")).map(({ id }) => id);
    expect(sources.help.map(({ id }) => id).sort()).toEqual(shown.sort());
  });

  it("has the same digits, dates and reach, and no number in doubt", () => {
    for (const entry of entries) {
      const own = sources.help.find(({ id }) => id === entry.id);
      if (!own) continue;
      const plain = ({ local, e164, kind, reach }: Collected["phones"][number]) => ({ local, e164, kind, reach });
      expect([own.id, own.phones]).toEqual([entry.id, entry.phones.map(plain)]);
      expect([own.stale, own.last_seen_in_source, own.display]).toEqual([entry.stale, entry.last_seen_in_source, entry.display]);
    }
  });
});
