import { CannotRun, EXIT, print, report } from "./output.ts";
import { packUsage } from "./pack/usage.ts";

const help = `second-look: signs known from trafficking, forced labour and job scams, found in job ads

  second-look scan [FILE|-] [--input ndjson|csv|xml|jsonld] [--jobs N] [--min-level LEVEL] [--country XX]
  second-look explain TEXT|FILE|- [--language xx] [--country XX] [--home XX]
  second-look read PAGE.html --url URL [--json]
  second-look rules lint|test|list [FLAG|LANGUAGE]
  second-look pack build|sign|verify|inspect|keys|diff|retract|file …   (each has a --help of its own)
  second-look gold [LANGUAGE] [--show] [--json FILE]
  second-look evaluate [--data DIR] [--json FILE]
  second-look learn-score [--data DIR] [--only LANGUAGE] [--folds N] [--dry]
  second-look robustness [--json FILE]
  second-look languages [--data DIR] [--json FILE]
  second-look fuzz [--seconds N] [--seed N]
  second-look readers [--pages DIR] [--json FILE]
  second-look bench [match|rules|text|pack|scan|page|card] [--json FILE] [--listings N] [--seconds N] [--minutes N]
  second-look size [--json FILE]
  second-look readability [LANGUAGE] [--show] [--json FILE]

Results go to standard output, progress to standard error. Exit 0: done; 1: done, bad records skipped; 2: cannot run.`;

type Command = (args: readonly string[], root: string) => number | Promise<number>;

const commands: Record<string, () => Promise<Command>> = {
  scan: async () => (await import("./scan.ts")).scan,
  explain: async () => (await import("./explain.ts")).explain,
  read: async () => (await import("./read.ts")).read,
  rules: async () => (await import("./rules.ts")).rules,
  pack: async () => (await import("./pack/index.ts")).pack,
  gold: async () => (await import("./gold.ts")).gold,
  evaluate: async () => (await import("./evaluate.ts")).evaluate,
  "learn-score": async () => (await import("./learn-score.ts")).learnScore,
  robustness: async () => (await import("./robustness.ts")).robustness,
  fuzz: async () => (await import("./fuzz.ts")).fuzz,
  languages: async () => (await import("./languages.ts")).languages,
  readers: async () => (await import("./readers.ts")).readers,
  bench: async () => (await import("./bench/index.ts")).bench,
  size: async () => (await import("./size.ts")).size,
  readability: async () => (await import("./readability/index.ts")).readability,
};

/** Runs one command; returns the exit code. */
export async function main(args: readonly string[], root: string): Promise<number> {
  // Whoever reads our output may have had enough ("scan … | head"): that is an end, not an error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(EXIT.done);
    throw error;
  });
  const [name, ...rest] = args;
  if (name === undefined || name === "help" || args.includes("--help") || args.includes("-h")) {
    print(name === "pack" ? packUsage(rest) : help);
    return EXIT.done;
  }
  const load = commands[name];
  if (!load) {
    report(`second-look: there is no command "${name}"; one of: ${Object.keys(commands).join(", ")}`);
    return EXIT.cannotRun;
  }
  try {
    return await (await load())(rest, root);
  } catch (error) {
    const message = error instanceof CannotRun ? error.message : wrongOption(error, args);
    if (message === undefined) throw error;
    report(`second-look: ${message}`);
    return EXIT.cannotRun;
  }
}

/** What to say of a wrong option: Node's own words are clear, but for advice on options that begin with a dash. */
function wrongOption(error: unknown, [name, verb]: readonly string[]): string | undefined {
  const { code, message } = error as NodeJS.ErrnoException;
  if (!code?.startsWith("ERR_PARSE_ARGS_")) return undefined;
  const where = name === "pack" ? `second-look pack ${verb} --help` : "second-look help";
  return `${message.replace(/\. To specify a positional argument.*/, "")}; \`${where}\` lists the options`;
}
