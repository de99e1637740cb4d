import { afterEach, describe, expect, it, vi } from "vitest";
import type { Answers } from "../../../tests/fake-port.ts";
import { settle, showFace } from "../../../tests/show-face.tsx";
import { readLocales, wordsFromFiles } from "../../cli/locale-files.ts";
import type { SiteSummary } from "../../platform/messages/protocol.ts";
import type { PagePort } from "../../platform/page-port.ts";
import { defaultSettings } from "../../platform/settings.ts";
import { toSettingsFile } from "../../platform/settings-file.ts";
import { Options } from "./options.tsx";

const en = wordsFromFiles("en").t;
const site = (id: string, change: Partial<SiteSummary> = {}): SiteSummary => ({
  id,
  name: `Site ${id}`,
  hosts: [`${id}.example`, `${id}.kz`],
  permission: "install",
  allowed: true,
  proven: "proven",
  ...change,
});

let shown: Awaited<ReturnType<typeof showFace>>;
async function show(change: Partial<PagePort> = {}, answers: Answers = {}) {
  shown = await showFace(Options, change, {
    listSites: () => [site("board"), site("social", { permission: "ask", allowed: false })],
    ...answers,
  });
  const switches = () => [...shown.root.querySelectorAll<HTMLInputElement>("input[type=checkbox], input[type=radio]")];
  const named = (name: string) => switches().find((input) => input.closest("label")?.textContent?.startsWith(name));
  const toggle = async (name: string) => {
    const input = named(name);
    if (!input) throw new Error(`no switch "${name}"`);
    input.click();
    await settle();
  };
  /** Gives a file as the browser's chooser would. */
  const giveFile = async (text: string) => {
    const input = shown.root.querySelector<HTMLInputElement>(`input[type=file][aria-label="${en("options.import")}"]`);
    Object.defineProperty(input, "files", { value: [new File([text], "settings.json")], configurable: true });
    input?.dispatchEvent(new Event("change", { bubbles: true }));
    await settle();
  };
  return { ...shown, named, toggle, giveFile };
}
afterEach(() => {
  shown?.close();
  vi.restoreAllMocks();
});

describe("Options: choices", () => {
  it("keeps language, country, sensitivity and low-trace mode", async () => {
    const { root, fill, toggle, settings } = await show();
    const [language, home] = root.querySelectorAll("select");
    await fill(home, "KZ");
    await toggle(en("options.serious"));
    await toggle(en("options.lowTrace"));
    await fill(language, "ru");
    expect(settings()).toMatchObject({ language: "ru", homeCountry: "KZ", sensitivity: "serious", lowTrace: true });
    await fill(home, "");
    expect(settings().homeCountry).toBeNull();
  });

  it("offers every interface language under its own name, and the browser's", async () => {
    const { root } = await show();
    const offered = [...(root.querySelector("select")?.options ?? [])].map(({ value, textContent }) => [value, textContent]);
    const names = [...readLocales(process.cwd()).values()].map(({ code, name }) => [code, name]);
    expect(offered).toEqual([["", en("common.automatic")], ...names]);
  });

  it("says what each of the two sensitivities shows and hides", async () => {
    const { root } = await show();
    expect(root.textContent).toContain(en("options.someNote"));
    expect(root.textContent).toContain(en("options.seriousNote"));
  });

  it("locks what an organisation set, and says so", async () => {
    const { root, named } = await show({}, { getManaged: () => ({ language: "ru", lowTrace: true, sitesOff: ["board.kz"] }) });
    expect(root.querySelectorAll("select")[0]?.disabled).toBe(true);
    expect(root.querySelectorAll("select")[1]?.disabled).toBe(false);
    expect(named(en("options.lowTrace"))?.disabled).toBe(true);
    expect(named("Site board")?.disabled).toBe(true);
    expect(root.textContent?.split(en("common.byOrganisation"))).toHaveLength(4);
  });

  it("says when a choice could not be kept, and shows what still holds", async () => {
    const fail: NonNullable<Answers["saveSettings"]> = () => {
      throw new Error("disk full");
    };
    const { root, toggle, named } = await show({}, { saveSettings: fail });
    await toggle(en("options.lowTrace"));
    expect(root.textContent).toContain(en("common.notKept", { message: "disk full" }));
    expect(named(en("options.lowTrace"))?.checked).toBe(false);
  });
});

