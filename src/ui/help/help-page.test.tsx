import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { service, shortCode } from "../../../tests/help-example.ts";
import { localeFiles, wordsFromFiles } from "../../cli/locale-files.ts";
import type { HelpDirectory } from "../../core/help-directory.ts";
import { type OwnContacts, parseOwnContacts } from "../../core/own-contacts.ts";
import { adviceTopics } from "./advice-topics.ts";
import { mountHelp } from "./mount.tsx";
import type { HelpPort } from "./port.ts";

const { t } = wordsFromFiles("en");
const directory: HelpDirectory = {
  services: [
    service("KG-LINE", {
      name: { en: "Night line", local: null, local_lang: null },
      phones: [shortCode],
      stale: true,
      email: "a@kg.example",
    }),
    service("KG-POLICE", { type: "police", phones: [{ ...shortCode, local: "102" }] }),
    service("KG-CHILD", { type: "child", channels: [{ kind: "telegram", address: "https://t.me/kg" }] }),
    service("TR-LINE", { phones: [shortCode] }),
    service("PL-LINE", { confirmed: { by: "Team", how: "call", on: "2026-11-01" } }),
  ],
  added: [],
  facts: [
    { country: "PL", workerFees: "limited", register: { name: "KRS", url: "https://krs.example/" }, sources: ["invented"], year: 2026 },
  ],
  countries: ["KG", "TR", "PL"].map((code) => ({ code, names: [] })),
  version: "7",
  maker: "Maker",
  contact: null,
};
const contacts: OwnContacts = {
  organisation: "Our network",
  checked: "2026-11-01",
  contacts: [{ name: "Aida", country: "KG", phones: ["+996 1234"] }],
};

let root: HTMLElement;
let hash: string;
let copied: string[];
let saved: (OwnContacts | null)[];
let left: number;

beforeEach(() => {
  root = document.createElement("div");
  document.body.append(root);
  [hash, copied, saved, left] = ["", [], [], 0];
});
afterEach(() => {
  render(null, root);
  root.remove();
});

/** A port as any place that serves the page could give it: no browser extension is near. */
async function show(start: string, change: Partial<HelpPort> = {}): Promise<void> {
  hash = start;
  const port: HelpPort = {
    locales: localeFiles(process.cwd()),
    loadChoices: async () => ({ language: "en", homeCountry: null }),
    loadDirectory: async () => ({ ok: true, value: directory }),
    loadContacts: async () => ({ managed: null, own: null }),
    saveContacts: async (given) => {
      saved.push(given);
      return { ok: true, value: null };
    },
    readHash: () => hash,
    writeHash: (next) => {
      hash = next;
    },
    onHash: () => undefined,
    copy: async (given) => copied.push(given) > 0,
    print: () => undefined,
    leave: () => {
      left++;
    },
    ...change,
  };
  await act(() => mountHelp(root, port));
}

const text = () => (root.textContent ?? "").replace(/\s+/g, " ");
const button = (name: string) => {
  const found = [...root.querySelectorAll("button")].find((one) => (one.getAttribute("aria-label") ?? one.textContent) === name);
  if (!found) throw new Error(`no button "${name}"`);
  return found;
};
const press = (name: string) => act(async () => button(name).click());
const numbers = () => [...root.querySelectorAll<HTMLAnchorElement>("a.phone")].map(({ textContent, href }) => `${textContent} ${href}`);
const choose = (label: string, value: string) =>
  act(() => {
    const named = [...root.querySelectorAll("label")].find(({ textContent }) => textContent?.startsWith(label));
    const select = named && root.querySelector<HTMLSelectElement>(`#${named.htmlFor}`);
    if (!select) throw new Error(`no list "${label}"`);
    select.value = value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  });

