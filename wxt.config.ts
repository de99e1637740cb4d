import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import preact from "@preact/preset-vite";
import { defineConfig } from "wxt";
import { deskFiles } from "./src/cli/desk-files.ts";
import { localeAssets } from "./src/cli/locale-files.ts";
import { bundleOf } from "./src/cli/pack/bundle.ts";
import { describePack } from "./src/cli/pack/describe.ts";
import { trustOf } from "./src/cli/pack/trust-file.ts";
import { readRuleFiles } from "./src/cli/rules-folder.ts";
import { originsOf } from "./src/core/match-patterns.ts";
import { PACKAGE_FILES } from "./src/core/pack-parts.ts";
import type { SiteReader } from "./src/core/site-reader.ts";
import { type BuiltPack, buildPack } from "./src/pack/build.ts";
import { MONTHS_VALID } from "./src/pack/confirm-help.ts";
import { packParts } from "./src/pack/pack-parts.ts";
import { formatProblem } from "./src/pack/problem.ts";

/** The demo build also reads the demo board on localhost; a release never does. */
const DEMO = "demo";

/** `npm run build -- --mode release`: what is published. Help services that nobody has confirmed lately are left out. */
const RELEASE = "release";

const builtRules = new Map<string, BuiltPack>();

/** The rules as they ship, with the demo board's reader in the demo build; read once. */
function buildRules(mode: string): BuiltPack {
  const known = builtRules.get(mode);
  if (known) return known;
  const files = readRuleFiles("rules");
  if (mode === DEMO) files.set("sites/demo-board.yaml", readFileSync("demo/site.yaml", "utf8"));
  const built = buildPack(files, undefined, { releaseDay: mode === RELEASE ? new Date().toISOString().slice(0, 10) : undefined });
  builtRules.set(mode, built);
  return built;
}

/** The parts of the bundled pack, each in a file (assets with bytes must lie in one), and what they are. */
async function packAssets(
  { root, mode }: { readonly root: string; readonly mode: string },
  warn: (line: string) => void,
): Promise<{ relativeDest: string; absoluteSrc: string }[]> {
  const built = buildRules(mode);
  const parts = packParts(built);
  const release = built.sources.release?.value;
  if (!release) throw new Error("rules/pack.yaml is missing: it says which pack the rules become");
  const published = readConfigFile(root, "pack.json");
  const { signed, signatures } = bundleOf(await describePack(release, built.pack.maker.name, parts), published);
  if (published !== undefined && signatures.length === 0)
    warn("config/pack.json is of another pack than these rules: the bundled rules carry no signatures, other devices will not take them");
  const bundle = JSON.stringify({ signed, signatures });
  const folder = mkdtempSync(join(tmpdir(), "second-look-pack-"));
  return [...parts, [PACKAGE_FILES.bundle, bundle] as const].map(([name, content]) => {
    writeFileSync(join(folder, name), content);
    return { relativeDest: name, absoluteSrc: join(folder, name) };
  });
}

/** Whom the build trusts for packs: nobody, unless whoever publishes it says so in `config/` (docs/publishing.md). */
async function trustFile({ root, mode }: { readonly root: string; readonly mode: string }, warn: (line: string) => void): Promise<string> {
  const given = { root: readConfigFile(root, "root.json"), mirrors: readConfigFile(root, "mirrors.json") };
  const { trust, warnings } = await trustOf(given, buildRules(mode).sources.release?.value.id, Date.now());
  for (const line of warnings) warn(line);
  return JSON.stringify(trust);
}

function readConfigFile(root: string, name: string): unknown {
  const file = join(root, "config", name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as unknown) : undefined;
}

/** A broken rule file stops the build. */
function refuseBroken(mode: string): void {
  const errors = buildRules(mode).problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(`the rules cannot be built:\n${errors.map(formatProblem).join("\n")}`);
}

