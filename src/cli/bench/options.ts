/** What can be set on the command line besides the name of a bench. */
export interface BenchOptions {
  /** Listings that `scan` writes and reads. */
  readonly listings: number;
  /** How long `page` scrolls its feed. */
  readonly seconds: number | undefined;
  /** A pack's JSON, for `heap`. */
  readonly pack: string | undefined;
}
