import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, describe, expect, it } from "vitest";
import { localeFiles, wordsFromFiles } from "../src/cli/locale-files.ts";
import type { CardView } from "../src/core/card-view.ts";
import type { GoldAd } from "../src/core/gold-ad.ts";
import type { HelpDirectory } from "../src/core/help-directory.ts";
import { Pack } from "../src/core/pack.ts";
import { createBench } from "../src/pack/draft/bench.ts";
import { Desk } from "../src/ui/desk/desk.tsx";
import { mountHelp } from "../src/ui/help/mount.tsx";
import { Popup } from "../src/ui/popup/popup.tsx";
import { packStatus } from "./fake-port.ts";
import { service } from "./help-example.ts";
import { packOf } from "./pack-world.ts";
import { root as cardRoot, full, show as showCard, unfold } from "./show-card.tsx";
import { settle, showFace } from "./show-face.tsx";
import { on, showRules } from "./show-rules.tsx";

/*
 * Whoever signs a pack puts words on screens, never elements: what looks like HTML or script is read letter by letter on every face
 * that shows words of a pack.
 */

const HOSTILE = '<img src="x" onerror="alert(1)"><script>alert(1)</script>{{maker}}';
const { t } = wordsFromFiles("en");

let close: () => void = () => undefined;
afterEach(() => {
  close();
  close = () => undefined;
});

/** The text is there as it was written, so often at least, and made nothing. */
function expectText(root: Element, least: number): void {
  expect((root.textContent ?? "").split(HOSTILE).length - 1).toBeGreaterThanOrEqual(least);
  expect([...root.querySelectorAll("img, script, iframe, object, [onerror]")].map(({ outerHTML }) => outerHTML)).toEqual([]);
}

/** Every word a card is given, but not what is no word: addresses, names of languages, kinds, levels. */
function hostileCard(view: CardView): CardView {
  const isWord = (key: string) => !/^(id|level|language|direction|family|href|url|web|to|need|field|objection)$/.test(key);
  const change = (value: unknown, key: string): unknown => {
    if (typeof value === "string") return isWord(key) && value !== "" ? HOSTILE : value;
    if (Array.isArray(value))
      return key === "quotes" || key === "contacts" || key === "kinds" ? value : value.map((one) => change(one, key));
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, name === "labels" ? one : change(one, name)]));
  };
  return change(view, "") as CardView;
}

describe("words of a pack that look like HTML are shown as text", () => {
  it("on the card, unfolded", () => {
    showCard(hostileCard(full));
    unfold();
    expectText(cardRoot, 20);
  });

  it("in the settings: maker, history, what was taken back, extra packs", async () => {
    const extra = {
      id: "x",
      maker: HOSTILE,
      version: 1,
      created: "",
      isOld: false,
      hosts: [HOSTILE],
      address: "",
      byPolicy: false,
      lastGood: null,
      problem: null,
    };
    const words = { en: HOSTILE };
    const taken = { name: HOSTILE, reason: words };
    const { root, close: end } = await showRules(
      { ...on, pack: { ...on.pack, maker: HOSTILE }, extras: [extra], retracted: 1 },
      {
        getPackHistory: () => ({
          changes: [{ version: 2, date: "2026-11-01", words, withdrawn: [taken] }],
          retracted: [{ ...taken, date: "2026-11-10T00:00:00Z" }],
        }),
      },
    );
    close = end;
    for (const details of root.querySelectorAll("details")) {
      details.open = true;
      details.dispatchEvent(new Event("toggle"));
    }
    await settle();
    expectText(root, 5);
  });

  it("in the popup: maker", async () => {
    const { root, close: end } = await showFace(
      Popup,
      {},
      {
        getPackStatus: () => ({ ...packStatus, maker: HOSTILE }),
        getUpdateStatus: () => ({ ...on, pack: { ...on.pack, maker: HOSTILE } }),
      },
    );
    close = end;
    expectText(root, 1);
  });

  it("on the help page: names of services, sources, facts of a country", async () => {
    const directory: HelpDirectory = {
      services: [
        service("KG-LINE", {
          name: { en: HOSTILE, local: HOSTILE, local_lang: "ky" },
          sources: [{ title: HOSTILE, publisher: HOSTILE, year: 2026, url: null, kind: "official" }],
        }),
      ],
      added: [{ id: "partner", maker: HOSTILE, services: [service("KG-ADDED", { name: { en: HOSTILE, local: null, local_lang: null } })] }],
      facts: [],
      countries: [{ code: "KG", names: [] }],
      version: "7",
      maker: HOSTILE,
      contact: null,
    };
    const root = document.createElement("div");
    document.body.append(root);
    close = () => {
      render(null, root);
      root.remove();
    };
    await act(() =>
      mountHelp(root, {
        locales: localeFiles(process.cwd()),
        loadChoices: async () => ({ language: "en", homeCountry: null }),
        loadDirectory: async () => ({ ok: true, value: directory }),
        loadContacts: async () => ({ managed: null, own: null }),
        saveContacts: async () => ({ ok: true, value: null }),
        readHash: () => "#from=KG",
        writeHash: () => undefined,
        onHash: () => undefined,
        copy: async () => true,
        print: () => undefined,
        leave: () => undefined,
      }),
    );
    expectText(root, 2);
  });

  it("on the rule desk: names and meaning of signs, our own ads", async () => {
    const pack = Pack.parse(packOf(["crate"]));
    for (const flag of pack.flags) flag.texts = { en: { title: HOSTILE, why: HOSTILE } };
    const ads: GoldAd[] = [];
    const {
      root,
      find,
      close: end,
    } = await showFace(
      ({ face }) => <Desk face={face} open={createBench} />,
      {
        readPackageRules: async () => ({ pack }),
        readPackageFile: async () => new TextEncoder().encode(JSON.stringify(ads)),
      },
      { getRulesInUse: () => ({ arrived: null }) },
    );
    close = end;
    find(`${HOSTILE} test.bait`).click();
    await settle();
    expectText(root, 3);
    expect(root.textContent).toContain(t("desk.heading"));
  });
});
