// Measures what reading a page costs it, in a real Chromium; started by `npm run bench -- page` (src/cli/bench/page.ts says how and
// what is measured). Takes a file of ads, prints one JSON object.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { launch } from "./drive.mjs";
import { findChromium, root } from "./setup.mjs";

const { values } = parseArgs({
  options: {
    ads: { type: "string" },
    seconds: { type: "string" },
    rounds: { type: "string" },
    cards: { type: "string" },
    only: { type: "string" },
    minutes: { type: "string" },
  },
});
const ads = JSON.parse(readFileSync(values.ads ?? "", "utf8"));
const seconds = Number(values.seconds ?? 60);
const minutes = Number(values.minutes ?? 0);
const rounds = Number(values.rounds ?? 4);
const cardCount = Number(values.cards ?? 5000);

/** The demo build reads localhost; the same pages under the other name are left alone. Both in one browser, turn by turn. */
const read = "http://localhost";
const unread = "http://plain.example";

const riskyText =
  "Требуются девушки приятной внешности: общение с гостями за столиком, процент с напитков. Перелёт и жильё оплачиваем. Писать только в Telegram @example_lounge";
/** Every so manyth ad is one that is certainly marked; the others are chosen so that they are not. */
const RISKY_EVERY = 25;
const plain = (text) => text.replace(/[&<]/g, (sign) => (sign === "&" ? "&amp;" : "&lt;"));
const cardHtml = (number, riskyEvery = RISKY_EVERY) => {
  const isRisky = number % riskyEvery === 7 % riskyEvery;
  const text = isRisky ? riskyText : ads[number % ads.length].slice(0, 300);
  const title = isRisky ? `Хостес, Дубай, набор ${number}` : `Объявление ${number}`;
  return `<article class="card" data-ad="b${number}"${isRisky ? " data-risky" : ""}><h2 class="card-title"><a href="?ad=b${number}">${title}</a></h2><p class="card-pay">от ${number + 1000} ₸</p><p class="card-meta"><span class="card-employer">Образец-${number % 90}</span> <span class="card-place">Алматы</span></p><p class="card-snippet">${plain(text)}</p><ul class="tags"><li>Без опыта</li><li>Сменный график</li></ul></article>`;
};
const style =
  "<style>body{font:15px/1.4 sans-serif;margin:0 auto;max-width:720px}.card{border:1px solid #ccc;padding:12px;margin:0 0 12px;content-visibility:auto;contain-intrinsic-size:auto 190px}</style>";
const head = `<!doctype html><html lang="ru"><meta charset="utf-8"><title>bench</title>${style}`;
/** Notes when each risky card is first seen and when its mark comes: by the page itself, as a person would see it. */
const watch = `<script>
window.longTasks = [];
new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ startTime, duration }) => ({ startTime, duration })))).observe({ type: "longtask", buffered: true });
addEventListener("DOMContentLoaded", () => { window.parsed = performance.now(); });
window.shown = new Map(); window.marked = new Map();
const eye = new IntersectionObserver((entries) => { for (const { isIntersecting, target } of entries) if (isIntersecting && !shown.has(target)) shown.set(target, performance.now()); }, { threshold: 0.01 });
window.look = () => { for (const card of document.querySelectorAll("[data-risky]")) eye.observe(card); };
new MutationObserver((records) => { for (const { addedNodes, target } of records) for (const node of addedNodes) { if (node.nodeType !== 1) continue;
  if (/^[A-Z]{5}-[A-Z]{5}$/.test(node.nodeName)) { const card = target.closest?.("[data-risky]"); if (card && !marked.has(card)) marked.set(card, performance.now()); }
  else if (node.matches("[data-risky]")) eye.observe(node); } }).observe(document, { childList: true, subtree: true });
const since = (card, at) => marked.has(card) ? Math.max(0, marked.get(card) - at) : null;
const isFirst = (at) => !(at > window.parsed + 500);
window.latencies = () => [...shown].filter(([, at]) => !isFirst(at)).map(([card, at]) => since(card, at));
window.firstMarks = () => [...shown].filter(([, at]) => isFirst(at)).map(([card, at]) => since(card, Math.max(at, window.parsed)));
</script>`;

