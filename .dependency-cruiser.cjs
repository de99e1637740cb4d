// Import floors: imports go down only. ARCHITECTURE.md draws them; scripts/check-floors.mjs runs this and fails when it saw nothing.
const below = {
  core: [],
  words: ["core"],
  pack: ["core"],
  page: ["core"],
  platform: ["core"],
  trust: ["core"],
  background: ["core", "words", "platform", "trust"],
  ui: ["core", "words", "page", "platform", "pack"],
  cli: ["core", "words", "pack", "page", "trust"],
};
const packages = {
  core: ["zod", "libphonenumber-js", "fuse.js"],
  words: ["zod", "i18next"],
  pack: ["zod", "yaml"],
  page: ["@mozilla/readability"],
  platform: ["zod", "webextension-polyfill"],
  trust: ["zod"],
  background: ["zod"],
  ui: ["preact", "uqr"],
  cli: ["happy-dom", "zod", "@monyone/aho-corasick", "fuse.js"],
};

const floors = Object.entries(below).map(([floor, allowed]) => ({
  name: `${floor}-imports-down`,
  comment: `src/${floor} may import ${allowed.map((name) => `src/${name}`).join(", ") || "no other folder of src"}: move shared code down a floor.`,
  severity: "error",
  from: { path: `^src/${floor}/`, pathNot: "\\.test\\.tsx?$" },
  to: { path: "^(src|entrypoints|tests|rules)/", pathNot: `^src/(${[floor, ...allowed].join("|")})/` },
}));
const shelves = Object.entries(packages).map(([floor, allowed]) => ({
  name: `${floor}-packages`,
  comment: `src/${floor} may use ${allowed.join(", ") || "no package"}: heavy libraries live in pages and background.`,
  severity: "error",
  from: { path: `^src/${floor}/`, pathNot: "\\.test\\.tsx?$" },
  to: { path: "node_modules/", ...(allowed.length > 0 && { pathNot: `node_modules/(${allowed.join("|")})/` }) },
}));

module.exports = {
  forbidden: [
    ...floors,
    ...shelves,
    {
      name: "only-the-desk-writes-rules",
      comment: "src/pack builds and checks rules and brings a YAML parser; of our pages the rule desk alone needs it.",
      severity: "error",
      from: { path: "^(src/ui/(?!desk/)|entrypoints/(?!desk))" },
      to: { path: "^src/pack/" },
    },
    { name: "nobody-imports-entrypoints", severity: "error", from: { path: "^src/" }, to: { path: "^entrypoints/" } },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "pages-reach-the-browser-through-the-port",
      comment: "Pages get a PagePort (src/platform/page-port.ts) from their entrypoint, so that they can stand on a web page too.",
      severity: "error",
      from: { path: "^src/ui/(kit|face|popup|check|ask|options|first-run|help|desk)/", pathNot: "\\.test\\.tsx?$" },
      to: { reachable: true, path: "node_modules/webextension-polyfill/" },
    },
    {
      name: "content-scripts-stay-small",
      comment: "What runs on every page carries no schema library, no i18next, no polyfill.",
      severity: "error",
      from: { path: "^entrypoints/(scan|marks|card)\\.ts" },
      to: { reachable: true, path: "node_modules/(zod|i18next|webextension-polyfill|libphonenumber-js|yaml|@mozilla)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: false,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"] },
    exclude: { path: "^\\.(wxt|output)/" },
  },
};
