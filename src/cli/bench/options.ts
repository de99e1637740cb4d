/** What can be set on the command line besides the name of a bench. */
export interface BenchOptions {
  /** Listings that `scan` writes and reads. */
  readonly listings: number;
  /** How long `page` scrolls its feed. */
  readonly seconds: number | undefined;
  /** `page` scrolls its feed so long, and does nothing else. */
  readonly minutes: number | undefined;
  /** A pack's JSON, for `heap`. */
  readonly pack: string | undefined;
}
