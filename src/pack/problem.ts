/** Something wrong (or doubtful) in a rule file: where, what, and what to write instead. */
export interface Problem {
  readonly severity: "error" | "warning";
  readonly file: string;
  /** 1-based; 0 when the whole file is meant. */
  readonly line: number;
  readonly message: string;
}

/** `rules/fee.upfront/en.yaml:9 error: …` */
export function formatProblem(problem: Problem): string {
  return `rules/${problem.file}:${problem.line} ${problem.severity}: ${problem.message}`;
}
