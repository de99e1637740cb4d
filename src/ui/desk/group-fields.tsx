import { Level } from "../../core/level.ts";
import type { DraftGroup, ListField } from "../../pack/draft/draft.ts";
import type { DraftProblem } from "../../pack/draft/read-group.ts";
import type { Words } from "../../words/i18n.ts";
import { Select, Switch } from "../kit/field.tsx";
import { LinesField } from "./lines-field.tsx";
import { NameField } from "./name-field.tsx";

export interface GroupFieldsProps {
  readonly words: Words;
  readonly language: string;
  readonly group: DraftGroup;
  readonly problems: readonly DraftProblem[];
  readonly onChange: (change: Partial<DraftGroup>) => void;
}

/** The fields of one group: first what most need, the rest folded away. */
export function GroupFields({ words, language, group, problems, onChange }: GroupFieldsProps) {
  const { t } = words;
  const of = (field: DraftProblem["field"]) => problems.filter((one) => one.field === field);
  const lines = (field: ListField, label: string, note?: string) => (
    <LinesField
      words={words}
      label={label}
      {...(note && { note })}
      value={group[field]}
      language={language}
      problems={of(field)}
      onInput={(value) => onChange({ [field]: value })}
    />
  );
  return (
    <>
      <NameField words={words} label={t("desk.id")} value={group.id} problems={of("id")} onInput={(id) => onChange({ id })} />
      {lines("any", t("desk.look"), t("desk.lookNote"))}
      <details>
        <summary>{t("desk.grammar")}</summary>
        <p class="small">{t("desk.grammarText")}</p>
      </details>
      {lines("unless", t("desk.unless"), t("desk.lookNote"))}
      {lines("should_flag", t("desk.flags"), t("desk.examplesNote"))}
      {lines("should_pass", t("desk.passes"), t("desk.lookNote"))}
      <details>
        <summary>{t("desk.further")}</summary>
        <div class="stack">
          {lines("near", t("desk.near"), t("desk.pairNote"))}
          {lines("followedBy", t("desk.followedBy"), t("desk.pairNote"))}
          {lines("unlessClause", t("desk.unlessClause"), t("desk.lookNote"))}
          {lines("unlessAnywhere", t("desk.unlessAnywhere"), t("desk.lookNote"))}
          <Select
            label={t("desk.level")}
            value={group.level}
            options={[
              { value: "", label: t("desk.asSign") },
              ...Level.options.map((value) => ({ value, label: t(`desk.short.${value}`) })),
            ]}
            onChange={(level) => onChange({ level })}
          />
          <NameField
            words={words}
            label={t("desk.signName")}
            value={group.sign}
            problems={of("sign")}
            onInput={(sign) => onChange({ sign })}
          />
          <Switch
            label={t("desk.negation")}
            checked={group.negation === "ignored"}
            onChange={(isIgnored) => onChange({ negation: isIgnored ? "ignored" : "cancels" })}
          />
        </div>
      </details>
    </>
  );
}
