import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import preact from "@preact/preset-vite";
import { defineConfig } from "wxt";
import { readRuleFiles } from "./src/cli/rules-folder.ts";
import { type BuiltPack, buildPack } from "./src/pack/build.ts";
import { packCompiled } from "./src/pack/compile-pack.ts";
import { formatProblem } from "./src/pack/problem.ts";

/** The demo build also reads the demo board on localhost; a release never does. */
const DEMO = "demo";

/** The rules as they ship, with the demo board's reader in the demo build. */
function buildRules(mode: string) {
  const files = readRuleFiles("rules");
  if (mode === DEMO) files.set("sites/demo-board.yaml", readFileSync("demo/site.yaml", "utf8"));
  return buildPack(files);
}

/** Assets with bytes must lie in a file. */
function writeCompiled(built: BuiltPack): string {
  const folder = mkdtempSync(join(tmpdir(), "second-look-pack-"));
  const file = join(folder, "pack.bin");
  writeFileSync(file, packCompiled(built));
  return file;
}

/** A broken rule file stops the build. */
function refuseBroken(mode: string): void {
  const errors = buildRules(mode).problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(`the rules cannot be built:\n${errors.map(formatProblem).join("\n")}`);
}

function hostPatterns(mode: string): string[] {
  const hosts = buildRules(mode).pack.sites.flatMap((site) => site.hosts);
  return hosts.flatMap((host) => (host === "localhost" ? ["http://localhost/*"] : [`*://*.${host}/*`])).sort();
}

export default defineConfig({
  imports: false,
  manifest: ({ browser, mode }) => ({
    name: "__MSG_extName__",
    description: "__MSG_extDescription__",
    default_locale: "en",
    permissions: ["storage", "activeTab", "scripting"],
    host_permissions: hostPatterns(mode),
    content_scripts: [
      {
        matches: hostPatterns(mode),
        js: ["scan.js"],
        all_frames: true,
        // Frames that a page writes itself are part of it.
        match_about_blank: true,
        match_origin_as_fallback: true,
        run_at: "document_idle",
      },
    ],
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
      : { minimum_chrome_version: "109" }),
  }),
  hooks: {
    "build:before": (wxt) => refuseBroken(wxt.config.mode),
    "build:publicAssets": (wxt, assets) => {
      const built = buildRules(wxt.config.mode);
      assets.push({ relativeDest: "pack.json", contents: JSON.stringify(built.pack) });
      assets.push({ relativeDest: "pack.bin", absoluteSrc: writeCompiled(built) });
    },
  },
  vite: () => ({
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
    build: { target: ["chrome109", "firefox140"] },
  }),
});
