// npm run screenshots: the faces of the product, for the README and for looking at. Into docs/pictures, or the folder named.
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { clickNode, findCard, launch, openPopup, until, waitForMarks } from "./drive.mjs";
import { helpPages, pages } from "./page-pictures.mjs";
import { drawPictograms } from "./pictograms.mjs";
import { serveDemo } from "./serve-demo.mjs";
import { ensureChromium, root } from "./setup.mjs";

const folder = resolve(process.argv[2] ?? join(root, "docs/pictures"));
const languages = (process.argv[3] ?? "en,ru").split(",");
const executablePath = ensureChromium();
mkdirSync(folder, { recursive: true });
await drawPictograms(folder, executablePath);
const demo = await serveDemo();

for (const language of languages) {
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [1280, 360]) {
      const viewport = { width, height: width === 360 ? 720 : 800 };
      const browser = await launch({ folder: join(root, ".output/chrome-mv3-demo"), executablePath, colorScheme, viewport });
      const { context, worker, extensionId, close } = browser;
      const name = (face) => join(folder, `${face}-${language}-${colorScheme}-${width}.png`);
      await pages({ context, extensionId, language, name });
      await helpPages({ context, extensionId, name });
      const page = await context.newPage();
      await page.goto(`${demo.url}/`);
      const marks = await waitForMarks(page, 2);
      await page.screenshot({ path: name("board") });
      await clickNode(page, marks[0].backendNodeId);
      await until(() => findCard(page));
      await page.waitForTimeout(300);
      await page.screenshot({ path: name("card") });
      await page.keyboard.press("Escape");
      if (width === 1280) {
        const popup = await openPopup(context, worker);
        await popup.setColorScheme(colorScheme);
        await until(() => popup.evaluate("document.querySelectorAll('.listing').length"));
        writeFileSync(name("popup"), await popup.screenshot());
        await popup.close();
      }
      await close();
    }
  }
}
demo.close();
console.log(`screenshots in ${folder}`);
