const SLICE = 0x8000;

/** Bytes as text, for messages between our own pages. */
export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += SLICE) pieces.push(String.fromCharCode(...bytes.subarray(at, at + SLICE)));
  return btoa(pieces.join(""));
}

/** The bytes again; nothing when the text is none of that kind. */
export function fromBase64(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
