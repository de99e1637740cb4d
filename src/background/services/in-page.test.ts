import { beforeEach, describe, expect, it } from "vitest";
import { freshBrowser, from, handlers, kazakhstan, norway } from "../../../tests/handlers-world.ts";

let browserParts: ReturnType<typeof freshBrowser>;
beforeEach(() => {
  browserParts = freshBrowser();
});

describe("what is done to a page", () => {
  it("brings the card into the frame that asked", async () => {
    expect(await handlers().openCard({}, from("https://board.kz/", { tabId: 5, frameId: 3 }))).toEqual({});
    expect(browserParts.executeScript.mock.calls).toEqual([[{ target: { tabId: 5, frameIds: [3] }, files: ["/card.js"] }]]);
  });

  it("takes the main frame when the browser names none", async () => {
    await handlers().openCard({}, from("https://board.kz/", { frameId: undefined }));
    expect(browserParts.executeScript.mock.calls).toMatchObject([[{ target: { frameIds: [0] } }]]);
  });

  it("refuses when the message came from no tab", async () => {
    await expect(handlers().openCard({}, from("https://board.kz/", { tabId: undefined }))).rejects.toThrow("tab");
    expect(browserParts.executeScript).not.toHaveBeenCalled();
  });

  it("adds a highlight's style and takes the same away", async () => {
    await handlers().showHighlight({ name: "abcdefgh" }, kazakhstan);
    await handlers().hideHighlight({ name: "abcdefgh" }, kazakhstan);
    expect(browserParts.insertCSS.mock.calls).toEqual(browserParts.removeCSS.mock.calls);
    expect(browserParts.insertCSS.mock.calls).toMatchObject([
      [{ target: { tabId: 5, frameIds: [0] }, css: expect.stringContaining("::highlight(abcdefgh)") }],
    ]);
  });

  it("reads the page of the tab that is named", async () => {
    expect(await handlers().readThisPage({ tabId: 9 }, norway)).toEqual({});
    expect(browserParts.executeScript.mock.calls).toEqual([[{ target: { tabId: 9 }, files: ["/further.js", "/scan.js"] }]]);
  });
});
