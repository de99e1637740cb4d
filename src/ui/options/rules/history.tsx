import { useState } from "preact/hooks";
import type { PackHistory } from "../../../core/update-status.ts";
import { formatSourceDate } from "../../../words/dates.ts";
import { inLanguage } from "../../../words/i18n.ts";
import type { Face } from "../../face/face.ts";

/** Changes that are shown: older ones matter to nobody who warns with today's rules. */
const SHOWN = 20;

/** The last changes of the rules in words, and what was taken back. Asked for when a person opens it. */
export function History({ face: { port, words } }: { face: Face }) {
  const { t, language } = words;
  const [history, setHistory] = useState<PackHistory | undefined>();
  const [problem, setProblem] = useState("");
  const load = async (): Promise<void> => {
    const reply = await port.ask("getPackHistory", {});
    if (reply.ok) setHistory(reply.value);
    setProblem(reply.ok ? "" : reply.error.message);
  };
  const entries = history ? toEntries(history).slice(0, SHOWN) : [];
  return (
    <details onToggle={({ currentTarget }) => currentTarget.open && void load()}>
      <summary>{t("updates.history")}</summary>
      {problem && <p role="status">{t("common.failed", { message: problem })}</p>}
      {history && entries.length === 0 && <p>{t("updates.noHistory")}</p>}
      <ul class="changes">
        {entries.map(({ key, date, words: said, takenBack }) => (
          <li key={key}>
            <span class="small">{formatSourceDate(date.slice(0, 10), language)}</span>
            {said && <p>{inLanguage(said, language)}</p>}
            {takenBack.map(({ name, reason }) => (
              <p key={name}>{t("updates.takenBack", { name, reason: inLanguage(reason, language) ?? "" })}</p>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}

type Texts = Readonly<Record<string, string>>;
interface Entry {
  readonly key: string;
  readonly date: string;
  readonly words?: Texts;
  readonly takenBack: readonly { readonly name: string; readonly reason: Texts }[];
}

/** Rules taken back at the moment stand first: they hold before the next pack. */
function toEntries({ changes, retracted }: PackHistory): Entry[] {
  return [
    ...retracted.map(({ name, date, reason }) => ({ key: name, date, takenBack: [{ name, reason }] })),
    ...changes.map(({ date, words, withdrawn }, at) => ({ key: `change ${at}`, date, words, takenBack: withdrawn })),
  ];
}
