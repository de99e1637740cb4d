const ADDRESS = /^(https:\/\/[^/]|http:\/\/(localhost|127\.0\.0\.1)[:/])/;

/** The address of a folder of rules as a person wrote it: encrypted, or this very device. Nothing when it is neither. */
export function readAddress(written: string): string | undefined {
  const address = written.trim();
  return ADDRESS.test(address) ? address : undefined;
}