/** Whoever publishes must see that numbers are missing. */
function tellDroppedHelp({ mode, command }: { mode: string; command: string }, warn: (line: string) => void): void {
  if (mode !== RELEASE || command !== "build") return;
  const { droppedHelp, pack } = buildRules(mode);
  const all = droppedHelp.length + pack.help.length;
  warn(`release: ${droppedHelp.length} of ${all} help services left out: not confirmed in the last ${MONTHS_VALID} months`);
  if (droppedHelp.length > 0) warn(`left out: ${droppedHelp.join(", ")}. Records go into rules/help/confirmed.yaml`);
}

function sitesWith(permission: SiteReader["permission"], mode: string): SiteReader[] {
  return buildRules(mode).pack.sites.filter((site) => site.permission === permission);
}

/** Firefox has no API for reading aloud and speaks from its background page (src/platform/speech.ts). */
const PERMISSIONS = ["storage", "activeTab", "scripting", "contextMenus", "alarms", "tts"];

/** Asked for by name, and only for a site that an extra pack brings a reader for. */
const ANY_HOST = "*://*/*";

/** Hosts of job boards, granted at install; hosts of social sites, asked for one by one unless a board has them too. */
function hostPermissions(mode: string): { host_permissions: string[]; optional_host_permissions: string[] } {
  const atInstall = new Set(sitesWith("install", mode).flatMap(originsOf));
  const asked = sitesWith("ask", mode)
    .flatMap(originsOf)
    .filter((origin) => !atInstall.has(origin));
  return { host_permissions: [...atInstall].sort(), optional_host_permissions: [...new Set([...asked, ANY_HOST])].sort() };
}

/**
 * The scanner in every frame of the boards' hosts. A host of which a part is read has it everywhere, for people move to that part
 * without a page being loaded; elsewhere it looks at the address alone (`page/page-reader.ts`).
 */
function contentScripts(mode: string) {
  const matches = [...new Set(sitesWith("install", mode).flatMap(originsOf))].sort();
  // Frames that a page writes itself (`about:srcdoc`) are part of it.
  return [
    {
      matches,
      js: ["scan.js"],
      all_frames: true,
      run_at: "document_idle" as const,
      match_about_blank: true,
      match_origin_as_fallback: true,
    },
  ];
}

export default defineConfig({
  imports: false,
  manifest: ({ browser, mode }) => ({
    name: "__MSG_extName__",
    description: "__MSG_extDescription__",
    default_locale: "en",
    // Firefox has no API for reading aloud and speaks from its background page (src/platform/speech.ts).
    permissions: PERMISSIONS.filter((name) => browser !== "firefox" || name !== "tts"),
    ...hostPermissions(mode),
    content_scripts: contentScripts(mode),
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: "second-look@second-look.example",
              strict_min_version: "140.0",
              data_collection_permissions: { required: ["none"] },
            },
            gecko_android: { strict_min_version: "142.0" },
          },
        }
      : { minimum_chrome_version: "109", storage: { managed_schema: "managed-schema.json" } }),
  }),
  hooks: {
    "build:before": (wxt) => {
      refuseBroken(wxt.config.mode);
      tellDroppedHelp(wxt.config, (line) => wxt.logger.warn(line));
    },
    "build:publicAssets": async (wxt, assets) => {
      for (const [relativeDest, contents] of localeAssets(wxt.config.root)) assets.push({ relativeDest, contents });
      for (const [relativeDest, contents] of deskFiles(wxt.config.root, buildRules(wxt.config.mode).sources)) {
        assets.push({ relativeDest, contents });
      }
      const warn = (line: string) => wxt.logger.warn(line);
      const parts = await packAssets(wxt.config, warn);
      assets.push(...parts, { relativeDest: PACKAGE_FILES.trust, contents: await trustFile(wxt.config, warn) });
    },
  },
  vite: ({ command }) => {
    // Modes of our own (demo, release) are builds for people as well: without this they would carry helpers for developers.
    if (command === "build") process.env.NODE_ENV = "production";
    return {
      plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
      build: { target: ["chrome109", "firefox140"] },
    };
  },
});
