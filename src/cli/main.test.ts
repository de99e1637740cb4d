import { afterEach, describe, expect, it, vi } from "vitest";
import { main } from "./main.ts";

afterEach(() => vi.restoreAllMocks());

/** Runs a command and gives its exit code with what it printed and reported. */
async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  vi.spyOn(process.stdout, "write").mockImplementation((text) => out.push(String(text)) > 0);
  vi.spyOn(process.stderr, "write").mockImplementation((text) => err.push(String(text)) > 0);
  vi.spyOn(console, "error").mockImplementation((text) => err.push(String(text)));
  const code = await main(args, process.cwd());
  vi.restoreAllMocks();
  return { code, out: out.join(""), err: err.join("") };
}

describe("the command line", () => {
  it.each([["help"], ["--help"], ["bench", "--help"]])("prints its help for %s %s", async (...args) => {
    const { code, out } = await run(...args);
    expect(code).toBe(0);
    expect(out).toContain("second-look scan [FILE|-]");
  });

  it.each([
    ["build", "--rollout PERCENT:HOURS"],
    ["verify", "--now DATE"],
    ["keys", "--pack-threshold N"],
    ["retract", "--renew"],
  ])("prints the options of pack %s, and nothing else", async (verb, option) => {
    const { code, out } = await run("pack", verb, "--help");
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^second-look pack ${verb} `));
    expect(out).toContain(option);
  });

  it("prints one line for each verb of pack", async () => {
    const { code, out } = await run("pack", "--help");
    expect(code).toBe(0);
    for (const verb of ["build", "sign", "verify", "inspect", "keys", "diff", "retract", "file"]) expect(out).toContain(`pack ${verb} `);
  });

  it.each([
    [["pack", "build", "--colour"], "second-look pack build --help"],
    [["scan", "--color"], "--color"],
    [["bench", "--seconds"], "--seconds"],
    [["fuzzy"], '"fuzzy"'],
  ])("says what is wrong with %s, and what to do", async (args, named) => {
    const { code, out, err } = await run(...args);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain(named);
    expect(err).toMatch(/second-look (help|pack build --help)|one of:/);
    expect(err).not.toContain(" at ");
  });
});
