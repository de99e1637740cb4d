// Takes pictures small enough to keep: WebP, which the browser itself writes.
import { writeFileSync } from "node:fs";

/** How the browser writes a picture: small, letters can be read. */
export const WEBP = { format: "webp", quality: 30 };

/** Long pages are kept smaller than they are: whoever wants to see more opens the page. */
const WHOLE = 0.6;

/**
 * Takes a picture of a page as far as it is seen, or all of it.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} file
 * @param {{ whole?: boolean }} options
 */
export async function snap(page, file, { whole = false } = {}) {
  const session = await page.context().newCDPSession(page);
  const { cssContentSize } = await session.send("Page.getLayoutMetrics");
  const clip = { x: 0, y: 0, width: cssContentSize.width, height: cssContentSize.height, scale: WHOLE };
  const { data } = await session.send("Page.captureScreenshot", { ...WEBP, ...(whole && { captureBeyondViewport: true, clip }) });
  await session.detach();
  writeFileSync(file, Buffer.from(data, "base64"));
}
