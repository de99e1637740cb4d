import { describe, expect, it } from "vitest";
import { wordsFromFiles } from "../cli/locale-files.ts";
import { HelpService } from "../core/help.ts";
import { toHelpLine } from "./help-line.ts";

type Input = Partial<typeof example>;
const example = {
  id: "NO-LINE",
  country: "NO",
  countries: null as string[] | null,
  name: { en: "Help line", local: "Hjelpelinje" as string | null, local_lang: "no" as string | null },
  names: {} as Record<string, string>,
  organisation: null,
  type: "trafficking",
  also: [] as string[],
  audience: "anyone",
  serves_nationals_of: null as string | null,
  phones: [] as object[],
  email: null,
  web: null as string | null,
  hours: null as string | null,
  languages: [] as string[],
  free: null as boolean | string | null,
  anonymous: null as boolean | null,
  sources: [{ title: "List of lines", publisher: "Board of Labour" as string | null, year: 2026, url: null, kind: "official" }],
  last_seen_in_source: "2026-02" as string | null,
  stale: false,
  confidence: "high",
  display: "show",
};

const line = (change: Input = {}, language = "en") => toHelpLine(HelpService.parse({ ...example, ...change }), wordsFromFiles(language));
const phone = (change: object) => ({ local: "116 006", e164: null, kind: "landline", reach: "both", ...change });

describe("toHelpLine: who it is", () => {
  it("says country, name and whom it serves", () => {
    expect(line()).toMatchObject({ id: "NO-LINE", country: "Norway", name: "Help line", serves: "help against exploitation, for anyone" });
  });

  it("says so in the interface language", () => {
    expect(line({}, "ru")).toMatchObject({ country: "Норвегия", serves: "помощь при эксплуатации, для всех" });
  });

  it.each([
    ["our own name in that language", { names: { ru: "Линия помощи" } }, "ru", "Линия помощи"],
    ["the local name when that is the language", { name: { en: "Help line", local: "Линия", local_lang: "ru" } }, "ru", "Линия"],
    ["the English name for everyone else", { name: { en: "Help line", local: "Линия", local_lang: "ru" } }, "en", "Help line"],
    ["the English name when the local one is missing", { name: { en: "Help line", local: null, local_lang: "ru" } }, "ru", "Help line"],
  ])("uses %s", (_name, change: Input, language, name) => {
    expect(line(change, language).name).toBe(name);
  });

  const both = { en: "Line of help", ru: "Линия помощи" };
  it.each<[string, Input, string, string, string]>([
    ...["kk", "ky", "tg", "tk", "uz"].map((code): [string, Input, string, string, string] => [
      "Russian before English",
      { names: both },
      code,
      "Линия помощи",
      "ru",
    ]),
    ["our own name before Russian", { names: { ...both, kk: "Көмек желісі" } }, "kk", "Көмек желісі", "kk"],
    ["the local name before Russian", { names: both, name: { en: "Line", local: "Желі", local_lang: "kk" } }, "kk", "Желі", "kk"],
    ["no local name that is not understood", { names: both }, "uz", "Линия помощи", "ru"],
    ["our own plain English name before that of the directory", { names: both }, "pl", "Line of help", "en"],
    ["English, not Russian, for who chose Ukrainian", { names: both }, "uk", "Line of help", "en"],
    ["Russian for a service of Ukraine", { id: "UA-LINE", country: "UA", names: both }, "uk", "Линия помощи", "ru"],
    ["the directory's name where there is no other", {}, "kk", "Help line", "en"],
  ])("uses %s, and says its language: %j for %s", (_what, change, language, name, nameLanguage) => {
    expect(line(change, language)).toMatchObject({ name, nameLanguage });
  });

  it("names the country whose citizens it serves", () => {
    const change = { audience: "own-nationals-abroad", serves_nationals_of: "KZ" };
    expect(line(change).serves).toBe("help against exploitation, for citizens of Kazakhstan abroad");
  });

  it("names the Union for a number of the whole Union", () => {
    expect(line({ id: "EU-112", country: "EU" }).country).toBe("all countries of the European Union");
  });
});

describe("toHelpLine: how sure it is", () => {
  it("says that nobody has called yet", () => {
    expect(line().confirmed).toBe("not yet confirmed by a call");
  });

  it.each([
    ["call", "confirmed by a call: Team, June 9, 2026"],
    ["written-reply", "confirmed in writing: Team, June 9, 2026"],
  ])("says who confirmed it by %s, and when", (how, text) => {
    expect(line({ confirmed: { by: "Team", how, on: "2026-06-09" } } as Input).confirmed).toBe(text);
  });

  it("marks what was last seen long ago", () => {
    expect(line({ stale: true }).source).toBe("Source: Board of Labour, February 2026 (old information)");
  });
});

