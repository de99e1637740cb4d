import { useEffect, useState } from "preact/hooks";
import type { UpdateStatus } from "../../core/update-status.ts";
import { oldLine, rulesLine } from "../../words/update-words.ts";
import type { Face } from "../face/face.ts";

/** Who made the rules in use and when, and one line more when they are old. */
export function RulesLine({ face: { port, pack, words } }: { face: Face }) {
  const [status, setStatus] = useState<UpdateStatus | undefined>();
  // asked once: the window is open for moments
  useEffect(() => {
    void port.ask("getUpdateStatus", {}).then((reply) => reply.ok && setStatus(reply.value));
  }, []);
  if (!status) return pack ? <p class="small">{words.t("popup.pack", { version: pack.version })}</p> : null;
  const old = oldLine(status, words);
  return (
    <>
      <p class="small">{rulesLine(status.pack, words)}</p>
      {old && <p class="small">{old}</p>}
    </>
  );
}
