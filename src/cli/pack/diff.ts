import { join, resolve } from "node:path";
import { createEngine, type Engine } from "../../core/engine.ts";
import type { Level } from "../../core/level.ts";
import { unpackCompiled } from "../../core/match/rule-set.ts";
import type { Pack } from "../../core/pack.ts";
import { type Comparable, comparePacks } from "../../pack/compare.ts";
import { openExtra, openParts, wholeOf } from "../../trust/open-parts.ts";
import { goldLevel, readGold } from "../gold.ts";
import { CannotRun, EXIT, print } from "../output.ts";
import { type MadePack, readManifest, readParts } from "./folder.ts";
import { reasonOf } from "./open-pack.ts";

/** `pack diff OLD NEW`: what differs between two packs, and which ads of our own change their level. */
export async function diffCommand(args: readonly string[], root: string): Promise<number> {
  const [old, young] = args;
  if (!old || !young) throw new CannotRun("name two folders: `second-look pack diff OLD NEW`");
  const read = (folder: string): MadePack => {
    const manifest = readManifest(resolve(folder)).signed;
    return { manifest, parts: readParts(resolve(folder), manifest) };
  };
  print(await describeDiff(read(old), read(young), root));
  return EXIT.done;
}

/** The difference of two packs in words. */
export async function describeDiff(old: MadePack, young: MadePack, root: string): Promise<string> {
  const [before, after] = await Promise.all([comparable(old), comparable(young)]);
  const { added, removed, others } = comparePacks(before, after);
  const levels = old.manifest.kind === "main" && young.manifest.kind === "main" ? await levelChanges(old, young, root) : [];
  const list = (title: string, lines: readonly string[], sign: string) =>
    lines.length === 0 ? [] : [`${title}: ${lines.length}`, ...lines.map((line) => `  ${sign} ${line}`)];
  const lines = [
    ...list("phrases added", added, "+"),
    ...list("phrases removed", removed, "-"),
    ...list("other changes", others, "*"),
    ...list("ads of our own that change their level", levels, "!"),
  ];
  return [`pack ${old.manifest.version} → ${young.manifest.version}`, ...(lines.length > 0 ? lines : ["no rule changed"])].join("\n");
}

async function comparable({ manifest, parts }: MadePack): Promise<Comparable> {
  const extra = manifest.kind === "extra" ? openExtra(parts) : undefined;
  if (extra && !extra.ok) throw new CannotRun(`the extra pack cannot be read: ${extra.problem.detail}`);
  if (extra) return extra.value;
  try {
    const pack = (await wholeOf(openParts(parts))) as Pack;
    if (!Array.isArray(pack?.rules)) throw new Error("it holds no rules");
    return pack;
  } catch (error) {
    throw new CannotRun(`pack ${manifest.version} cannot be read (${reasonOf(error)}); build it again`);
  }
}

/** Ads of the gold sets, those held back left out: they are looked at by nobody who writes rules. */
async function levelChanges(old: MadePack, young: MadePack, root: string): Promise<string[]> {
  const [before, after] = await Promise.all([engineOfParts(old), engineOfParts(young)]);
  return readGold(join(root, "tests/gold")).flatMap(([language, ads]) =>
    ads
      .filter(({ split }) => split !== "held")
      .flatMap((ad) => {
        const [was, is]: [Level, Level] = [goldLevel(before, ad), goldLevel(after, ad)];
        return was === is ? [] : [`${language} ${ad.id} (${ad.label === "fraud" ? "risky" : "ordinary"}): ${was} → ${is}`];
      }),
  );
}

async function engineOfParts({ parts }: MadePack): Promise<Engine> {
  const stored = openParts(parts);
  const pack = (await wholeOf(stored)) as Pack;
  return createEngine(pack, stored.compiled && unpackCompiled(pack, stored.compiled));
}
