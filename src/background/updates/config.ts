import { z } from "zod/mini";
import { PACKAGE_FILES } from "../../core/pack-parts.ts";
import { Mirror } from "../../platform/update-settings.ts";
import { type Subtle, toText } from "../../trust/bytes.ts";
import { Manifest } from "../../trust/manifest.ts";
import { type Root, readRoot } from "../../trust/root.ts";
import { Signature } from "../../trust/signed.ts";
import { statementBytes } from "./file-source.ts";
import type { BundledPack } from "./take-pack.ts";

/** Whom the build trusts, where it looks, and the pack it carries. All of it lies in the package and is trusted as part of it. */
export interface UpdateConfig {
  /** Nothing: this build takes no packs. */
  readonly root: Root | undefined;
  readonly mirrors: readonly string[];
  readonly bundled: BundledPack | undefined;
}

/** `trust.json` of the package: `config/root.json` and `config/mirrors.json` as they were when it was built. */
const Trust = z.object({ root: z.unknown(), mirrors: z.array(Mirror) });
/** `bundle.json`: what the bundled pack is, with the signatures of `config/pack.json` where that was the same pack. */
const Bundle = z.object({ signed: Manifest, signatures: z.optional(z.array(Signature)) });

/** Reads the package. A build whose root is damaged takes no packs: it never takes unchecked ones. */
export async function readConfig(readFile: (name: string) => Promise<Uint8Array | undefined>, subtle: Subtle): Promise<UpdateConfig> {
  const [trust, bundle] = [parse(Trust, await readFile(PACKAGE_FILES.trust)), parse(Bundle, await readFile(PACKAGE_FILES.bundle))];
  const root = trust?.root ? await readRoot(subtle, statementBytes(trust.root)) : undefined;
  return {
    root: root?.ok ? root.value.signed : undefined,
    mirrors: trust?.mirrors ?? [],
    bundled: bundle && { manifest: bundle.signed, signatures: bundle.signatures ?? [], part: readFile },
  };
}

function parse<Schema extends z.ZodMiniType>(schema: Schema, bytes: Uint8Array | undefined): z.infer<Schema> | undefined {
  try {
    const parsed = schema.safeParse(JSON.parse((bytes && toText(bytes)) ?? ""));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
