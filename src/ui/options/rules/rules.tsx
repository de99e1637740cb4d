import { useEffect, useState } from "preact/hooks";
import type { UpdateStatus } from "../../../core/update-status.ts";
import { doubtLines, fromLine, rulesLine } from "../../../words/update-words.ts";
import type { Face } from "../../face/face.ts";
import { Button } from "../../kit/button.tsx";
import { Notice } from "../../kit/notice.tsx";
import { Extras } from "./extras.tsx";
import { History } from "./history.tsx";
import { PackFile } from "./pack-file.tsx";
import { Updates } from "./updates.tsx";

/** Which rules are in use, how new ones arrive, what changed, and the packs of partners beside them. */
export function Rules({ face }: { face: Face }) {
  const { port, words } = face;
  const { t } = words;
  const [pack, setPack] = useState(face.pack);
  const [status, setStatus] = useState<UpdateStatus | undefined>();
  const load = async (): Promise<void> => {
    const [rules, updates] = await Promise.all([port.ask("getPackStatus", {}), port.ask("getUpdateStatus", {})]);
    if (rules.ok) setPack(rules.value);
    if (updates.ok) setStatus(updates.value);
  };
  // again when settings change: clearing all traces takes packs away too
  useEffect(() => void load(), [face.settings]);

  if (!pack) return <p>{t("options.rulesMissing", { message: face.packProblem })}</p>;
  const doubts = status ? doubtLines(status, Date.now(), words) : [];
  return (
    <div class="stack">
      <div class="stack tight">
        <p>{status ? rulesLine(status.pack, words) : t("options.rulesVersion", { version: pack.version, maker: pack.maker })}</p>
        <p class="small">{[status && fromLine(status, words), t("options.rulesCount", { count: pack.flags })].filter(Boolean).join(" ")}</p>
        {pack.contact && (
          <p>
            <a href={pack.contact} target="_blank" rel="noreferrer noopener">
              {t("options.objections")}
            </a>
          </p>
        )}
      </div>
      {doubts.length > 0 && (
        <Notice>
          {doubts.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      )}
      {status && <Updates face={face} status={status} onStatus={setStatus} onTaken={load} />}
      <History key={status?.pack.version} face={face} />
      {status && <PackFile face={face} mayTake={status.possible} onTaken={load} />}
      <div class="stack tight">
        <p class="small">{t("desk.openNote")}</p>
        <Button onClick={() => void port.openPage("desk")}>{t("desk.open")}</Button>
      </div>
      {status && <Extras face={face} status={status} onStatus={setStatus} onAdded={load} />}
    </div>
  );
}
