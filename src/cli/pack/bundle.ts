import { canonicalJson } from "../../core/canonical-json.ts";
import { toBytes } from "../../trust/bytes.ts";
import { Manifest } from "../../trust/manifest.ts";
import { type Envelope, readEnvelope } from "../../trust/signed.ts";

/**
 * What the package says of its pack: the statement that was published and signed (`config/pack.json`), where that is of the very same
 * parts, so that the pack can be carried from device to device; else its own, which nobody signed.
 *
 * @param published the statement as read from the file; nothing when there is none
 */
export function bundleOf(made: Manifest, published: unknown): Envelope<Manifest> {
  const read = published === undefined ? undefined : readEnvelope(toBytes(canonicalJson(published)), Manifest);
  const isSame =
    read?.ok && read.value.signed.version === made.version && canonicalJson(read.value.signed.parts) === canonicalJson(made.parts);
  return isSame ? read.value : { signed: made, signatures: [] };
}