describe("toHelpLine: how to reach it", () => {
  it.each([
    ["the international form", phone({ local: "22 33 44 55", e164: "+4722334455" }), "22 33 44 55", "tel:+4722334455"],
    ["the local form where there is no other", phone({ local: "116 006" }), "116 006", "tel:116006"],
    ["without brackets and hyphens", phone({ local: "8 (800) 100-20-30" }), "8 (800) 100-20-30", "tel:88001002030"],
    ["with a star", phone({ local: "*1520" }), "*1520", "tel:*1520"],
  ])("dials %s", (_name, given, text, href) => {
    expect(line({ phones: [given] }).phones).toEqual([{ text, note: "", href }]);
  });

  it("says when a number works only inside the country", () => {
    const phones = [phone({ local: "111", kind: "short-code", reach: "inside" })];
    expect(line({ phones }).phones[0]).toMatchObject({ text: "111", note: "only from inside Norway" });
    const inside = HelpService.parse({ ...example, phones });
    expect(toHelpLine(inside, wordsFromFiles("en"), "NO").phones[0]?.note).toBe("");
    expect(toHelpLine(inside, wordsFromFiles("en"), "SE").phones[0]?.note).toBe("only from inside Norway");
    expect(line({ phones }, "ru").phones[0]?.note).toBe("только внутри страны: Норвегия");
  });

  it("keeps the order of several numbers", () => {
    expect(line({ phones: [phone({ local: "111" }), phone({ local: "222" })] }).phones.map(({ text }) => text)).toEqual(["111", "222"]);
  });

  it.each([
    ["https://help.example/en", "https://help.example/en"],
    [null, ""],
  ])("has the web address %j", (web, shown) => {
    expect(line({ web }).web).toBe(shown);
  });
});

describe("toHelpLine: details", () => {
  it("has none when nothing is known", () => {
    expect(line().details).toBe("");
  });

  it("says all that is known", () => {
    expect(line({ free: true, hours: "24/7", anonymous: true, languages: ["en", "kk"] }).details).toBe(
      "free · hours: day and night · you need not give your name · languages: English, Kazakh",
    );
  });

  it.each([
    ["a price that is not simply free", { free: "from mobiles only" }],
    ["a number that costs", { free: false }],
    ["a line that asks for names", { anonymous: false }],
  ])("promises nothing for %s", (_name, change: Input) => {
    expect(line(change).details).toBe("");
  });

  it("shows a language code it does not know as it is", () => {
    expect(line({ languages: ["en", "not a code"] }).details).toBe("languages: English, not a code");
  });
});

describe("toHelpLine: where that is known from", () => {
  const sources = (publisher: string | null) => [{ ...example.sources[0], publisher }] as typeof example.sources;

  it.each([
    ["publisher and month", {}, "Source: Board of Labour, February 2026"],
    ["publisher and year", { last_seen_in_source: "2025" }, "Source: Board of Labour, 2025"],
    ["the title where no publisher is known", { sources: sources(null) }, "Source: List of lines, February 2026"],
    ["that there is no date", { last_seen_in_source: null }, "Source: Board of Labour, no date"],
  ])("says %s", (_name, change: Input, source) => {
    expect(line(change).source).toBe(source);
  });

  it("says of every number that no call confirmed it", () => {
    expect(line().confirmed).toBe("not yet confirmed by a call");
    expect(line({}, "ru").confirmed).toBe("звонком пока не подтверждён");
  });

  it("names the newest source", () => {
    const [newest] = example.sources;
    const older = { title: "Old list", publisher: "Somebody", year: 2019, url: null, kind: "media" };
    expect(line({ sources: newest ? [newest, older] : [] }).source).toContain("Board of Labour");
  });
});

describe("toHelpLine: numbers for messages", () => {
  it.each([
    ["in the local form", phone({ local: "80 80", kind: "sms" }), "sms:8080"],
    ["in the international form", phone({ local: "080 80", e164: "+4780801234", kind: "sms" }), "sms:+4780801234"],
  ])("are written to, not called: %s", (_name, given, href) => {
    expect(line({ phones: [given] }).phones[0]?.href).toBe(href);
  });
});
