/// <reference types="chrome" />
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findMarks, until } from "../../scripts/drive.mjs";
import { canonicalJson } from "../../src/core/canonical-json.ts";
import { Pack } from "../../src/core/pack.ts";
import { type TakeResult, UpdateStatus } from "../../src/core/update-status.ts";
import { sha256, toBytes } from "../../src/trust/bytes.ts";
import { deflate } from "../../src/trust/inflate.ts";
import { wholeOf } from "../../src/trust/open-parts.ts";
import { service } from "../help-example.ts";
import { makeSigners, manifestOf, retractionsOf, rootOf, type Signer, signBy, signedBy } from "../signers.ts";
import { type Browser, root, startBrowser } from "./browser.ts";

/*
 * A whole way: an extension whose build trusts three people of this test, a web host on this machine, a page with an ad. The pack in
 * the extension is its real one; the update has its tables, a few of its rules and one phrase of its own, not compiled: so the
 * extension compiles it.
 */

const { subtle } = globalThis.crypto;
const files = new Map<string, Uint8Array>();
const asked: { path: string; headers: Record<string, unknown> }[] = [];
let server: Server;
let browser: Browser;
let folder: string;
let team: Signer[];
let bundled: Pack;

const adPage = `<!doctype html><html lang="en"><title>Jobs</title><main>
  <article data-qa="vacancy-serp__vacancy"><h2><a data-qa="serp-item__title" href="https://hh.kz/vacancy/1">Helper wanted</a></h2>
  <p data-qa="vacancy-serp__vacancy_snippet_responsibility">We hire a helper. The zorbular deposit is due on the first day.</p></article></main></html>`;

/** A web host as plain ones are: files, and leave for pages of others to read them. */
function startHost(): Promise<Server> {
  const host = createServer((request, response) => {
    const path = (request.url ?? "").slice(1);
    asked.push({ path, headers: request.headers });
    const file = files.get(path);
    const type = path.endsWith(".json") ? "application/json" : "application/octet-stream";
    response.writeHead(file ? 200 : 404, { "access-control-allow-origin": "*", "content-type": type });
    response.end(file);
  });
  return new Promise((done) => host.listen(0, "127.0.0.1", () => done(host)));
}

/** The bundled rules of one language with one more phrase that no ad of ours has but the page's. */
function rulesWith(phrases: readonly string[]): Uint8Array {
  const flag = {
    id: "test.deposit",
    role: "flag",
    level: "danger",
    family: "A",
    strength: "S",
    status: "stable",
    derived: false,
    references: [],
  };
  const texts = { en: { title: "A deposit on the first day", why: "Nobody should pay before the work begins." } };
  const kept = bundled.rules.filter(({ flag: id, language }) => language === "en" && (id.startsWith("offer.") || id.startsWith("fact.")));
  const group = { id: "words", any: phrases, negation: "cancels" as const };
  const rules = [...kept, { flag: flag.id, language: "en", reviewed: "none", groups: [group] }];
  return toBytes(canonicalJson({ ...bundled, version: "update", flags: [...bundled.flags, { ...flag, texts }], rules }));
}

async function publish(version: number, rules: Uint8Array, signers: readonly Signer[]): Promise<void> {
  const now = Date.now();
  const moment = (time: number) => `${new Date(time).toISOString().slice(0, 19)}Z`;
  const parts = new Map([["pack.json", rules]]);
  files.set(`parts/${await sha256(subtle, rules)}.bin`, await deflate(rules));
  const manifest = await manifestOf(parts, { version, created: moment(now), expires: moment(now + 30 * 86_400_000) });
  files.set("pack.json", await signedBy(manifest, signers));
}

