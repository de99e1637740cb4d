/**
 * Unpacks gzip, never to more than was announced.
 *
 * @returns nothing when the bytes are no gzip, are cut off, or hold more than `most`
 */
export async function inflate(bytes: Uint8Array, most: number): Promise<Uint8Array | undefined> {
  const packed = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  const reader = packed.pipeThrough(new DecompressionStream("gzip")).getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > most) {
        await reader.cancel();
        return undefined;
      }
      chunks.push(value);
    }
  } catch {
    return undefined;
  }
  return joinBytes(chunks, size);
}

/** Packs bytes as gzip. */
export async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const plain = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  return new Uint8Array(await new Response(plain.pipeThrough(new CompressionStream("gzip"))).arrayBuffer());
}

/** One run of bytes from several. */
export function joinBytes(chunks: readonly Uint8Array[], size = chunks.reduce((sum, { length }) => sum + length, 0)): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
