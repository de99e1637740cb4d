// A page of all pictograms at the sizes they are used in, light, dark and in forced colours: for looking at, and for docs/pictures.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { root } from "./setup.mjs";

/** The pictograms as data, from the source that the card uses. */
async function loadPictograms() {
  const { outputFiles } = await build({
    entryPoints: [join(root, "src/ui/pictograms/pictograms.ts")],
    bundle: true,
    write: false,
    format: "esm",
  });
  const url = `data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`;
  return (await import(url)).pictograms;
}

function pageOf(pictograms, names) {
  const svg = (path, size) =>
    `<svg width="${size}" height="${size}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d="${path}"/></svg>`;
  const rows = Object.entries(pictograms).map(
    ([family, path]) =>
      `<tr><th>${family}</th>${[16, 24, 48].map((size) => `<td>${svg(path, size)}</td>`).join("")}<td>${names[family]}</td></tr>`,
  );
  const table = `<table>${rows.join("")}</table>`;
  return `<!doctype html><meta charset="utf-8"><style>
    body { display: flex; margin: 0; font: 14px system-ui, sans-serif; }
    div { padding: 12px 20px; }
    .dark { color: #f2f2f4; background: #202024; }
    .forced { color: #ff0; background: #000; }
    td, th { padding: 3px 8px; text-align: start; vertical-align: middle; }
    .dark td:last-child, .forced td:last-child { display: none; }
  </style><div>${table}</div><div class="dark">${table}</div><div class="forced">${table}</div>`;
}

/** Writes `pictograms.png` into a folder. */
export async function drawPictograms(folder, executablePath) {
  const names = JSON.parse(readFileSync(join(root, "locales/en/family.json"), "utf8"));
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  const page = await browser.newPage({ viewport: { width: 880, height: 740 } });
  await page.setContent(pageOf(await loadPictograms(), names));
  await page.screenshot({ path: join(folder, "pictograms.png") });
  await browser.close();
}
