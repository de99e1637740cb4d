import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { freshBrowser, from, handlers, kazakhstan, norway, parcels } from "../../../tests/handlers-world.ts";
import { putWaitingText } from "../../platform/storage.ts";

beforeEach(() => {
  freshBrowser();
});

describe("checkListing", () => {
  it("says the same about a text as a page would, for the country of the page it is from", async () => {
    const check = (pageUrl?: string) => handlers().checkListing({ listing: parcels, ...(pageUrl && { pageUrl }) }, from("own page"));
    expect((await check("https://board.kz/jobs")).level).toBe("danger");
    expect((await check("https://board.no/jobs")).level).toBe("info");
    expect(await check("https://board.kz/jobs")).toEqual(await handlers().explainListing({ listing: parcels }, kazakhstan));
  });
});

describe("a text that waits", () => {
  it("is given once and forgotten", async () => {
    await putWaitingText("Cook wanted");
    expect(await handlers().takeWaitingText({}, norway)).toEqual({ text: "Cook wanted" });
    expect(await handlers().takeWaitingText({}, norway)).toEqual({ text: null });
  });

  it("never reaches the disk", async () => {
    await putWaitingText("Cook wanted");
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain("Cook");
  });
});
