// @vitest-environment node
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { tables } from "../../../tests/small-pack.ts";
import { inflate } from "../../trust/inflate.ts";
import { applyPartDelta } from "../../trust/tables-delta.ts";
import { CannotRun } from "../output.ts";
import { makePack } from "./build.ts";
import { readManifest, readParts } from "./folder.ts";
import { pack } from "./index.ts";
import { PASSPHRASE } from "./private-key.ts";

const root = process.cwd();
const made = mkdtempSync(join(tmpdir(), "second-look-packs-"));
const place = (path: string) => join(made, path);
let said = "";

/** Runs `pack …` and gives its exit code; what it prints is in {@link said}. */
async function run(...args: string[]): Promise<number> {
  said = "";
  return pack(args, root);
}

/** Rules of one flag in a folder of their own. */
function writeRules(name: string, phrases: readonly string[], release: object): string {
  const files: Record<string, string | object> = {
    ...tables,
    "pack.yaml": release,
    "fee.upfront/flag.yaml": { id: "fee.upfront", family: "A", level: "caution", strength: "S", status: "stable" },
    "fee.upfront/en.yaml": {
      language: "en",
      reviewed: "none",
      phrases: [{ id: "visa", any: phrases, should_flag: ["[[pay for the visa]]"], should_pass: ["free visa"] }],
    },
  };
  for (const [path, content] of Object.entries(files)) {
    const file = join(place(name), path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  }
  return place(name);
}

const filesIn = (folder: string) => readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();

beforeAll(async () => {
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, "write").mockImplementation((text) => {
      said += String(text);
      return true;
    });
  }
  vi.stubEnv(PASSPHRASE, "four words that nobody guesses");
  for (const owner of ["anna", "boris", "cholpon"]) await run("keys", "new", "--owner", owner, "--out", place(`${owner}.pem`));
  const keys = ["anna", "boris", "cholpon"].flatMap((owner) => ["--key", place(`${owner}.pem.pub.json`)]);
  await run("keys", "root", "--id", "test-rules", ...keys, "--created", "2026-01-01", "--out", place("root.json"));
  for (const owner of ["anna", "boris"]) await run("sign", place("root.json"), "--key", place(`${owner}.pem`));
  const release = { id: "test-rules", version: 1, created: "2026-11-01" };
  const first = writeRules("rules-1", ["pay for (the|your) visa"], release);
  const second = writeRules("rules-2", ["pay for (the|your) visa", "visa deposit"], { ...release, version: 2, created: "2026-11-02" });
  await run("build", "--rules", first, "--out", place("first"));
  await run("build", "--rules", second, "--out", place("second"), "--previous", place("first"));
});
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(made, { recursive: true, force: true });
});

const sign = async (folder: string, ...owners: string[]) => {
  for (const owner of owners) await run("sign", place(folder), "--key", place(`${owner}.pem`));
};
const verify = (folder: string, now = "2026-11-10") => run("verify", place(folder), "--root", place("root.json"), "--now", now);