describe("Options: sites", () => {
  it("switches a site off with all its hosts, and on again", async () => {
    const { toggle, settings, named } = await show();
    await toggle("Site board");
    expect(settings().pausedSites).toEqual(["board.example", "board.kz"]);
    expect(named("Site board")?.checked).toBe(false);
    await toggle("Site board");
    expect(settings().pausedSites).toEqual([]);
  });

  it("asks the browser before a site is read that was not allowed yet", async () => {
    const { toggle, port } = await show();
    await toggle("Site social");
    expect(vi.mocked(port.allowHosts).mock.calls).toEqual([[["social.example", "social.kz"]]]);
  });

  it("changes nothing when the person refuses, and says so", async () => {
    const { toggle, root, settings, named } = await show({ allowHosts: vi.fn(async () => false) });
    await toggle("Site social");
    expect(root.textContent).toContain(en("options.notAllowed"));
    expect(named("Site social")?.checked).toBe(false);
    expect(settings()).toEqual(defaultSettings);
  });

  it("says which readers were never tested on real pages", async () => {
    const { root } = await show({}, { listSites: () => [site("board", { proven: "untested" })] });
    expect(root.textContent).toContain(en("options.untested"));
  });

  it("lists sites paused elsewhere and reads them again", async () => {
    const { settings, port } = await show();
    await port.ask("saveSettings", { pausedSites: ["other.example"] });
    shown.close();
    const again = await show({ ask: port.ask });
    expect(again.root.textContent).toContain(en("options.alsoPaused", { sites: "other.example" }));
    await again.press(en("options.resumeAll"));
    expect(settings().pausedSites).toEqual([]);
  });
});

describe("Options: the file of settings", () => {
  it("takes in what a file says, and keeps the rest", async () => {
    const { giveFile, settings, root, port } = await show();
    await port.ask("saveSettings", { homeCountry: "KG" });
    await giveFile(JSON.stringify({ format: "second-look-settings", version: 1, settings: { language: "ru", lowTrace: true } }));
    expect(settings()).toMatchObject({ language: "ru", lowTrace: true, homeCountry: "KG" });
    expect(root.textContent).toContain(wordsFromFiles("ru").t("options.imported"));
  });

  it.each([
    ["no settings", "[1, 2]", "options.notSettings", {}],
    ["a newer form", JSON.stringify({ format: "second-look-settings", version: 99, settings: {} }), "options.newer", {}],
    [
      "a wrong value",
      JSON.stringify({ format: "second-look-settings", version: 1, settings: { language: "ru", homeCountry: "Kazakhstan" } }),
      "options.badField",
      { field: "homeCountry" },
    ],
  ])("changes nothing for a file with %s, and says what is wrong", async (_name, text, key, values) => {
    const { giveFile, settings, root } = await show();
    await giveFile(text);
    expect(root.textContent).toContain(en(key, values));
    expect(settings()).toEqual(defaultSettings);
  });

  it("saves a file that can be taken in again", async () => {
    let saved: Blob | undefined;
    vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
      saved = blob as Blob;
      return "blob:settings";
    });
    const { port, settings } = await show();
    await port.ask("saveSettings", { homeCountry: "KG", pausedSites: ["a.example"] });
    shown.close();
    const again = await show({ ask: port.ask });
    await again.press(en("options.export"));
    const text = (await saved?.text()) ?? "";
    expect(text).toBe(toSettingsFile(settings()));
    await port.ask("clearTraces", {});
    await again.giveFile(text);
    expect(settings()).toMatchObject({ homeCountry: "KG", pausedSites: ["a.example"] });
  });
});

describe("Options: what is promised and used", () => {
  it("gives privacy in five sentences", async () => {
    const { root } = await show();
    const promises = [...root.querySelectorAll(".promises li")].map(({ textContent }) => textContent ?? "");
    expect(promises).toHaveLength(5);
    for (const promise of promises) expect(promise.match(/[.!?](\s|$)/g)).toHaveLength(1);
  });

  it("names the rules and their maker, or says why they cannot be read", async () => {
    expect((await show()).root.textContent).toContain(en("updates.rules", { maker: "Maker", date: "June 9, 2026" }));
    shown.close();
    const broken: NonNullable<Answers["getPackStatus"]> = () => {
      throw new Error("damaged");
    };
    expect((await show({}, { getPackStatus: broken })).root.textContent).toContain(en("options.rulesMissing", { message: "damaged" }));
  });
});
