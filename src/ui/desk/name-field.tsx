import { useId } from "preact/hooks";
import type { DraftProblem } from "../../pack/draft/read-group.ts";
import type { Words } from "../../words/i18n.ts";
import { Problems } from "./lines-field.tsx";

export interface NameFieldProps {
  readonly words: Words;
  readonly label: string;
  readonly value: string;
  readonly problems: readonly DraftProblem[];
  readonly onInput: (value: string) => void;
}

/** A name that conditions and files use: one line, with what is wrong with it below. */
export function NameField({ words, label, value, problems, onInput }: NameFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="input"
        dir="ltr"
        autocomplete="off"
        spellcheck={false}
        maxLength={80}
        value={value}
        aria-invalid={problems.length > 0}
        aria-describedby={`${id}-problems`}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      <Problems id={`${id}-problems`} words={words} problems={problems} />
    </div>
  );
}