describe("pack build", () => {
  it("gives the same bytes twice, to the last one", async () => {
    await run("build", "--rules", place("rules-1"), "--out", place("again"));
    expect(filesIn(place("again"))).toEqual(filesIn(place("first")));
    for (const file of filesIn(place("again")).filter((name) => name.includes("."))) {
      expect(readFileSync(join(place("again"), file)).equals(readFileSync(join(place("first"), file))), file).toBe(true);
    }
  });

  it("does not depend on the order in which a person writes keys", async () => {
    const [one, other] = [await makePack(root, place("rules-1")), await makePack(root, place("rules-1"))];
    expect(one.manifest).toEqual(other.manifest);
    const path = join(place("rules-1"), "fee.upfront/flag.yaml");
    const before = readFileSync(path, "utf8");
    writeFileSync(path, JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(before)).reverse())));
    expect((await makePack(root, place("rules-1"))).manifest).toEqual(one.manifest);
    writeFileSync(path, before);
  });

  it("says in words what changed, and writes what makes the new parts of the old", async () => {
    await run("diff", place("first"), place("second"));
    expect(said).toBe("pack 1 → 2\nphrases added: 1\n  + fee.upfront/en/visa any: visa deposit\n");
    const [old, young] = [readManifest(place("first")).signed, readManifest(place("second")).signed];
    const [before, after] = [readParts(place("first"), old), readParts(place("second"), young)];
    const deltas = filesIn(place("second")).filter((file) => file.startsWith("deltas/"));
    expect(deltas.length).toBeGreaterThan(0);
    for (const file of deltas) {
      const [from = "", to = ""] = file.slice("deltas/".length, -".bin".length).split("-");
      const name = Object.keys(young.parts).find((one) => young.parts[one]?.sha256 === to) ?? "";
      expect(old.parts[name]?.sha256).toBe(from);
      const delta = await inflate(new Uint8Array(readFileSync(join(place("second"), file))), 1_000_000);
      const whole = after.get(name) as Uint8Array;
      expect(applyPartDelta(before.get(name) as Uint8Array, delta as Uint8Array, whole.length)).toEqual(whole);
    }
  });

  it.each([
    ["nowhere to go", () => ["--rules", place("rules-1")], "--out"],
    ["no such rules", () => ["--rules", place("nothing"), "--out", place("x")], "there is no folder"],
    [
      "a previous pack that is not older",
      () => ["--rules", place("rules-1"), "--out", place("x"), "--previous", place("second")],
      "raise the version",
    ],
    [
      "a previous pack that is not there",
      () => ["--rules", place("rules-1"), "--out", place("x"), "--previous", place("nothing")],
      "leave --previous out the first time",
    ],
    ["a day that is none", () => ["--rules", place("rules-1"), "--out", place("x"), "--created", "soon"], "no date"],
    ["a roll-out without hours", () => ["--rules", place("rules-1"), "--out", place("x"), "--rollout", "10"], "percent and hours"],
    ["a life of a year", () => ["--rules", place("rules-1"), "--out", place("x"), "--days", "365"], "at most 100 days"],
  ])("cannot do with %s", async (_name, args, message) => {
    await expect(run("build", ...args())).rejects.toThrow(message);
  });

  it("says how long a roll-out holds, or that it is over before it began", async () => {
    const built = (hours: number) => run("build", "--rules", place("rules-1"), "--out", place("staged"), "--rollout", `10:${hours}`);
    vi.useFakeTimers({ now: Date.parse("2026-11-01T15:00:00Z"), toFake: ["Date"] });
    await built(24);
    expect(said).toContain("until 2026-11-02T00:00:00Z only 10 of 100 devices take it\n");
    await built(12);
    expect(said).toContain("the roll-out is over already: it counts from 2026-11-01T00:00:00Z");
    expect(said).toContain("--created 2026-11-01T15:00:00Z");
    vi.useRealTimers();
  });
});