const cardsPage = (riskyEvery) =>
  `${head}${watch}<body>${Array.from({ length: cardCount }, (_, number) => cardHtml(number, riskyEvery)).join("")}<script>look()</script>`;
const feedPage = `${head}${watch}<body><div id="feed"></div><div id="end" style="height:50px"></div><script type="application/json" id="ads">${JSON.stringify(
  Array.from({ length: 500 }, (_, number) => cardHtml(number)),
).replaceAll("<", "\\u003c")}</script><script>
const all = JSON.parse(document.querySelector("#ads").textContent); let next = 0;
const more = () => { const html = []; for (let n = 0; n < 10; n++, next++) html.push(all[next % all.length].replaceAll(/b\\d+"/g, 'b' + next + '"').replaceAll(/(набор|Объявление) \\d+/g, '$1 ' + next)); document.querySelector("#feed").insertAdjacentHTML("beforeend", html.join("")); };
more(); more();
new IntersectionObserver((entries) => { if (entries.some((one) => one.isIntersecting)) more(); }, { rootMargin: "400px" }).observe(document.querySelector("#end"));
// The observer reports a change only; a fast reader needs more while the end stays in view.
setInterval(() => { if (document.querySelector("#end").getBoundingClientRect().top < innerHeight + 400) more(); }, 50);
</script>`;
const articlePage = `${head}${watch}<body><main><h1>Длинная статья</h1>${Array.from({ length: 1200 }, (_, number) => `<p style="content-visibility:auto">${plain(ads[number % ads.length].slice(0, 850))}</p>`).join("")}</main>`;
/** Cards of a page that wants to drown us. */
const floodPage = `${head}${watch}<body>${Array.from({ length: 20_000 }, (_, n) => `<article class="card" data-ad="f${n}"><h2 class="card-title"><a href="?ad=f${n}">Хостес ${n}</a></h2><p class="card-snippet">Общение с гостями ${n}.</p></article>`).join("")}`;

const pages = {
  "/list": cardsPage(RISKY_EVERY),
  "/jump": cardsPage(6),
  "/feed": feedPage,
  "/article": articlePage,
  "/flood": floodPage,
  "/empty": head,
};
const executablePath = findChromium();
if (!executablePath) throw new Error("no Chromium here; set CHROMIUM_PATH");
const { context, worker, close } = await launch({ folder: join(root, ".output/chrome-mv3-demo"), executablePath });
await context.route(/^https?:/, (route) => {
  const body = pages[new URL(route.request().url()).pathname];
  return body ? route.fulfill({ contentType: "text/html; charset=utf-8", body }) : route.abort();
});

const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Milliseconds of our frames in a CPU profile, and the longest stretch of them without a break of 1 ms. Samples are spaced by the
 * wall clock, which also runs while other processes have the core: they are scaled by the CPU time that the thread really had.
 */
function ours({ nodes, samples, timeDeltas }, threadTime) {
  const parents = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])));
  const urls = new Map(nodes.map((node) => [node.id, node.callFrame.url]));
  const known = new Map();
  const isOurs = (id) => {
    if (id === undefined) return false;
    if (!known.has(id)) known.set(id, urls.get(id)?.startsWith("chrome-extension://") || isOurs(parents.get(id)));
    return known.get(id);
  };
  const names = new Map(
    nodes.map(({ id, callFrame: { url, functionName, lineNumber, columnNumber } }) => {
      return [id, `${url.slice(url.lastIndexOf("/") + 1)} ${functionName}:${lineNumber}:${columnNumber}`];
    }),
  );
  const idle = new Set(nodes.filter(({ callFrame }) => callFrame.functionName === "(idle)").map(({ id }) => id));
  let busy = 0;
  let total = 0;
  let stretch = 0;
  let pause = 0;
  let longest = 0;
  const self = {};
  for (const [index, id] of samples.entries()) {
    // A delta is the time before its sample: what the sample before was busy with.
    const time = (timeDeltas[index + 1] ?? 0) / 1000;
    if (!idle.has(id)) busy += time;
    if (isOurs(id)) {
      total += time;
      self[names.get(id)] = (self[names.get(id)] ?? 0) + time;
      stretch += time + (pause < 1 ? pause : 0);
      pause = 0;
      longest = Math.max(longest, stretch);
    } else {
      pause += time;
      if (pause >= 1) stretch = 0;
    }
  }
  const scale = busy > 0 ? Math.min(1, threadTime / busy) : 1;
  return { total: total * scale, longest: longest * scale, scale, self };
}

