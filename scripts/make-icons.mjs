// Draws public/icon/*.png from docs/pictures/icon.svg with the same Chromium the tests use. Run by hand after changing the drawing.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findChromium, root } from "./setup.mjs";

const svg = readFileSync(join(root, "docs/pictures/icon.svg"), "utf8");
const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox", "--disable-gpu"] });
mkdirSync(join(root, "public/icon"), { recursive: true });
for (const size of [16, 32, 48, 96, 128]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<body style="margin:0">${svg.replace("<svg ", `<svg width="${size}" height="${size}" style="display:block" `)}</body>`,
  );
  writeFileSync(join(root, `public/icon/${size}.png`), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
