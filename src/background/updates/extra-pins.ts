import { canonicalJson } from "../../core/canonical-json.ts";
import type { ByteStore } from "../../platform/byte-store.ts";
import { type Subtle, toBytes, toText } from "../../trust/bytes.ts";
import { type Root, readRoot } from "../../trust/root.ts";
import { digestOf, type Envelope } from "../../trust/signed.ts";
import { statementBytes } from "./file-source.ts";

/** What a person agreed to: whom to trust for an extra pack, and where its updates come from. */
export interface Pin {
  readonly root: Envelope<Root>;
  /** Empty when the pack came as a file. */
  readonly address: string;
  /** Names its first root, as policies do. */
  readonly fingerprint: string;
}

const PIN = "pin/";

/** The pins of all extra packs, by id. One that was damaged, or put under another name, is passed over. */
export async function readPins(store: ByteStore, subtle: Subtle): Promise<ReadonlyMap<string, Pin>> {
  const found = new Map<string, Pin>();
  for (const key of (await store.keys()).filter((one) => one.startsWith(PIN))) {
    const pin = await readPin(await store.get(key), subtle);
    if (pin && `${PIN}${pin.root.signed.id}` === key) found.set(pin.root.signed.id, pin);
  }
  return found;
}

/** Keeps a pin. */
export function keepPin(store: ByteStore, { root, address }: Pick<Pin, "root" | "address">): Promise<void> {
  return store.put(`${PIN}${root.signed.id}`, toBytes(canonicalJson({ root, address })));
}

/** Forgets a pin. */
export function dropPin(store: ByteStore, id: string): Promise<void> {
  return store.delete(`${PIN}${id}`);
}

async function readPin(bytes: Uint8Array | undefined, subtle: Subtle): Promise<Pin | undefined> {
  try {
    const { root, address } = JSON.parse((bytes && toText(bytes)) ?? "") as { root?: unknown; address?: unknown };
    const read = await readRoot(subtle, statementBytes(root));
    if (!read.ok || typeof address !== "string") return undefined;
    return { root: read.value, address, fingerprint: await digestOf(subtle, read.value) };
  } catch {
    return undefined;
  }
}