describe("pack sign and verify", () => {
  it("hold what two of three signed, and nothing less", async () => {
    await sign("first", "anna");
    expect(await verify("first")).toBe(1);
    expect(said).toContain("unsigned");
    await sign("first", "anna");
    expect(await verify("first")).toBe(1);
    await sign("first", "cholpon");
    expect(await verify("first")).toBe(0);
    expect(said).toContain("signed by anna, cholpon");
  });

  it("keep the signatures when the same pack is built over them", async () => {
    await run("build", "--rules", place("rules-1"), "--out", place("first"));
    expect(await verify("first")).toBe(0);
  });

  it("notice a pack past its last day", async () => {
    expect(await verify("first", "2026-12-02")).toBe(1);
    expect(said).toContain("expired");
  });

  it("carry a pack in one file", async () => {
    await run("file", place("first"), "--out", place("first.slpack"));
    expect(await verify("first.slpack")).toBe(0);
    await run("inspect", place("first.slpack"));
    expect(said).toMatch(/pack\.json +\d+ +\d+ +[0-9a-f]{64}/);
  });

  it("follow a change of keys, step by step", async () => {
    await run("keys", "new", "--owner", "dana", "--out", place("dana.pem"));
    const keys = ["anna", "cholpon", "dana"].flatMap((owner) => ["--key", place(`${owner}.pem.pub.json`)]);
    await run("keys", "root", ...keys, "--previous", place("root.json"), "--created", "2026-11-03", "--out", place("second/root/2.json"));
    for (const owner of ["anna", "boris", "dana"]) await run("sign", place("second/root/2.json"), "--key", place(`${owner}.pem`));
    await sign("second", "boris", "anna");
    expect(await verify("second")).toBe(1);
    expect(said).toContain("unsigned");
    await sign("second", "dana");
    expect(await verify("second")).toBe(0);
    expect(said).toContain("root 2; signed by anna, dana");
  });

  it("make the folders of what they write", async () => {
    await run("keys", "new", "--owner", "emil", "--out", place("sticks/one/emil.pem"));
    const emil = ["--key", place("sticks/one/emil.pem.pub.json"), "--threshold", "1", "--pack-threshold", "1"];
    await run("keys", "root", "--id", "test-rules", ...emil, "--out", place("config/root.json"));
    expect(filesIn(place("config"))).toEqual(["root.json"]);
    await run("file", place("first"), "--out", place("files/today/first.slpack"));
    expect(filesIn(place("files/today"))).toEqual(["first.slpack"]);
  });

  it("say which file to give in place of a private key, and nothing of what is in it", async () => {
    const asked = run("keys", "root", "--id", "test-rules", "--key", place("anna.pem"), "--out", place("x.json"));
    await expect(asked).rejects.toThrow(/^\S+anna\.pem is not a public key file; .* such as \S+anna\.pem\.pub\.json$/);
    await expect(asked).rejects.toThrow(CannotRun);
  });

  it("refuse a wrong passphrase and a key inside a working copy, and never write over a key", async () => {
    vi.stubEnv(PASSPHRASE, "something else entirely");
    await expect(run("sign", place("first"), "--key", place("anna.pem"))).rejects.toThrow("passphrase is wrong");
    await expect(run("keys", "new", "--owner", "x", "--out", join(root, "anna.pem"))).rejects.toThrow("working copy");
    await expect(run("keys", "new", "--owner", "x", "--out", place("anna.pem"))).rejects.toThrow("never overwritten");
    vi.stubEnv(PASSPHRASE, "four words that nobody guesses");
  });
});

describe("pack retract", () => {
  const retract = (...args: string[]) => run("retract", place("first"), ...args, "--now", "2026-11-09");

  it("takes a rule back under signatures", async () => {
    await retract("fee.upfront/en/visa", "--reason", "It fired on honest agencies.");
    expect(await verify("first")).toBe(1);
    await sign("first", "anna", "boris");
    expect(await verify("first")).toBe(0);
    await run("inspect", place("first"));
    expect(said).toContain("taken back 2026-11-09T00:00:00Z: fee.upfront/en/visa: It fired on honest agencies.");
  });

  it("names what is there where a name is not, and takes it back only when told to", async () => {
    await expect(retract("fee.upfront/en/vista", "--reason", "It fired.")).rejects.toThrow(
      'nothing named "fee.upfront/en/vista"; near it are fee.upfront/en/visa, fee.upfront.',
    );
    await retract("KZ-1111", "--force", "--reason", "Nobody answers there.");
    expect(said).toContain('nothing named "KZ-1111"; it is taken back all the same');
    expect(said).toContain("list 2 with 2 names");
    await expect(retract("no such name", "--force", "--reason", "It fired.")).rejects.toThrow("cannot be taken back");
    await retract("KZ-1111", "--undo");
    expect(said).toContain("list 3 with 1 names");
  });

  it("renews a list: the same names, the next number, another month, to be signed again", async () => {
    await run("retract", place("first"), "--renew", "--now", "2026-12-08");
    expect(said).toContain("list 4 with 1 names, fresh until 2027-01-07T00:00:00Z");
    await run("inspect", place("first"));
    expect(said).toContain("taken back 2026-11-09T00:00:00Z: fee.upfront/en/visa");
    expect(said).toContain("no signatures");
    await expect(run("retract", place("second"), "--renew")).rejects.toThrow("nothing to renew");
    await expect(run("retract", place("first"), "--renew", "--now", "soon")).rejects.toThrow("no date");
  });
});
