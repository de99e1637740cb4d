import { afterEach, describe, expect, it, vi } from "vitest";
import type { Answers } from "../../../tests/fake-port.ts";
import { showFace } from "../../../tests/show-face.tsx";
import { smallEngine } from "../../../tests/small-pack.ts";
import { wordsFromFiles } from "../../cli/locale-files.ts";
import { assess } from "../../core/assess/assess.ts";
import { toCardView } from "../../words/card-view.ts";
import { FirstRun } from "./first-run.tsx";

const en = wordsFromFiles("en").t;
const engine = smallEngine();
const checkListing: NonNullable<Answers["checkListing"]> = ({ listing }) =>
  toCardView(engine, listing, assess(engine, listing, {}), wordsFromFiles("en"), {});

let shown: Awaited<ReturnType<typeof showFace>>;
const show = async (answers: Answers = {}) => {
  shown = await showFace(FirstRun, {}, { checkListing, ...answers });
  return shown;
};
afterEach(() => shown?.close());

describe("FirstRun", () => {
  it("asks two things, and needs neither", async () => {
    const { root, press, settings, port } = await show();
    expect(root.querySelectorAll("select, input, textarea")).toHaveLength(2);
    await press(en("first-run.done"));
    expect(settings()).toMatchObject({ introduced: true, language: null, homeCountry: null });
    expect(port.closeWindow).toHaveBeenCalledOnce();
  });

  it("keeps what is answered", async () => {
    const { root, fill, settings } = await show();
    await fill(root.querySelectorAll("select")[1], "UZ");
    await fill(root.querySelectorAll("select")[0], "ru");
    expect(settings()).toMatchObject({ language: "ru", homeCountry: "UZ", introduced: false });
    expect(root.querySelector("h1")?.textContent).toBe(wordsFromFiles("ru").t("first-run.heading"));
  });

  it("reads the invented ad by the same service as any other, when the person asks", async () => {
    const { root, press, asked } = await show();
    expect(asked.some(({ name }) => name === "checkListing")).toBe(false);
    await press(en("first-run.tourDo"));
    expect(asked.find(({ name }) => name === "checkListing")?.input).toMatchObject({
      listing: { description: en("first-run.tourText") },
    });
    expect(root.querySelector("article")?.textContent).toContain(en("first-run.tourText"));
    expect(root.textContent).toContain(en("first-run.tourNext"));
  });

  it("shows the ad of the new language after a change, not the old result", async () => {
    const { root, press, fill } = await show();
    await press(en("first-run.tourDo"));
    await fill(root.querySelectorAll("select")[0], "ru");
    expect(root.querySelector("article")).toBeNull();
    expect(root.textContent).toContain(wordsFromFiles("ru").t("first-run.tourText"));
  });

  it("says when the ad could not be read", async () => {
    const { root, press } = await show({
      checkListing: () => {
        throw new Error("no rules");
      },
    });
    await press(en("first-run.tourDo"));
    expect(root.textContent).toContain(en("common.failed", { message: "no rules" }));
  });

  it("offers sites that need a permission only where there are any", async () => {
    const { root } = await show();
    expect(root.textContent).not.toContain(en("first-run.sitesLead"));
    shown.close();
    const site = { id: "s", name: "Social", hosts: ["s.example"], permission: "ask", allowed: false, proven: "untested" } as const;
    const asking = await show({ listSites: () => [{ ...site, hosts: [...site.hosts] }] });
    expect(asking.root.textContent).toContain(en("first-run.sitesLead"));
    expect(vi.mocked(asking.port.allowHosts)).not.toHaveBeenCalled();
  });
});
