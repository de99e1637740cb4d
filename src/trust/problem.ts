/**
 * Why a pack, or what goes with it, is not taken. The person reads words for it (`locales/`, `updates.problem`); whatever was in use
 * stays in use.
 */
export const problemCodes = [
  /** No answer, or an answer that ended before its time. */
  "unreachable",
  /** The address has no such file. */
  "not-found",
  /** It answered with another kind of file: mostly the login page of a network. */
  "wrong-type",
  /** It sent us on to another address. */
  "moved",
  /** More bytes than the pack may have. */
  "too-large",
  /** Slower than any link we wait for. */
  "too-slow",
  /** Cut off, altered, or not what was announced. */
  "damaged",
  /** Whole, but of a form that no version of this program wrote. */
  "bad-shape",
  /** Not signed by enough of those we trust. */
  "unsigned",
  /** The list of whom to trust does not follow from the one we have. */
  "bad-root",
  /** The list of whom to trust has run out. */
  "root-expired",
  /** Older than what we have, or than what we have seen. */
  "older",
  /** The number of a pack we know, with other contents. */
  "same-version-differs",
  /** Past its last day. */
  "expired",
  /** A pack of another name. */
  "other-pack",
  /** It needs a newer version of the extension. */
  "too-new",
  /** Trying it out took too long or did not end. */
  "too-heavy",
  /** No room to keep it. */
  "full",
] as const;
export type ProblemCode = (typeof problemCodes)[number];

export interface PackProblem {
  readonly code: ProblemCode;
  /** For whoever looks into it: which file, which field. Never shown to seekers. */
  readonly detail: string;
}

/** A checked value, or why it is none. */
export type Checked<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: PackProblem };

/** Something that is not taken, and why. */
export function refuse(code: ProblemCode, detail: string): { readonly ok: false; readonly problem: PackProblem } {
  return { ok: false, problem: { code, detail } };
}

/** Something that is taken. */
export function accept<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}
