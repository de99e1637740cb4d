import { readFileSync } from "node:fs";
import { launch, findMarks, pageStatus, waitForMarks, clickNode, findCard, until } from "./scripts/drive.mjs";
const b = await launch({ folder: "/work/wt/moving/.output/chrome-mv3", executablePath: "/usr/bin/chromium" });
const pages = { "https://hh.kz/search/vacancy": "tests/pages/hh/search.html", "https://hh.kz/search/scroll.js": "tests/pages/hh/scroll.js" };
await b.context.route(/^https?:/, (r) => { const u=r.request().url(); return pages[u] ? r.fulfill({ contentType: u.endsWith("js")?"text/javascript":"text/html; charset=utf-8", body: readFileSync(pages[u],"utf8") }) : r.abort(); });
const page = await b.context.newPage();
page.on("console", m => console.log("console", m.text())); page.on("pageerror", e => console.log("err", e));
await page.goto("https://hh.kz/search/vacancy");
await waitForMarks(page);
await page.screenshot({ path: "/tmp/dbg/a.png" });
await page.click("#more");
for (let i=0;i<12;i++){ await page.evaluate(()=>scrollBy(0,800)); await page.waitForTimeout(150);}
const s = await pageStatus(b.worker,"search");
console.log(s.listings.length, s.pending, s.beyondLimit, s.listings.map(l=>`${l.title} ${l.level} ${l.reading}`));
console.log(await page.evaluate(()=>document.querySelectorAll('[data-qa~="vacancy-serp__vacancy"]').length));
const [m]=await findMarks(page); await clickNode(page,m.backendNodeId); const c=await until(()=>findCard(page)); console.log(c?.buttons);
await page.screenshot({ path: "/tmp/dbg/b.png" });
await b.close();
