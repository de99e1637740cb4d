import { useMemo, useState } from "preact/hooks";
import { createLookup } from "../../core/lookup/lookup.ts";
import type { Pack } from "../../core/pack.ts";
import type { Bench } from "../../pack/draft/bench.ts";
import type { Draft } from "../../pack/draft/draft.ts";
import { inLanguage } from "../../words/i18n.ts";
import type { Face } from "../face/face.ts";
import { LevelShape } from "../kit/level-mark.tsx";
import { CombinationCard } from "./combination-card.tsx";
import { FlagCard } from "./flag-card.tsx";
import { SearchField } from "./search-field.tsx";

export interface BrowseProps {
  readonly face: Face;
  readonly pack: Pack;
  readonly bench: Bench;
  readonly onCopy: (draft: Draft) => void;
}

/** All signs and combinations by name, and the card of the one that is open. */
export function Browse({ face, pack, bench, onCopy }: BrowseProps) {
  const { t, language } = face.words;
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState("");
  const entries = useMemo(
    () =>
      [...pack.flags, ...pack.combinations].map(({ id, level, texts }) => {
        const text = inLanguage(texts, language);
        return {
          id,
          level,
          title: text?.title ?? "",
          names: [id, ...id.split(/[.-]/), ...(text?.title.split(/\s+/) ?? []), text?.title ?? ""],
        };
      }),
    [pack, language],
  );
  const lookup = useMemo(() => createLookup(entries), [entries]);
  const ids = typed.trim() === "" ? undefined : lookup.find(typed);
  const shown = ids ? ids.flatMap((id) => entries.find((one) => one.id === id) ?? []) : entries;
  return (
    <div class="stack">
      <SearchField label={t("desk.search")} value={typed} onInput={setTyped} />
      <p role="status" class="small">
        {shown.length > 0 ? t("desk.found", { number: shown.length }) : t("desk.nothing")}
      </p>
      <ul class="signs">
        {shown.map(({ id, level, title }) => (
          <li key={id}>
            <button type="button" class="sign" aria-expanded={open === id} onClick={() => setOpen(open === id ? "" : id)}>
              <LevelShape level={level} />
              <span>{title}</span> <code class="small">{id}</code>
            </button>
            {open === id && <Card id={id} face={face} pack={pack} bench={bench} onCopy={onCopy} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Card({ id, face, pack, bench, onCopy }: BrowseProps & { readonly id: string }) {
  const flag = pack.flags.find((one) => one.id === id);
  if (flag) return <FlagCard face={face} pack={pack} bench={bench} flag={flag} onCopy={onCopy} />;
  const combination = pack.combinations.find((one) => one.id === id);
  return combination ? <CombinationCard words={face.words} pack={pack} combination={combination} /> : null;
}
