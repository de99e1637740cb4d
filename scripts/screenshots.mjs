// npm run screenshots: every face, light and dark, narrow and wide, in several languages, for the README and for looking at. Into
// docs/screenshots/<language>/, or the folder named: `npm run screenshots -- [FOLDER] [LANGUAGES]`. Photographs the demo build.
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { clickNode, findCard, launch, openPopup, until, waitForMarks } from "./drive.mjs";
import { helpPages, lookAs, looks, pages } from "./page-pictures.mjs";
import { drawPictograms } from "./pictograms.mjs";
import { serveDemo } from "./serve-demo.mjs";
import { ensureChromium, root } from "./setup.mjs";
import { snap, WEBP } from "./snap.mjs";

const given = process.argv[2];
const folder = resolve(given ?? join(root, "docs/screenshots"));
const languages = (process.argv[3] ?? "en,ru,kk,el").split(",");
const executablePath = ensureChromium();
if (!given) await drawPictograms(join(root, "docs/pictures"), executablePath);
const demo = await serveDemo();
const browser = await launch({ folder: join(root, ".output/chrome-mv3-demo"), executablePath });
const { context, extensionId } = browser;

/** The board with its marks, and a card of it: as it opens, then with the parts of its foot unfolded, reached by keyboard. */
async function boardPictures(page, look, name) {
  await lookAs(page, look);
  await page.reload();
  const marks = await waitForMarks(page, 2);
  await snap(page, name("board")(look));
  await clickNode(page, marks[0].backendNodeId);
  await until(() => findCard(page));
  await page.waitForTimeout(300);
  await snap(page, name("card")(look));
  for (let at = 0; at < 4; at++) {
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await page.waitForTimeout(100);
  }
  await snap(page, name("card-foot")(look));
  await page.keyboard.press("Escape");
}

/** The popup over the board, then all that it says of the first ad (once: it is long); the browser decides how wide it is. */
async function popupPictures(look, name) {
  const popup = await openPopup(context, browser.worker);
  await popup.setColorScheme(look.colorScheme);
  await until(() => popup.evaluate("document.querySelectorAll('.listing').length"));
  writeFileSync(name("popup")(look), await popup.screenshot(WEBP));
  if (look.width === 1280) {
    await popup.evaluate("document.querySelector('.listings .plain').click()");
    await until(() => popup.evaluate("document.querySelectorAll('article summary').length"));
    writeFileSync(name("popup-why")(look), await popup.screenshot({ ...WEBP, captureBeyondViewport: true }));
  }
  await popup.close();
}

for (const language of languages) {
  mkdirSync(join(folder, language), { recursive: true });
  const name =
    (face) =>
    ({ colorScheme, width }) =>
      join(folder, language, `${face}-${colorScheme}-${width}.webp`);
  await pages({ context, extensionId, language, name });
  await helpPages({ context, extensionId, name });
  const page = await context.newPage();
  await page.goto(`${demo.url}/`);
  for (const look of looks) {
    await boardPictures(page, look, name);
    await popupPictures(look, name);
  }
  await page.close();
  console.log(`${language}: done`);
}
await browser.close();
demo.close();
console.log(`screenshots in ${folder}`);
