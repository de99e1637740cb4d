/** Runs of bytes by name, kept across restarts. Each write is whole or not at all; several writes are not one. */
export interface ByteStore {
  get(key: string): Promise<Uint8Array | undefined>;
  /** @throws when there is no room, see {@link isFull} */
  put(key: string, bytes: Uint8Array): Promise<void>;
  delete(key: string): Promise<void>;
  keys(): Promise<readonly string[]>;
}

const DATABASE = "second-look";
const TABLE = "packs";

/** Where packs are kept: the browser's own database for this extension. Nothing of what is read goes there. */
export const packStore: ByteStore = {
  async get(key) {
    const value = await run("readonly", (table) => table.get(key));
    return value instanceof Uint8Array ? value : undefined;
  },
  async put(key, bytes) {
    await run("readwrite", (table) => table.put(bytes, key));
  },
  async delete(key) {
    await run("readwrite", (table) => table.delete(key));
  },
  async keys() {
    return (await run("readonly", (table) => table.getAllKeys())).map(String);
  },
};

/** Was a write refused for want of room? */
export function isFull(error: unknown): boolean {
  return error instanceof Error && error.name === "QuotaExceededError";
}

/** One request in a transaction of its own; done when it is on the disk, not before. */
async function run<Value>(mode: IDBTransactionMode, ask: (table: IDBObjectStore) => IDBRequest<Value>): Promise<Value> {
  const database = await open();
  try {
    return await new Promise<Value>((done, failed) => {
      const transaction = database.transaction(TABLE, mode);
      const request = ask(transaction.objectStore(TABLE));
      transaction.oncomplete = () => done(request.result);
      transaction.onabort = () => failed(transaction.error ?? new Error("the write was broken off"));
    });
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((done, failed) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error ?? new Error("the browser's database cannot be opened"));
  });
}