describe("the directory", () => {
  it("asks for a route first and promises nothing", async () => {
    await show("");
    expect(text()).toContain(t("help-page.start"));
    expect(text()).toContain(t("help.emergencyFirst"));
    expect(numbers()).toEqual([]);
  });

  it("shows the emergency number of where the reader is before everything else, then lines, as numbers to tap", async () => {
    await show("#from=KG");
    expect(numbers()).toEqual(["102 tel:102", "000 tel:000", "8 727 000 00 00 tel:+77270000000"]);
  });

  it("says beside every number its source, its date and whether anybody called, and marks old information", async () => {
    await show("#from=KG&to=PL");
    const entries = [...root.querySelectorAll("li.service")].filter((entry) => entry.querySelector(".phone"));
    expect(entries.length).toBe(4);
    for (const entry of entries)
      expect(entry.querySelector(".source")?.textContent).toMatch(
        /^Source: invented, 2026 · (not yet confirmed by a call|confirmed by a call: Team, November 1, 2026)$/,
      );
    expect([...root.querySelectorAll(".old")].length).toBe(1);
  });

  it("keeps short codes of another country from the reader and says how to see them", async () => {
    await show("#from=KG&to=TR");
    expect(text()).toContain(t("help-page.services.insideOnly", { country: "Türkiye", there: t("help-page.route.there") }));
    await act(async () => root.querySelectorAll<HTMLInputElement>("input[type=radio]")[1]?.click());
    expect(hash).toBe("from=KG&to=TR&there=1");
    expect(numbers()).toContain("000 tel:000");
  });

  it("shows lines of extra packs apart, under who answers for them, where they fit the route", async () => {
    const named = (en: string) => ({ name: { en, local: null, local_lang: null } });
    const services = [
      service("KG-ADDED", { ...named("Added line"), type: "labour-rights", phones: [shortCode] }),
      service("PL-ADDED"),
      service("KG-SOS", { ...named("Added help in danger"), type: "emergency" }),
    ];
    const added = [{ id: "partner", maker: "Partner", services }];
    const loadDirectory = async () => ({ ok: true as const, value: { ...directory, added } });
    await show("#from=KG", { loadDirectory });
    const section = root.querySelector('[aria-labelledby="added-partner"]');
    expect(section?.querySelector("h2")?.textContent).toBe(t("updates.helpOf", { maker: "Partner" }));
    expect(section?.textContent).toContain(t("updates.helpOfNote"));
    expect([...(section?.querySelectorAll("h3") ?? [])].map(({ textContent }) => textContent)).toEqual([
      "Added help in danger",
      "Added line",
    ]);
    const main = numbers().slice(0, 3);
    await show("#from=KG");
    expect(numbers()).toEqual(main);
    await show("", { loadDirectory });
    expect(root.querySelector('[aria-labelledby="added-partner"]')).toBeNull();
  });

  it("says that no number is known, never guesses one, and names IOM", async () => {
    await show("#from=MN");
    expect(text()).toContain(t("help-page.emergency.none", { country: "Mongolia" }));
    expect(text()).toContain(t("help-page.services.withoutNumber", { country: "Mongolia" }));
    expect([...root.querySelectorAll<HTMLAnchorElement>("a")].map(({ href }) => href)).toEqual(["https://www.iom.int/"]);
  });

  it("follows what is chosen and writes it into the address", async () => {
    await show("");
    await choose(t("help-page.route.from"), "KG");
    await press(t("help-page.need.child"));
    expect(hash).toBe("from=KG&need=child");
    expect(root.querySelector("h4")?.textContent).toBe("Service KG-CHILD");
  });

  it("starts at home where the settings know the country", async () => {
    await show("#to=PL", { loadChoices: async () => ({ language: "en", homeCountry: "KG" }) });
    expect([...root.querySelectorAll("select")].map(({ value }) => value)).toEqual(["KG", "PL"]);
  });

  it("copies a number and says so in its place", async () => {
    await show("#from=KG");
    await press(t("help-page.line.copyNumber", { number: "102" }));
    expect(copied).toEqual(["102"]);
    expect(button(t("help-page.line.copyNumber", { number: "102" })).textContent).toBe(t("help-page.line.copied"));
  });

  it("says plainly that no official site of the person's embassies is known, and guesses none", async () => {
    await show("#from=MN");
    expect(text()).toContain(t("help-page.official.noEmbassy", { country: "Mongolia" }));
    await show("");
    expect(text()).not.toContain(t("help-page.official.noEmbassy", { country: "Mongolia" }));
  });

  it("offers mail and messengers where the directory has them", async () => {
    await show("#from=KG");
    const links = [...root.querySelectorAll<HTMLAnchorElement>("a")].map(({ href }) => href);
    expect(links).toEqual(expect.arrayContaining(["mailto:a@kg.example", "https://t.me/kg"]));
  });

  it("finds a country in another script and sets it", async () => {
    await show("");
    const field = root.querySelector<HTMLInputElement>("input[type=search]");
    if (!field) throw new Error("no search");
    field.value = "кыргызстан";
    await act(async () => void field.dispatchEvent(new Event("input", { bubbles: true })));
    await press(`Kyrgyzstan: ${t("help-page.search.asFrom")}`);
    expect(hash).toBe("from=KG");
  });

  it("shows what the law and the registers are when an offer is to be checked", async () => {
    await show("#from=KG&to=PL&need=check");
    expect(text()).toContain(t("advice.facts.limited", { country: "Poland" }));
    expect(root.querySelector<HTMLAnchorElement>(".facts a")?.href).toBe("https://krs.example/");
  });

  it("says why when the directory cannot be read, and the advice still opens", async () => {
    await show("", { loadDirectory: async () => ({ ok: false, message: "no answer" }) });
    expect(root.querySelector("[role=alert]")?.textContent).toContain("no answer");
    await press(t("help-page.nav.advice"));
    expect(text()).toContain(t("advice.before.send"));
  });

  it("says how to do without when a number cannot be copied", async () => {
    await show("from=KG", { copy: async () => false });
    await press(t("help-page.line.copyNumber", { number: "102" }));
    const { nextElementSibling: said, textContent } = button(t("help-page.line.copyNumber", { number: "102" }));
    expect([said?.textContent, said?.className, textContent]).toEqual([t("common.notCopied"), "small", t("help-page.line.copy")]);
  });

  it("is left at once", async () => {
    await show("");
    await press(t("help-page.leave"));
    expect(left).toBe(1);
  });
});

