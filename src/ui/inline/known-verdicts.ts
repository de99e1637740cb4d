/** Verdicts by content. */
export interface KnownVerdicts<Verdict> {
  get(hash: string): Verdict | undefined;
  set(hash: string, verdict: Verdict): void;
  clear(): void;
}

/**
 * Keeps verdicts, so that a text is assessed once however often its card is drawn anew. Beyond `most` the oldest are forgotten, but
 * never those of ads that still stand on the page: their marks stand too, and whoever asks for the page must find both.
 *
 * @param standing hashes of all that stands on the page; asked only now and then, for it goes through the whole page
 */
export function createKnownVerdicts<Verdict>(most: number, standing: () => ReadonlySet<string>): KnownVerdicts<Verdict> {
  const known = new Map<string, Verdict>();
  const some = Math.ceil(most / 10);
  let limit = most;

  const forget = (): void => {
    const kept = standing();
    for (const hash of known.keys()) {
      if (known.size <= most - some) break;
      if (!kept.has(hash)) known.delete(hash);
    }
    // Where all of them stand, nothing is looked through again before there are more.
    limit = Math.max(most, known.size + some);
  };

  return {
    get: (hash) => known.get(hash),
    set(hash, verdict) {
      known.set(hash, verdict);
      if (known.size > limit) forget();
    },
    clear() {
      known.clear();
      limit = most;
    },
  };
}
