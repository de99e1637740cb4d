/** What can be set on the command line besides the name of a bench. */
export interface BenchOptions {
  /** Listings that `scan` writes and reads. */
  readonly listings: number;
  /** A pack's JSON, for `heap`. */
  readonly pack: string | undefined;
}
