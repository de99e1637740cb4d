/**
 * Whether a path is of the kind a pattern names: `*` stands for any characters, `#` for digits, the rest for itself.
 *
 * @param path as in `location.pathname`, beginning with `/`
 */
export function fitsPath(pattern: string, path: string): boolean {
  const pieces = pattern.split("*");
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    const isFirst = index === 0;
    const isLast = index === pieces.length - 1;
    at = endOf(piece, path, at, isFirst, isLast);
    if (at < 0) return false;
  }
  return true;
}

/** Whether a path fits one of the patterns; without patterns every path does. */
export function fitsAnyPath(patterns: readonly string[] | undefined, path: string): boolean {
  return patterns?.some((pattern) => fitsPath(pattern, path)) ?? true;
}

/** Where the earliest match of a piece ends, or -1. The first piece stands at the beginning, the last reaches to the end. */
function endOf(piece: string, path: string, from: number, isFirst: boolean, isLast: boolean): number {
  if (piece === "" && isLast && !isFirst) return path.length;
  for (let start = from; start <= path.length; start++) {
    const end = matchAt(piece, path, start);
    if (end >= 0 && (!isLast || end === path.length)) return end;
    if (isFirst) return -1;
  }
  return -1;
}

function matchAt(piece: string, path: string, start: number): number {
  let at = start;
  for (const sign of piece) {
    if (sign !== "#") {
      if (path[at] !== sign) return -1;
      at++;
      continue;
    }
    const digits = at;
    while (at < path.length && path.charCodeAt(at) >= 48 && path.charCodeAt(at) <= 57) at++;
    if (at === digits) return -1;
  }
  return at;
}
