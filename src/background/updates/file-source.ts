import { canonicalJson } from "../../core/canonical-json.ts";
import { toBytes } from "../../trust/bytes.ts";
import { inflate } from "../../trust/inflate.ts";
import type { PackFile } from "../../trust/pack-file.ts";
import { accept, refuse } from "../../trust/problem.ts";
import { Root } from "../../trust/root.ts";
import { readEnvelope } from "../../trust/signed.ts";
import type { PackSource } from "./source.ts";

/** A pack in one file that somebody brought. */
export function createFileSource({ roots, manifest, retractions, parts }: PackFile): PackSource {
  return {
    async root(version) {
      const found = roots.find((bytes) => {
        const read = readEnvelope(bytes, Root);
        return read.ok && read.value.signed.version === version;
      });
      return found ? accept(found) : refuse("not-found", `root ${version}`);
    },
    manifest: async () => accept(manifest),
    retractions: async () => (retractions ? accept(retractions) : refuse("not-found", "retractions")),
    async part(name, { bytes }) {
      const packed = parts.get(name);
      const part = packed && (await inflate(packed, bytes));
      return part ? accept(part) : refuse("damaged", `part "${name}" is missing or cannot be unpacked`);
    },
  };
}

/** Bytes of a statement kept as a value. */
export function statementBytes(statement: unknown): Uint8Array {
  return toBytes(canonicalJson(statement));
}
