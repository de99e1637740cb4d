import { describe, expect, it } from "vitest";
import { chooseHelp } from "./choose-help.ts";
import { HelpService } from "./help.ts";

type Phone = HelpService["phones"][number];

const landline: Phone = { local: "8 727 000 00 00", e164: "+77270000000", kind: "landline", reach: "both" };
const shortCode: Phone = { local: "111", e164: null, kind: "short-code", reach: "inside" };

function service(id: string, changes: Partial<HelpService> = {}): HelpService {
  return {
    id,
    country: id.slice(0, 2),
    countries: null,
    name: { en: `Service ${id}`, local: null, local_lang: null },
    organisation: null,
    type: "trafficking",
    also: [],
    audience: "anyone",
    serves_nationals_of: null,
    phones: [landline],
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
    ...changes,
  };
}

const ids = (all: readonly HelpService[], here: string | undefined, jobs: readonly string[] = []) =>
  chooseHelp(all, here, jobs).services.map(({ id }) => id);

it("the services of these tests are what the directory may hold", () => {
  expect(HelpService.safeParse(service("KZ-A", { phones: [landline, shortCode] })).success).toBe(true);
});

describe("in the Union", () => {
  const danger = service("EU-112", { type: "emergency", phones: [shortCode] });
  const child = service("EU-CHILD", { type: "child", phones: [shortCode] });

  it("the number for danger stands with the country the reader is in", () => {
    expect(ids([danger, child, service("GR-A"), service("AE-A")], "GR", ["AE"])).toEqual(["GR-A", "EU-112", "AE-A", "EU-CHILD"]);
  });

  it("a country's own number for danger is enough", () => {
    const own = service("GR-100", { type: "police", phones: [shortCode] });
    expect(ids([danger, own], "GR", [])).toEqual(["GR-100", "EU-112"]);
  });
});

describe("what is never shown", () => {
  it.each<[string, Partial<HelpService>]>([
    ["hidden services", { display: "hide" }],
    ["services for staff", { display: "staff-only" }],
    ["services for professionals", { audience: "professionals" }],
    ["services that cannot be reached", { phones: [], web: null, email: null }],
  ])("%s", (_what, changes) => {
    expect(ids([service("KZ-A", changes)], "KZ", ["KZ"])).toEqual([]);
  });

  it.each<[string, Partial<HelpService>]>([
    ["services shown with a date", { display: "show-with-date" }],
    ["services with an address on the web only", { phones: [], web: "https://help.example" }],
    ["services with e-mail only", { phones: [], email: "help@help.example" }],
    ["stale services", { stale: true }],
  ])("but %s are", (_what, changes) => {
    expect(ids([service("KZ-A", changes)], "KZ")).toEqual(["KZ-A"]);
  });
});

describe("short codes", () => {
  const both = service("KZ-A", { phones: [shortCode, landline] });
  const phonesFor = (one: HelpService, here: string | undefined, jobs: readonly string[]) =>
    chooseHelp([one], here, jobs).services.flatMap(({ phones }) => phones.map(({ local }) => local));

  it("are shown to a reader in the country", () => {
    expect(phonesFor(both, "KZ", [])).toEqual(["111", "8 727 000 00 00"]);
  });

  it("are shown where it is not known where the reader is", () => {
    expect(phonesFor(both, undefined, ["KZ"])).toEqual(["111", "8 727 000 00 00"]);
  });

  it("are left out for a reader known to be elsewhere", () => {
    expect(phonesFor(both, "KG", ["KZ"])).toEqual(["8 727 000 00 00"]);
  });

  it("are shown elsewhere when they work from there", () => {
    expect(phonesFor(service("KZ-A", { phones: [{ ...shortCode, reach: "both" }] }), "KG", ["KZ"])).toEqual(["111"]);
  });

  it("take the service with them when nothing else remains", () => {
    const only = service("KZ-A", { phones: [shortCode] });
    expect(chooseHelp([only], "KG", ["KZ"])).toMatchObject({ services: [], withoutNumber: ["KG"] });
  });

  it("do not take a service with them that has a page", () => {
    const only = service("KZ-A", { phones: [shortCode], web: "https://help.example" });
    expect(chooseHelp([only], "KG", ["KZ"]).services).toMatchObject([{ id: "KZ-A", phones: [] }]);
  });

  it("leave the directory as it is", () => {
    chooseHelp([both], "KG", ["KZ"]);
    expect(both.phones).toEqual([shortCode, landline]);
  });
});

