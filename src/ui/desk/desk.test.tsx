import { afterEach, describe, expect, it, vi } from "vitest";
import { settle, showFace } from "../../../tests/show-face.tsx";
import { buildSmall } from "../../../tests/small-pack.ts";
import { DESK_ADS, deskFiles } from "../../cli/desk-files.ts";
import { wordsFromFiles } from "../../cli/locale-files.ts";
import type { GoldAd } from "../../core/gold-ad.ts";
import { createBench } from "../../pack/draft/bench.ts";
import { saveFile } from "../options/save-file.ts";
import { Desk } from "./desk.tsx";
import { adsIn, MOST_CHARACTERS } from "./own-ads.tsx";

vi.mock("../options/save-file.ts", () => ({ saveFile: vi.fn() }));

const { t } = wordsFromFiles("en");
const texts = { en: { title: "You are asked to pay", why: "It matters because of this.", advice: "Do not pay before you know." } };
const built = buildSmall({
  "fee.upfront/flag.yaml": {
    id: "fee.upfront",
    status: "stable",
    level: "caution",
    strength: "S",
    family: "A",
    ilo: "recruitment fees",
    knownGaps: ["A fee named later."],
    texts,
  },
  "fee.upfront/en.yaml": {
    language: "en",
    reviewed: "none",
    phrases: [{ id: "visa", any: ["pay* for the visa"], should_flag: ["You [[pay for the visa]]."], should_pass: ["We have a visa."] }],
  },
  "combinations/C01.yaml": {
    id: "C01",
    name: "both",
    level: "danger",
    when: { all: ["fee.upfront", "abroad"] },
    texts: { en: { title: "Pay, and abroad", why: "It matters because of this." } },
  },
});
const ads: GoldAd[] = [
  { id: "r1", language: "en", risky: true, held: false, title: "Cook", text: "You pay for the visa. A cook is wanted.", country: "" },
  { id: "o1", language: "en", risky: false, held: false, title: "Flat", text: "A <b>deposit</b> for the flat.", country: "" },
  { id: "h1", language: "en", risky: true, held: true, title: "", text: "The secret deposit.", country: "" },
];
const files = new Map([...deskFiles(process.cwd(), built.sources), [DESK_ADS, JSON.stringify(ads)]]);

let shown: Awaited<ReturnType<typeof showFace>>;
afterEach(() => {
  shown.close();
  vi.mocked(saveFile).mockClear();
});

