/** Something wrong (or doubtful) in a rule file: where, what, and what to write instead. */
export interface Problem {
  readonly severity: "error" | "warning";
  readonly file: string;
  /** 1-based; 0 when the whole file is meant. */
  readonly line: number;
  readonly message: string;
  /** What kind of mistake it is, for faces that say it in other languages than English. */
  readonly kind?: FileMistake;
  /** The field it is about, as it is written in the file; `""` for the whole. */
  readonly field?: string;
}

/** No YAML; an alias in it; a field nobody knows, one that lacks, one that holds what it cannot. */
export type FileMistake = "syntax" | "alias" | "key" | "missing" | "value";

/** `rules/fee.upfront/en.yaml:9 error: …` */
export function formatProblem(problem: Problem): string {
  return `rules/${problem.file}:${problem.line} ${problem.severity}: ${problem.message}`;
}