describe("contacts of an organisation", () => {
  const take = async (content: string) => {
    const input = root.querySelector<HTMLInputElement>("input[type=file]");
    if (!input) throw new Error("no file field");
    Object.defineProperty(input, "files", { value: [new File([content], "contacts.json")], configurable: true });
    Object.defineProperty(input, "value", { value: "", writable: true, configurable: true });
    await act(async () => {
      input.dispatchEvent(new Event("change", { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
  };

  it("come first, from policy and from a file", async () => {
    await show("#from=KG", { loadContacts: async () => ({ managed: contacts, own: null }) });
    expect(text()).toContain(t("help-page.own.heading", { organisation: "Our network" }));
    expect(numbers()[1]).toBe("+996 1234 tel:+9961234");
  });

  it("are added by a file and taken away again", async () => {
    await show("#from=KG");
    await take(JSON.stringify(contacts));
    expect(saved).toEqual([contacts]);
    expect(numbers()).toContain("+996 1234 tel:+9961234");
    await press(t("help-page.own.remove"));
    expect(saved).toEqual([contacts, null]);
    expect(numbers()).not.toContain("+996 1234 tel:+9961234");
  });

  it.each([
    ["no JSON", "name;phone", () => t("help-page.own.noJson")],
    ["a wrong field", JSON.stringify({ ...contacts, checked: "yesterday" }), () => t("help-page.own.wrongField", { field: "checked" })],
  ])("are not changed by %s, and the reader is told", async (_what, content, said) => {
    await show("#from=KG", { loadContacts: async () => ({ managed: null, own: contacts }) });
    await take(content);
    expect(text()).toContain(said());
    expect(saved).toEqual([]);
    expect(numbers()).toContain("+996 1234 tel:+9961234");
  });

  it("that cannot be saved are not shown as saved", async () => {
    await show("#from=KG", { saveContacts: async () => ({ ok: false, message: "disk full" }) });
    await take(JSON.stringify(contacts));
    expect(text()).toContain(t("help-page.own.notSaved", { message: "disk full" }));
    expect(numbers()).not.toContain("+996 1234 tel:+9961234");
  });
});

describe("advice", () => {
  it.each(adviceTopics.map(({ id, items }) => [id, items] as const))("shows every sentence of %s", async (id, items) => {
    await show(`#view=advice&topic=${id}`);
    expect([...root.querySelectorAll(".sentences li")].map(({ textContent }) => textContent)).toEqual(
      items.map((item) => t(`advice.${id}.${item}`)),
    );
  });

  it("has no sentence that no chapter shows", () => {
    const file = JSON.parse(readFileSync("locales/en/advice.json", "utf8")) as Record<string, Record<string, string> | string>;
    const chapters = Object.entries(file).flatMap(([id, texts]) =>
      typeof texts === "string" || id === "facts" ? [] : [[id, Object.keys(texts)] as const],
    );
    expect(chapters).toEqual(adviceTopics.map(({ id, items }) => [id, ["title", ...items]]));
  });

  it("keeps its sentences short", () => {
    const long = adviceTopics
      .flatMap(({ id, items }) => items.map((item) => t(`advice.${id}.${item}`)))
      .filter((sentence) => sentence.split(" ").length > 24);
    expect(long).toEqual([]);
  });
});

describe("the plan", () => {
  it("has fields that nothing fills in by itself, and the numbers of the route", async () => {
    await show("#view=plan&from=KG&to=PL");
    const fields = [...root.querySelectorAll<HTMLInputElement>(".plan input")];
    expect(fields.length).toBe(20);
    expect(fields.filter((field) => field.getAttribute("autocomplete") !== "off" || field.name !== "")).toEqual([]);
    expect([...root.querySelectorAll(".plan-numbers strong")].map(({ textContent }) => textContent)).toEqual([
      "000",
      "8 727 000 00 00",
      "8 727 000 00 00",
      "102",
    ]);
  });

  it("names official sites where no number is known", async () => {
    await show("#view=plan&from=UZ&to=TM");
    const shown = [...root.querySelectorAll(".plan-numbers strong")].map(({ textContent }) => textContent);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter((text) => !text?.includes("."))).toEqual([]);
    expect(root.querySelector(".plan-numbers p")).toBeNull();
  });

  it("is emptied by a button", async () => {
    await show("#view=plan");
    const field = root.querySelector<HTMLInputElement>(".plan input");
    if (!field) throw new Error("no field");
    field.value = "Aida";
    await press(t("plan.clear"));
    expect(field.value).toBe("");
  });
});

describe("the leaflet", () => {
  it("holds advice, numbers with codes, their sources, and strips without names of services", async () => {
    await show("#view=leaflet&from=KG&to=PL");
    const sheet = root.querySelector(".sheet");
    expect(sheet?.querySelector("h3")?.textContent).toBe(t("leaflet.title"));
    expect(sheet?.querySelectorAll(".tips li").length).toBe(8);
    expect([...(sheet?.querySelectorAll(".lines svg") ?? [])].map((code) => code.getAttribute("aria-label"))).toContain("Night line: 000");
    expect([...(sheet?.querySelectorAll(".lines small") ?? [])].every(({ textContent }) => /^Source: /.test(textContent ?? ""))).toBe(true);
    const strips = [...(sheet?.querySelectorAll(".tear li") ?? [])].map(({ textContent }) => textContent ?? "");
    expect(strips.length).toBe(8);
    expect(strips.filter((strip) => strip.includes("Night line"))).toEqual([]);
  });

  it("speaks another language than the page when asked", async () => {
    await show("#view=leaflet&from=KG");
    const russian = wordsFromFiles("ru");
    await act(async () => {
      const select = [...root.querySelectorAll("select")].find(({ value }) => value === "en");
      if (!select) throw new Error("no list of languages");
      select.value = "ru";
      select.dispatchEvent(new Event("change", { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
    expect(root.querySelector(".sheet")?.getAttribute("lang")).toBe("ru");
    expect(root.querySelector(".sheet h3")?.textContent).toBe(russian.t("leaflet.title"));
    expect(text()).toContain(t("leaflet.print"));
  });
});

describe("the form for an organisation's contacts", () => {
  it("shows a file that would be taken, and names no document that is not in the package", async () => {
    await show("");
    const example = root.querySelector(".manage pre")?.textContent ?? "";
    expect(parseOwnContacts(example).ok).toBe(true);
    expect(root.querySelector(".manage")?.textContent).not.toContain("docs/");
  });
});

describe("the window's title", () => {
  it("is the name of the product and nothing that alarms", () => {
    expect(readFileSync("entrypoints/help/index.html", "utf8")).toContain("<title>Second Look</title>");
  });
});

describe("the port", () => {
  const folder = join(process.cwd(), "src/ui/help");
  const files = readdirSync(folder).filter((file) => /\.tsx?$/.test(file) && !/\.test\.|^help-port/.test(file));

  it("is the only way from the help page to the extension, its address and its clipboard", () => {
    expect(files.length).toBeGreaterThan(12);
    const outside = /platform\/|webextension|\b(chrome|browser|location|history|navigator|localStorage|sessionStorage)\./;
    const code = (file: string) => readFileSync(join(folder, file), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
    const around = files.filter((file) => outside.test(code(file)));
    expect(around).toEqual([]);
  });
});
