import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readRuleFiles } from "../src/cli/rules-folder.ts";
import { Pack } from "../src/core/pack.ts";
import { buildPack } from "../src/pack/build.ts";
import { formatProblem } from "../src/pack/problem.ts";

const root = process.cwd();
const text = (path: string): string => readFileSync(join(root, path), "utf8");
const json = <T>(path: string): T => JSON.parse(text(path)) as T;

/** Not ours, made by a build, or kept by tools. */
const notOurs = new Set(["node_modules", ".git", ".output", ".wxt", ".cache", ".ci", "coverage", "package-lock.json"]);

/** Every file of the project, by its path below the root. */
function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !notOurs.has(name))
    .flatMap((entry) => {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(path) : [path];
    });
}
const files = filesBelow("");
const languages = readdirSync(join(root, "locales"));
const { pack, problems } = buildPack(readRuleFiles(join(root, "rules")));

describe("import floors", () => {
  const made: string[] = [];
  afterAll(() => {
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
  });

  /** A small tree of its own, in a folder that goes away again. */
  function plant(tree: Record<string, string>): string {
    const folder = mkdtempSync(join(tmpdir(), "second-look-floors-"));
    made.push(folder);
    for (const [path, content] of Object.entries(tree)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return folder;
  }
  function checkFloors(...args: string[]): { status: number | null; said: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/check-floors.mjs", ...args], { cwd: root, encoding: "utf8" });
    return { status, said: stdout + stderr };
  }

  it("hold in this project", () => {
    const { status, said } = checkFloors();
    expect(said).toMatch(/^floors: \d{2,} modules, 0 broken\n$/);
    expect(status).toBe(0);
  });

  it("are broken by an import that goes up, by a circle and by an import of an entrypoint; both files of each are named", () => {
    const { status, said } = checkFloors(
      plant({
        "tsconfig.json": "{}",
        "entrypoints/scan.ts": 'import { y } from "../src/page/y.ts";\nexport const start = y;\n',
        "src/core/x.ts": 'import { y } from "../page/y.ts";\nexport const x = y;\n',
        "src/page/y.ts": 'import { z } from "../core/z.ts";\nexport const y = z;\n',
        "src/core/z.ts": 'import { a } from "./a.ts";\nexport const z = a;\n',
        "src/core/a.ts": 'import { z } from "./z.ts";\nexport const a = z;\n',
        "src/ui/u.ts": 'import { start } from "../../entrypoints/scan.ts";\nexport const u = start;\n',
      }),
    );
    expect(status).toBe(1);
    expect(said).toContain("src/core/x.ts → src/page/y.ts breaks core-imports-down");
    expect(said).toMatch(/src\/core\/(z\.ts → src\/core\/a|a\.ts → src\/core\/z)\.ts breaks no-cycles/);
    expect(said).toContain("src/ui/u.ts → entrypoints/scan.ts breaks nobody-imports-entrypoints");
    expect(said).not.toContain("src/page/y.ts → ");
  });

  it("are not proven by an empty folder", () => {
    const { status, said } = checkFloors(plant({}));
    expect(status).toBe(2);
    expect(said).toContain("did not run");
  });

  it("are not proven by files that import nothing", () => {
    const { status, said } = checkFloors(
      plant({ "tsconfig.json": "{}", "src/core/z.ts": "export const z = 1;\n", "entrypoints/a.ts": "export {};\n" }),
    );
    expect(status).toBe(2);
    expect(said).toContain("proves nothing");
  });
});

describe("rules", () => {
  it("every data set parses", () => {
    expect(problems.filter(({ severity }) => severity === "error").map(formatProblem)).toEqual([]);
    expect(Pack.safeParse(pack).error?.issues ?? []).toEqual([]);
  });

  it("no data set is empty", () => {
    const { flags, rules, combinations, questions, advice, languages: words, places, help, sites, money, contacts } = pack;
    const { numberWords, taxWords, ...tables } = money;
    const extras = { numberWords: numberWords?.values ?? [], taxWords: Object.keys(taxWords?.net ?? {}) };
    const sets = { flags, rules, combinations, questions, advice, words, places, help, sites, ...tables, ...extras, ...contacts };
    expect(Object.entries(sets).filter(([, set]) => set.length === 0)).toEqual([]);
  });

  it.each(languages)("every sign and every protective fact has its words in %s", (language) => {
    const spoken = pack.flags.filter(({ role }) => role === "flag" || role === "protective");
    expect(spoken.length).toBeGreaterThan(20);
    expect(spoken.filter(({ texts }) => !texts?.[language]).map(({ id }) => id)).toEqual([]);
  });

  it.each(languages)("every combination, question and step has its words in %s", (language) => {
    const spoken = [...pack.combinations, ...pack.questions, ...pack.advice];
    expect(spoken.filter(({ texts }) => !texts[language]).map(({ id }) => id)).toEqual([]);
  });

  it("every help service that is shown has a source", () => {
    const shown = pack.help.filter(({ display }) => display === "show" || display === "show-with-date");
    expect(shown.length).toBeGreaterThan(20);
    expect(
      shown.filter(({ sources }) => !sources.some(({ title, publisher }) => (publisher ?? title).trim() !== "")).map(({ id }) => id),
    ).toEqual([]);
  });

  it("every telephone number is digits and signs, and can be dialled", () => {
    const phones = pack.help.flatMap(({ id, phones }) => phones.map((phone) => ({ id, ...phone })));
    expect(phones.filter(({ local }) => !/^[+*]?[\d ()*-]+$/.test(local) || !/\d{2}/.test(local.replace(/\D/g, "")))).toEqual([]);
    expect(phones.filter(({ e164 }) => e164 !== null && !/^\+[1-9]\d{5,14}$/.test(e164))).toEqual([]);
  });

  it("every web address of a help service is one", () => {
    expect(pack.help.filter(({ web }) => web !== null && !URL.canParse(web)).map(({ id }) => id)).toEqual([]);
  });
});

describe("the demo", () => {
  interface Expected {
    readonly level: string;
    readonly page: string;
  }
  const expected = Object.entries(json<Record<string, Expected>>("demo/expected.json"));
  /** Files that make each page, its ads' names in them. */
  const sources: Record<string, string> = {
    index: text("demo/index.html"),
    feed: text("demo/posts.js"),
    ...Object.fromEntries(["d01", "d02", "d03", "d04"].map((id) => [`ad/${id}`, `"${id}"`])),
  };
  const namesIn = (source: string | undefined): string[] => [
    ...new Set([...(source ?? "").matchAll(/"([bpd]\d{2})"/g)].map((match) => match[1] ?? "")),
  ];

  it.each(Object.keys(sources))("every ad of %s that is expected is there, and no other", (page) => {
    const names = expected.filter(([, one]) => one.page === page).map(([name]) => name);
    expect(names.length).toBeGreaterThan(0);
    expect(namesIn(sources[page]).sort()).toEqual(names.sort());
  });

  it("expects nothing on pages that do not exist", () => {
    const pages = new Set(expected.map(([, { page }]) => page));
    expect([...pages].filter((page) => !existsSync(join(root, "demo", `${page}.html`)))).toEqual([]);
    expect([...pages].filter((page) => !(page in sources))).toEqual([]);
  });

  it("has the full text of every ad of the board", () => {
    const ads = text("demo/ads.js");
    expect(namesIn(sources.index).filter((name) => !new RegExp(`^ {2}${name}: \``, "m").test(ads))).toEqual([]);
  });

  it("names levels that exist", () => {
    expect([...new Set(expected.map(([, { level }]) => level))].sort()).toEqual(["caution", "danger", "quiet"]);
  });
});

describe("documents", () => {
  const documents = files.filter((file) => file.endsWith(".md"));

  it("are there", () => {
    expect(documents).toEqual(expect.arrayContaining(["README.md", "rules/README.md"]));
  });

  it.each(documents)("every link of %s within the project leads to a file", (document) => {
    const links = [...text(document).matchAll(/\]\(([^)\s]+)(?:\s"[^"]*")?\)/g)].map((match) => match[1] ?? "");
    const local = links.filter((link) => !/^([a-z]+:|#)/i.test(link)).map((link) => link.replace(/#.*$/, ""));
    expect(local.filter((link) => !existsSync(join(root, dirname(document), decodeURIComponent(link))))).toEqual([]);
  });
});

describe("the browser's own words", () => {
  type Messages = Record<string, { message: string }>;
  const keysOf = (language: string) => Object.keys(json<Messages>(`public/_locales/${language}/messages.json`)).sort();

  it("exist in every interface language", () => {
    expect(readdirSync(join(root, "public/_locales")).sort()).toEqual([...languages].sort());
  });

  it.each(languages)("have the same keys in %s as in English, and none is empty", (language) => {
    expect(keysOf(language)).toEqual(keysOf("en"));
    const messages = json<Messages>(`public/_locales/${language}/messages.json`);
    expect(Object.entries(messages).filter(([, { message }]) => message.trim() === "")).toEqual([]);
  });

  it("are all that the manifest asks for", () => {
    const asked = [...new Set([...text("wxt.config.ts").matchAll(/__MSG_(\w+)__/g)].map((match) => match[1] ?? ""))];
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((key) => !keysOf("en").includes(key))).toEqual([]);
  });

  it("fit the shops: a name of at most 75 letters, a description of at most 132", () => {
    for (const language of languages) {
      const { extName, extDescription } = json<Messages>(`public/_locales/${language}/messages.json`);
      expect(extName?.message.length).toBeLessThanOrEqual(75);
      expect(extDescription?.message.length).toBeLessThanOrEqual(132);
    }
  });
});

describe("nothing is left half done", () => {
  const apart = /^(tests|demo|rules)\//;
  const pictures = /\.(png|webp|ico|woff2?)$/;
  const read = files.filter((file) => !apart.test(file) && !pictures.test(file));

  it("looks at the whole project", () => {
    const folders = new Set(read.map((file) => file.split("/")[0]));
    expect([...folders]).toEqual(expect.arrayContaining(["src", "entrypoints", "scripts", "locales", "package.json"]));
  });

  it("no file promises something for later", () => {
    const promise = /\b(TODO|FIXME|HACK|TBD)\b|\b(coming soon|not implemented yet|lorem ipsum)\b|скоро появится|в разработке/;
    const lines = read.flatMap((file) =>
      text(file)
        .split("\n")
        .flatMap((line, at) => (promise.test(line) ? [`${file}:${at + 1} ${line.trim()}`] : [])),
    );
    expect(lines).toEqual([]);
  });
});

describe("our pages", () => {
  const pages = files.filter((path) => /^entrypoints\/[^/]+\/index\.html$/.test(path));

  it("start from the same few lines, but for what the manifest needs to know of one", () => {
    expect(pages.length).toBeGreaterThan(4);
    const lines = pages.map((path) => text(path).replace(/^ *<meta name="manifest\.[^\n]*\n/gm, ""));
    expect(pages.filter((_, at) => lines[at] !== lines[0])).toEqual([]);
  });
});
