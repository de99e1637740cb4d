import { CannotRun } from "../output.ts";
import { buildCommand } from "./build.ts";
import { diffCommand } from "./diff.ts";
import { fileCommand } from "./file.ts";
import { inspectCommand } from "./inspect.ts";
import { keysCommand } from "./keys.ts";
import { retractCommand } from "./retract.ts";
import { signCommand } from "./sign.ts";
import { verifyCommand } from "./verify.ts";

type Verb = (args: readonly string[], root: string) => number | Promise<number>;

const verbs: Record<string, Verb> = {
  build: buildCommand,
  sign: signCommand,
  verify: verifyCommand,
  inspect: inspectCommand,
  keys: keysCommand,
  diff: diffCommand,
  retract: retractCommand,
  file: fileCommand,
};

/** `second-look pack build|sign|verify|inspect|keys|diff|retract|file …` (docs/publishing.md walks through them). */
export async function pack(args: readonly string[], root: string): Promise<number> {
  const [name = "", ...rest] = args;
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (!verb) throw new CannotRun(`write \`second-look pack ${Object.keys(verbs).join("|")}\`; docs/publishing.md says what each is for`);
  try {
    return await verb(rest, root);
  } catch (error) {
    throw isOfFiles(error) ? new CannotRun(error.message) : error;
  }
}

/** A file that cannot be read or written, as the system says it: no fault of ours, so one line is enough. */
function isOfFiles(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error && "path" in error;
}