describe("a country whose numbers are dialled from inside only", () => {
  const line = service("KZ-A", { phones: [shortCode], web: "https://help.example" });
  const police = service("KZ-B", { phones: [shortCode], type: "police" });
  const child = service("KZ-C", { phones: [shortCode], type: "child" });

  it("is not said to have none, and its numbers are kept for when the reader is there, the most useful two", () => {
    const { services, withoutNumber, insideOnly, forThere } = chooseHelp([police, child, line], "KG", ["KZ"]);
    expect({ withoutNumber, insideOnly }).toEqual({ withoutNumber: ["KG"], insideOnly: ["KZ"] });
    expect(forThere).toEqual([line, child]);
    expect(services).toEqual([{ ...line, phones: [] }]);
  });

  it.each<[string, string | undefined, HelpService[]]>([
    ["for a reader who is there", "KZ", [line]],
    ["where it is not known where the reader is", undefined, [line]],
    ["where another number can be dialled from abroad", "KG", [line, service("KZ-D")]],
  ])("is none %s", (_when, here, all) => {
    expect(chooseHelp(all, here, ["KZ"])).toMatchObject({ insideOnly: [], forThere: [] });
  });

  it("keeps nothing that is hidden, or for another nation", () => {
    const hidden = { ...line, display: "hide" as const };
    const consul = { ...line, serves_nationals_of: "UZ" };
    expect(chooseHelp([hidden, consul], "KG", ["KZ"])).toMatchObject({ withoutNumber: ["KG", "KZ"], insideOnly: [], forThere: [] });
  });
});

describe("the situation of the reader", () => {
  const child = service("KZ-Z-CHILD", { type: "child" });
  const four = ["A", "B", "C"].map((letter) => service(`KZ-${letter}`));

  it("brings a line for children to the front where the ad looks for minors", () => {
    const chosen = (minors: boolean) => chooseHelp([...four, child], "KZ", [], { minors }).services.map(({ id }) => id);
    expect(chosen(true)).toEqual(["KZ-Z-CHILD", "KZ-A", "KZ-B"]);
    expect(chosen(false)).toEqual(["KZ-A", "KZ-B", "KZ-C"]);
  });

  it("shows services for their nation to a reader who is abroad", () => {
    const consul = service("PL-KG", { serves_nationals_of: "KG" });
    expect(chooseHelp([consul], "PL", [], { home: "KG" }).services.map(({ id }) => id)).toEqual(["PL-KG"]);
  });
});

describe("services for one nationality", () => {
  const embassy = service("PL-KG", { serves_nationals_of: "KG" });

  it.each<[string | undefined, string[]]>([
    ["KG", ["PL-KG"]],
    ["KZ", []],
    [undefined, []],
  ])("to a reader from %s", (here, expected) => {
    expect(ids([embassy], here, ["PL"])).toEqual(expected);
  });
});

