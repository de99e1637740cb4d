/**
 * Whether a path is of the kind a pattern names: `*` stands for any characters, the rest for itself.
 *
 * @param path as in `location.pathname`, beginning with `/`
 */
export function fitsPath(pattern: string, path: string): boolean {
  const pieces = pattern.split("*");
  const last = pieces.length - 1;
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    if (index === last && index > 0) return path.length - piece.length >= at && path.endsWith(piece);
    const found = index === 0 ? (path.startsWith(piece) ? 0 : -1) : path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at === path.length;
}

/** Whether a path fits one of the patterns; without patterns every path does. */
export function fitsAnyPath(patterns: readonly string[] | undefined, path: string): boolean {
  return patterns?.some((pattern) => fitsPath(pattern, path)) ?? true;
}
