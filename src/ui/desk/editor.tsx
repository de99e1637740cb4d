import type { Pack } from "../../core/pack.ts";
import { type Draft, type DraftGroup, emptyGroup } from "../../pack/draft/draft.ts";
import type { DraftProblem } from "../../pack/draft/read-group.ts";
import { inLanguage } from "../../words/i18n.ts";
import type { Face } from "../face/face.ts";
import { Button } from "../kit/button.tsx";
import { Select } from "../kit/field.tsx";
import { GroupFields } from "./group-fields.tsx";

export interface EditorProps {
  readonly face: Face;
  readonly pack: Pack;
  readonly draft: Draft;
  /** Place of the group that is shown. */
  readonly at: number;
  readonly problems: readonly DraftProblem[];
  readonly onDraft: (draft: Draft) => void;
  readonly onAt: (at: number) => void;
  /** Brings back the draft that another took the place of. */
  readonly undo: (() => void) | undefined;
}

/** Of which sign and language the draft is, and the group that is being changed. */
export function Editor({ face, pack, draft, at, problems, onDraft, onAt, undo }: EditorProps) {
  const { t, language } = face.words;
  const flags = pack.flags
    .map(({ id, texts }) => ({ value: id, label: `${inLanguage(texts, language)?.title ?? id} (${id})` }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  const languages = pack.languages.map(({ language: code }) => ({
    value: code,
    label: face.languages.find((one) => one.code === code)?.name ?? code,
    lang: code,
  }));
  const group = draft.groups[at];
  const change = (next: Partial<DraftGroup>): void =>
    onDraft({ ...draft, groups: draft.groups.map((one, index) => (index === at ? { ...one, ...next } : one)) });
  const add = (): void => {
    onDraft({ ...draft, groups: [...draft.groups, emptyGroup(freeName(draft))] });
    onAt(draft.groups.length);
  };
  const remove = (): void => {
    onDraft({ ...draft, groups: draft.groups.filter((_, index) => index !== at) });
    onAt(Math.max(0, at - 1));
  };
  return (
    <div class="stack" id="draft">
      <p class="small">{t("desk.draftNote")}</p>
      <Select label={t("desk.sign")} value={draft.flag} options={flags} onChange={(flag) => onDraft({ ...draft, flag })} />
      <Select
        label={t("common.language")}
        value={draft.language}
        options={languages}
        onChange={(code) => onDraft({ ...draft, language: code })}
      />
      {draft.groups.length > 1 && (
        <Select
          label={t("desk.group")}
          value={String(at)}
          options={draft.groups.map(({ id }, index) => ({ value: String(index), label: id || String(index + 1) }))}
          onChange={(index) => onAt(Number(index))}
        />
      )}
      {group && <GroupFields words={face.words} language={draft.language} group={group} problems={problems} onChange={change} />}
      <div class="row">
        <Button onClick={add}>{t("desk.addGroup")}</Button>
        {draft.groups.length > 1 && <Button onClick={remove}>{t("desk.removeGroup")}</Button>}
        {undo && <Button onClick={undo}>{t("desk.undo")}</Button>}
      </div>
    </div>
  );
}

function freeName({ groups }: Draft): string {
  for (let number = groups.length + 1; ; number++) {
    const name = `draft-${number}`;
    if (!groups.some(({ id }) => id === name)) return name;
  }
}