/** Asks the background the way the options page does. */
async function ask<Value>(kind: string, payload: object = {}, { context, extensionId }: Browser = browser): Promise<Value> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/popup.html`);
  const reply = await page.evaluate((message) => chrome.runtime.sendMessage(message), { kind, payload });
  await page.close();
  if (!reply.ok) throw new Error(`${kind}: ${reply.error.code} ${reply.error.message}`);
  return reply.value as Value;
}
const status = async () => UpdateStatus.parse(await ask("getUpdateStatus"));
const levels = async (page: Page) => (await findMarks(page)).map(({ level }) => level).join();

beforeAll(async () => {
  team = await makeSigners("Anna", "Boris", "Cholpon");
  server = await startHost();
  folder = mkdtempSync(join(tmpdir(), "second-look-build-"));
  cpSync(join(root, ".output/chrome-mv3"), folder, { recursive: true });
  const partOf = async (name: string) => new Uint8Array(readFileSync(join(folder, name)));
  bundled = Pack.parse(await wholeOf({ pack: JSON.parse(readFileSync(join(folder, "pack.json"), "utf8")), part: partOf }));
  const { port } = server.address() as AddressInfo;
  const trust = { root: await signBy(rootOf(team), team.slice(0, 2)), mirrors: [`http://127.0.0.1:${port}/`] };
  writeFileSync(join(folder, "trust.json"), JSON.stringify(trust));
  browser = await startBrowser({ folder, locale: "en-US" });
  browser.pages.set("https://hh.kz/search/vacancy", adPage);
  await browser.context.route(`http://127.0.0.1:${port}/**`, (route) => route.continue());
});
afterAll(async () => {
  await browser?.close();
  server?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

describe("a pack from a host", () => {
  let page: Page;

  it("is not asked for before the person allows it", async () => {
    await publish(2, rulesWith(["zorbular deposit"]), team.slice(0, 2));
    ({ page } = await browser.open("https://hh.kz/search/vacancy"));
    await until(async () => (await status()).pack.version === 1);
    expect(await status()).toMatchObject({ possible: true, allowed: null, pack: { version: 1, from: "bundled" } });
    expect((await ask<TakeResult>("updateNow")).outcome).toBe("refused");
    expect(asked).toEqual([]);
    expect(await levels(page)).toBe("");
  });

  it("arrives, and the page that is open warns without being loaded again", async () => {
    await ask("saveUpdateSettings", { allowed: true });
    expect(await ask("updateNow")).toEqual({ outcome: "taken", problem: null });
    expect(await until(async () => (await levels(page)) === "danger")).toBe(true);
    expect(await status()).toMatchObject({ pack: { version: 2, from: "update" }, problem: null });
  });

  it("was asked for without cookies, referrer or a name of this device", async () => {
    expect(asked.length).toBeGreaterThan(2);
    for (const { headers } of asked) {
      for (const name of ["cookie", "referer", "if-none-match", "authorization"]) expect(headers[name], name).toBeUndefined();
    }
    expect(asked.filter(({ path }) => path.includes("?"))).toEqual([]);
  });

  it("is there after the background was ended", async () => {
    const session = await browser.context.browser()?.newBrowserCDPSession();
    const targets = (await session?.send("Target.getTargets"))?.targetInfos ?? [];
    const worker = targets.find(({ type, url }) => type === "service_worker" && url.includes(browser.extensionId));
    await session?.send("Target.closeTarget", { targetId: worker?.targetId ?? "" });
    await page.reload();
    expect(await until(async () => (await levels(page)) === "danger")).toBe(true);
    expect(await status()).toMatchObject({ pack: { version: 2, from: "update" } });
  });

  it("is refused when one of three signed it, and the warning stays", async () => {
    await publish(3, rulesWith(["another word"]), team.slice(0, 1));
    expect(await ask("updateNow")).toEqual({ outcome: "refused", problem: "unsigned" });
    expect(await levels(page)).toBe("danger");
    expect((await status()).pack.version).toBe(2);
    await publish(2, rulesWith(["zorbular deposit"]), team.slice(0, 2));
  });

  it("has a rule taken back, and the mark goes without the page being loaded again", async () => {
    const list = retractionsOf(["test.deposit/en/words"], { created: "2026-11-10T00:00:00Z", expires: "2099-01-01T00:00:00Z" });
    files.set("retractions.json", await signedBy(list, team.slice(1)));
    await ask("updateNow");
    expect(await until(async () => (await levels(page)) === "")).toBe(true);
    expect(await status()).toMatchObject({ retracted: 1, pack: { version: 2 } });
  });

  it("can be carried out as a file", async () => {
    const { file } = await ask<{ file: string }>("exportPack");
    expect(atob(file).startsWith("SLPACK1\n")).toBe(true);
    expect((await ask<TakeResult>("importPack", { file, expiredIsFine: false })).outcome).toBe("current");
    const damaged = `${file.slice(0, 2000)}${file[2000] === "A" ? "B" : "A"}${file.slice(2001)}`;
    expect(await ask("importPack", { file: damaged, expiredIsFine: false })).toEqual({ outcome: "refused", problem: "damaged" });
  });

  it("is forgotten with all traces: the extension's own rules are in use", async () => {
    await ask("clearTraces");
    expect(await status()).toMatchObject({ allowed: null, retracted: 0, pack: { version: 1, from: "bundled" } });
  });
});

describe("an extra pack from a host, in a build that trusts nobody for main packs", () => {
  let own: Browser;
  let ownFolder: string;
  let page: Page;
  let address: string;

  /** Puts a pack of the partner on the host: a sign with one phrase, and a help line. */
  async function publishExtra(version: number, phrase: string, signers: readonly Signer[]): Promise<void> {
    const now = Date.now();
    const moment = (time: number) => `${new Date(time).toISOString().slice(0, 19)}Z`;
    const base = { role: "flag", level: "danger", family: "A", strength: "S", status: "stable", derived: false, references: [] };
    const texts = { en: { title: "A partner's sign", why: "Partners know of this." } };
    const extra = {
      format: bundled.format,
      version: "partner",
      maker: { name: "Partner", objections: null },
      flags: [{ ...base, id: "partner.sign", texts }],
      rules: [{ flag: "partner.sign", language: "en", reviewed: "none", groups: [{ id: "words", any: [phrase], negation: "cancels" }] }],
      combinations: [],
      help: [service("GE-PARTNER")],
      sites: [],
    };
    const part = toBytes(canonicalJson(extra));
    files.set(`partner/parts/${await sha256(subtle, part)}.bin`, await deflate(part));
    const about = {
      id: "partner",
      kind: "extra",
      maker: "Partner",
      version,
      created: moment(now),
      expires: moment(now + 86_400_000),
    } as const;
    files.set("partner/pack.json", await signedBy(await manifestOf(new Map([["extra.json", part]]), about), signers));
  }

  beforeAll(async () => {
    ownFolder = mkdtempSync(join(tmpdir(), "second-look-build-"));
    cpSync(join(root, ".output/chrome-mv3"), ownFolder, { recursive: true });
    own = await startBrowser({ folder: ownFolder, locale: "en-US" });
    own.pages.set("https://hh.kz/search/vacancy", adPage);
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/partner/`;
    await own.context.route(`${address}**`, (route) => route.continue());
    files.set("partner/root/1.json", await signedBy(rootOf(team, { id: "partner" }), team));
    ({ page } = await own.open("https://hh.kz/search/vacancy"));
  });
  afterAll(async () => {
    await own?.close();
    if (ownFolder) rmSync(ownFolder, { recursive: true, force: true });
  });
  const say = <Value>(kind: string, payload: object = {}) => ask<Value>(kind, payload, own);

  it("is added, warns on the open page, and stands on the help page under its maker's name", async () => {
    await publishExtra(1, "zorbular deposit", team.slice(0, 2));
    const { preview } = await say<{ preview: { fingerprint: string } }>("previewExtra", { address });
    expect(await say("addExtra", { from: { address }, fingerprint: preview.fingerprint })).toEqual({ outcome: "taken", problem: null });
    expect(await until(async () => (await levels(page)) === "danger")).toBe(true);
    expect(await say("getUpdateStatus")).toMatchObject({ possible: false, fetchable: true, allowed: null, extras: [{ id: "partner" }] });
    const help = await own.context.newPage();
    await help.goto(`chrome-extension://${own.extensionId}/help.html#from=GE`);
    expect(await until(async () => (await help.textContent("body"))?.includes("Help lines of Partner"))).toBe(true);
    await help.close();
  });

  it("is updated and taken back by its own keys", async () => {
    const list = retractionsOf(["partner.sign/en/words"], {
      id: "partner",
      created: "2026-11-10T00:00:00Z",
      expires: "2099-01-01T00:00:00Z",
    });
    files.set("partner/retractions.json", await signedBy(list, team.slice(1)));
    expect((await say<TakeResult>("updateNow")).outcome).toBe("refused");
    await say("saveUpdateSettings", { allowed: true });
    await publishExtra(2, "helper", team.slice(0, 2));
    expect(await say("updateNow")).toEqual({ outcome: "taken", problem: null });
    expect(await until(async () => (await levels(page)) === "")).toBe(true);
    expect(await say("getUpdateStatus")).toMatchObject({ extras: [{ id: "partner", version: 2, problem: null }] });
  });

  it("saves the bundled rules as a file, and says that nobody signed it", async () => {
    const { file, isSigned } = await say<{ file: string; isSigned: boolean }>("exportPack");
    expect([isSigned, atob(file).startsWith("SLPACK1\n")]).toEqual([false, true]);
  });
});
