/** The platform's own cryptography: a browser's, or Node's. */
export type Subtle = Pick<SubtleCrypto, "digest" | "importKey" | "verify">;

/** Bytes that are certainly not shared with another thread, as the platform's functions want them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** SHA-256 as 64 lower-case digits. */
export async function sha256(subtle: Subtle, bytes: Uint8Array): Promise<string> {
  return toHex(new Uint8Array(await subtle.digest("SHA-256", bytes as Bytes)));
}

/** Two lower-case digits a byte. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The bytes of lower-case digits; nothing for anything else, so that a value has one spelling only. */
export function fromHex(text: string): Bytes | undefined {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/.test(text)) return undefined;
  return Uint8Array.from({ length: text.length / 2 }, (_, at) => Number.parseInt(text.slice(2 * at, 2 * at + 2), 16));
}

/** UTF-8. */
export function toBytes(text: string): Bytes {
  return new TextEncoder().encode(text);
}

/** Text of UTF-8 bytes; nothing when they are none. */
export function toText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