async function show(arrived: { rules: string; tables: string | null } | null = null) {
  shown = await showFace(
    ({ face }) => <Desk face={face} open={createBench} />,
    {
      readPackageRules: async () => ({ pack: built.pack }),
      readPackageFile: async (name) => {
        const file = files.get(name);
        return file === undefined ? undefined : new TextEncoder().encode(file);
      },
    },
    { getRulesInUse: () => ({ arrived }) },
  );
  await rest();
  const { root, find } = shown;
  const field = (label: string) => {
    const found = [...root.querySelectorAll("label")].find(({ textContent }) => textContent === label);
    return root.querySelector<HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement>(`[id="${found?.htmlFor}"]`);
  };
  return {
    ...shown,
    field,
    says: (words: string) => root.textContent?.includes(words) ?? false,
    type: async (label: string, value: string) => {
      const target = field(label);
      if (!target) throw new Error(`no field "${label}"`);
      target.value = value;
      target.dispatchEvent(new Event(target instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
      await rest();
    },
    openSign: async (title: string) => {
      find(title).click();
      await rest();
    },
    giveFile: async (text: string) => {
      const input = root.querySelector<HTMLInputElement>("input[type=file]");
      Object.defineProperty(input, "files", { value: [new File([text], "draft.yaml")], configurable: true });
      input?.dispatchEvent(new Event("change", { bubbles: true }));
      await rest();
    },
  };
}

/** Typing rests, and the answer comes. */
async function rest(): Promise<void> {
  await settle();
  await new Promise((done) => setTimeout(done, 280));
  await settle();
}

const FLAG = "You are asked to pay fee.upfront";

describe("The rule desk", () => {
  it("shows the card of a sign: meaning, indicator, gaps, measured hits, phrases and examples", async () => {
    const { openSign, says, root } = await show();
    await openSign(FLAG);
    for (const words of [
      texts.en.why,
      texts.en.advice,
      "recruitment fees",
      "A fee named later.",
      t("family.A"),
      "pay* for the visa",
      "We have a visa.",
    ])
      expect([words, says(words)]).toEqual([words, true]);
    expect([...root.querySelectorAll(".figures td")].map(({ textContent }) => textContent)).toEqual(["1", "0", "100 %"]);
    expect(root.querySelector(".group-card mark")?.textContent).toBe("pay for the visa");
  });

  it("shows what a combination is made of", async () => {
    const { openSign, says } = await show();
    await openSign("Pay, and abroad C01");
    expect(says(t("desk.holds"))).toBe(true);
    expect(says("You are asked to pay fee.upfront")).toBe(true);
  });

  it("finds signs by name and by words, and says when nothing fits", async () => {
    const { type, root, says } = await show();
    await type(t("desk.search"), "abroad");
    expect([...root.querySelectorAll(".sign code")].map(({ textContent }) => textContent)).toEqual(["C01"]);
    await type(t("desk.search"), "qqqq");
    expect(says(t("desk.nothing"))).toBe(true);
  });

  it("tries a draft as it is typed: false alarms with their words, held ads only counted", async () => {
    const { type, root, says } = await show();
    expect(says(t("desk.noResults"))).toBe(true);
    await type(t("desk.look"), "deposit");
    expect(says(t("desk.alarms", { number: 1 }))).toBe(true);
    expect(root.querySelector(".ads mark")?.textContent).toBe("deposit");
    // Text of an ad is text, whatever it looks like.
    expect(root.querySelector(".ads b")).toBeNull();
    expect(says(t("desk.held", { louder: 1, quieter: 0 }))).toBe(true);
    expect(says("The secret deposit")).toBe(false);
  });

  it("says what is wrong beside the field, and marks the field", async () => {
    const { type, field, root } = await show();
    await type(t("desk.look"), "deposit\n(visa");
    const target = field(t("desk.look"));
    const said = root.querySelector(`[id="${target?.getAttribute("aria-describedby")?.split(" ").at(-1)}"]`);
    expect(said?.textContent).toContain(t("desk.line", { line: 2, problem: t("desk.phrase.brackets") }));
    expect(target?.getAttribute("aria-invalid")).toBe("true");
  });

  it("changes a copy of a group in use, and gives the former draft back", async () => {
    const { openSign, press, field, type, says } = await show();
    await type(t("desk.look"), "my words");
    await openSign(FLAG);
    await press(t("desk.change", { name: "visa" }));
    expect(field(t("desk.look"))?.value).toBe("pay* for the visa");
    expect(field(t("desk.flags"))?.value).toBe("You [[pay for the visa]].");
    await type(t("desk.look"), "pays for the visa");
    expect(says(t("desk.lost", { number: 1 }))).toBe(true);
    await press(t("desk.undo"));
    expect(field(t("desk.look"))?.value).toBe("my words");
  });

  it("reads pasted ads without and with the draft, and refuses too much text with the field as it was", async () => {
    const { type, says, field } = await show();
    await type(t("desk.look"), "deposit");
    await type(t("desk.ownLabel"), "A cook is wanted.\n\nA deposit first.");
    expect(says(t("desk.ownAd", { number: 2 }))).toBe(true);
    expect(says(t("desk.with", { level: t("desk.short.info") }))).toBe(true);
    await type(t("desk.ownLabel"), "x".repeat(MOST_CHARACTERS + 1));
    expect(says(t("desk.ownTooLong", { number: MOST_CHARACTERS }))).toBe(true);
    expect(field(t("desk.ownLabel"))?.value).toBe("A cook is wanted.\n\nA deposit first.");
  });

  it("refuses a huge paste before it is in the field", async () => {
    const { field, says } = await show();
    const paste = Object.assign(new Event("paste", { bubbles: true, cancelable: true }), {
      clipboardData: { getData: () => "x".repeat(50_000_000) },
    });
    field(t("desk.ownLabel"))?.dispatchEvent(paste);
    await settle();
    expect(paste.defaultPrevented).toBe(true);
    expect(says(t("desk.ownTooLong", { number: MOST_CHARACTERS }))).toBe(true);
  });

  it("saves a draft that is right as a file, and takes it back", async () => {
    const { type, press, says, giveFile, field } = await show();
    await type(t("desk.look"), "deposit");
    await press(t("desk.save"));
    expect(says(t("desk.mend"))).toBe(true);
    expect(saveFile).not.toHaveBeenCalled();
    await type(t("desk.flags"), "A [[deposit]] first.");
    await type(t("desk.passes"), "No deposit.");
    await press(t("desk.save"));
    const [name, content] = vi.mocked(saveFile).mock.calls[0] ?? [];
    const file = await content?.text();
    expect(name).toBe("fee.upfront.en.yaml");
    expect(file).toContain("status: experimental");
    await type(t("desk.look"), "other");
    await giveFile(file ?? "");
    expect(says(t("desk.taken"))).toBe(true);
    expect(field(t("desk.look"))?.value).toBe("deposit");
  });

  it.each([
    ["no file of phrases", "hello: [", t("desk.badFile", { line: 1, message: t("desk.fileProblem.syntax") })],
    [
      "for a sign nobody knows",
      "# rules/no.sign/en.yaml\nlanguage: en\nreviewed: none\nphrases: [{id: a, any: [word], should_flag: [word], should_pass: [words]}]\n",
      t("desk.unknownSign", { name: "no.sign" }),
    ],
  ])("leaves the draft as it is when a file is %s", async (_name, text, expected) => {
    const { type, giveFile, says, field } = await show();
    await type(t("desk.look"), "deposit");
    await giveFile(text);
    expect(says(expected)).toBe(true);
    expect(field(t("desk.look"))?.value).toBe("deposit");
  });

  it("works on the rules that arrived, where there are some", async () => {
    const rules = JSON.stringify({
      ...built.pack,
      flags: built.pack.flags.map((flag) => ({ ...flag, texts: { en: { ...texts.en, title: "Newer title" } } })),
    });
    const { has } = await show({ rules, tables: null });
    expect(has("Newer title fee.upfront")).toBe(true);
  });

  it("sends nothing anywhere: the services are asked for the rules and no more", async () => {
    const { type, asked } = await show();
    const before = asked.length;
    await type(t("desk.ownLabel"), "A deposit first.");
    await type(t("desk.look"), "deposit");
    expect(asked.slice(before)).toEqual([]);
  });
});

describe("adsIn", () => {
  it.each([
    ["", []],
    ["one\ntwo", ["one\ntwo"]],
    ["one\n\n\n two \n \t\nthree\n", ["one", "two", "three"]],
  ])("%j", (text, expected) => {
    expect(adsIn(text)).toEqual(expected);
  });
});