describe("countries", () => {
  it("come with the reader's own first, then those of the job", () => {
    const all = [service("AE-A"), service("KZ-A"), service("PL-A"), service("TR-A")];
    expect(ids(all, "KZ", ["PL", "AE"])).toEqual(["KZ-A", "PL-A", "AE-A"]);
  });

  it("are named once", () => {
    expect(ids([service("KZ-A")], "KZ", ["KZ", "KZ"])).toEqual(["KZ-A"]);
  });

  it("without any service are listed", () => {
    expect(chooseHelp([service("KZ-A")], "KZ", ["LA"]).withoutNumber).toEqual(["LA"]);
  });

  it("without a number are listed even when there is a page to show", () => {
    const all = [service("KZ-A", { phones: [], web: "https://help.example" })];
    expect(chooseHelp(all, "KZ", [])).toMatchObject({ services: [{ id: "KZ-A" }], withoutNumber: ["KZ"] });
  });

  it("none known gives nothing", () => {
    expect(chooseHelp([service("KZ-A")], undefined, [])).toEqual({ services: [], withoutNumber: [], insideOnly: [], forThere: [] });
  });
});

describe("order and number", () => {
  it("puts services with a number first, then trafficking before police, then by id", () => {
    const all = [
      service("KZ-POLICE", { type: "police" }),
      service("KZ-B"),
      service("KZ-PAGE", { phones: [], web: "https://help.example" }),
      service("KZ-A"),
    ];
    expect(ids(all, "KZ")).toEqual(["KZ-A", "KZ-B", "KZ-POLICE"]);
  });

  it("shows at most three of one country", () => {
    expect(
      ids(
        ["D", "A", "C", "B"].map((letter) => service(`KZ-${letter}`)),
        "KZ",
      ),
    ).toEqual(["KZ-A", "KZ-B", "KZ-C"]);
  });

  it("does not depend on the order of the directory", () => {
    const all = ["A", "B", "C", "D"].map((letter) => service(`KZ-${letter}`));
    expect(chooseHelp([...all].reverse(), "KZ", ["PL"])).toEqual(chooseHelp(all, "KZ", ["PL"]));
  });
});

describe("numbers of the whole European Union", () => {
  const union = service("EU-112", { countries: ["PL", "DE"], phones: [{ ...shortCode, local: "112" }], type: "emergency" });

  it("are shown last to a reader inside it", () => {
    expect(ids([union, service("PL-A")], "PL")).toEqual(["PL-A", "EU-112"]);
  });

  it("are shown for a job inside it where the reader's country is not known", () => {
    expect(ids([union], undefined, ["PL"])).toEqual(["EU-112"]);
  });

  it("are no use to a reader known to be outside it", () => {
    expect(ids([union], "KZ", ["PL"])).toEqual([]);
  });

  it("are shown from outside when they can be dialled from there", () => {
    expect(ids([{ ...union, phones: [landline] }], "KZ", ["PL"])).toEqual(["EU-112"]);
  });

  it("are not shown where nothing has to do with the Union", () => {
    expect(ids([{ ...union, phones: [landline] }], "KZ", ["AE"])).toEqual([]);
  });

  it("are shown once for two of its countries", () => {
    expect(ids([union], "PL", ["DE"])).toEqual(["EU-112"]);
  });

  it("do not stand in for a number of the country", () => {
    expect(chooseHelp([union], "PL", []).withoutNumber).toEqual(["PL"]);
  });
});

describe("a number of some countries of the Union", () => {
  const some = service("EU-116", { countries: ["PL", "DE"], phones: [landline] });

  it.each([
    ["FR", [], []],
    ["FR", ["LT"], []],
    ["KZ", ["FR"], []],
    ["FR", ["DE"], ["EU-116"]],
    ["PL", [], ["EU-116"]],
  ])("to a reader in %s, for a job in %j: %j", (here, jobs, expected) => {
    expect(ids([some], here, jobs)).toEqual(expected);
  });

  it("is no use as a short code to a reader in another of its countries", () => {
    expect(ids([{ ...some, phones: [shortCode] }], "FR", ["PL"])).toEqual([]);
  });

  it("is shown in all of them when it is limited to none", () => {
    expect(ids([{ ...some, countries: null }], "FR")).toEqual(["EU-116"]);
  });
});