/** CPU time the page's main thread has had, ms. */
async function threadTimeOf(session) {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
}

/** One visit: profile, long tasks, memory, latencies. */
async function visit(site, path, move, isProfiled = true) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Profiler.enable");
  await session.send("Profiler.setSamplingInterval", { interval: 200 });
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  if (isProfiled) await session.send("Profiler.start");
  const began = await threadTimeOf(session);
  await page.goto(site + path, { waitUntil: "commit" });
  await page.waitForLoadState("load");
  await sleep(2500);
  const heaps = await move?.(page, session);
  const threadTime = (await threadTimeOf(session)) - began;
  // A profile of minutes would weigh more than all that is measured.
  const profile = isProfiled ? (await session.send("Profiler.stop")).profile : { nodes: [], samples: [], timeDeltas: [] };
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  const heap = await heapOf(session);
  const seen = await page.evaluate(() => ({
    long: window.longTasks?.length ?? 0,
    latencies: window.latencies?.() ?? [],
    firstMarks: window.firstMarks?.() ?? [],
    cards: document.querySelectorAll(".card").length,
  }));
  await page.close();
  return { ...ours(profile, threadTime), heap, heaps, ...seen };
}

async function heapOf(session) {
  const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await session.send("Runtime.getHeapUsage");
  return (usedSize + embedderHeapUsedSize + backingStorageSize) / 1e6;
}

/** Scrolls like a fast reader: a screen every 400 ms, in small steps. Heap at equal intervals; none in short scenes. */
const scroll = (length) => async (page, session) => {
  const heaps = [];
  const start = Date.now();
  const every = length >= 60 ? Math.min(30, length / 4) : Number.POSITIVE_INFINITY;
  await page.mouse.move(600, 400);
  while (Date.now() < start + length * 1000) {
    await page.mouse.wheel(0, 225);
    await sleep(95);
    if (Date.now() < start + (heaps.length + 1) * every * 1000) continue;
    await session.send("HeapProfiler.collectGarbage");
    heaps.push({ heap: await heapOf(session), cards: await page.evaluate(() => document.querySelectorAll(".card").length) });
  }
  await sleep(600);
  return heaps;
};

/** Jumps to places that nobody has read ahead, and stays a moment at each. */
const jump = (times) => async (page) => {
  for (let time = 0; time < times; time++) {
    await page.evaluate(
      (part) => {
        const cards = document.querySelectorAll(".card");
        cards[Math.floor(part * cards.length)].scrollIntoView({ block: "start" });
      },
      ((time * 0.618) % 0.96) + 0.02,
    );
    await sleep(450);
  }
};

const scenes = [
  ["list", undefined, rounds],
  ["article", undefined, rounds],
  ["jump", jump(40), 2],
  ["feed", scroll(seconds), 1],
  ["flood", undefined, 3],
];
const out = {};
// The rules are opened once, before anything is measured; a cold background is another bench's subject.
await visit(read, "/list", undefined);
for (const [name, move, times] of minutes > 0 ? [] : scenes) {
  if (values.only && values.only !== name) continue;
  const path = `/${name}`;
  out[name] = { with: [], without: [] };
  for (let time = 0; time < times; time++) {
    out[name].with.push(await visit(read, path, move));
    out[name].without.push(await visit(unread, path, move));
  }
  console.error(`  ${name}: ${out[name].with.map(({ total }) => total.toFixed(1)).join(", ")} ms`);
}
if (minutes > 0) {
  out.long = { with: [], without: [] };
  for (const [kind, site] of Object.entries({ with: read, without: unread })) {
    out.long[kind].push(await visit(site, "/feed", scroll(minutes * 60), false));
    console.error(`  ${minutes} minutes ${kind} the extension: ${out.long[kind][0].cards} cards`);
  }
}
console.log(JSON.stringify(out));
await worker.evaluate(() => undefined).catch(() => undefined);
await close();
