import { toBase64 } from "../../../platform/base64.ts";

/** Kinds of files a pack of rules is offered as. */
export const PACK_FILES = ".slpack,application/octet-stream";

/** Largest file that is read, in bytes: no pack comes near it, and the message it travels in holds no more. */
const MAX_BYTES = 50_000_000;

/** A file as the services take it; nothing when it is larger than rules can be. */
export async function readPackBytes(file: File): Promise<string | undefined> {
  return file.size > MAX_BYTES ? undefined : toBase64(new Uint8Array(await file.arrayBuffer()));
}
