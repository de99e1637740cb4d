/** A reason the command cannot run at all: shown as one line, exit code 2. */
export class CannotRun extends Error {}

/** Exit codes of the contract: 0 done, 1 done with bad records skipped, 2 cannot run. */
export const EXIT = { done: 0, skipped: 1, cannotRun: 2 } as const;

/** Writes a line to standard output. */
export function print(line = ""): void {
  process.stdout.write(`${line}\n`);
}

/** Writes a line to standard error: progress and problems. */
export function report(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** A plain text table: first row is the head, numbers align right. */
export function table(rows: readonly (readonly (string | number)[])[]): string {
  const cells = rows.map((row) => row.map(String));
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0))) ?? [];
  return cells
    .map((row, index) =>
      row
        .map((cell, column) => {
          const right = index > 0 && typeof rows[index]?.[column] === "number";
          return right ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0);
        })
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
