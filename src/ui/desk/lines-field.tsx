import { useId } from "preact/hooks";
import type { DraftProblem } from "../../pack/draft/read-group.ts";
import type { Words } from "../../words/i18n.ts";
import { problemWords } from "./problem-words.ts";

export interface LinesFieldProps {
  readonly words: Words;
  readonly label: string;
  readonly note?: string;
  readonly value: string;
  /** Language of what is typed. */
  readonly language: string;
  readonly problems: readonly DraftProblem[];
  readonly onInput: (value: string) => void;
}

/** A list, one entry a line, with all that is wrong with it below. */
export function LinesField({ words, label, note, value, language, problems, onInput }: LinesFieldProps) {
  const id = useId();
  const hasErrors = problems.some(({ severity }) => severity === "error");
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      {note && (
        <p class="small" id={`${id}-note`}>
          {note}
        </p>
      )}
      <textarea
        id={id}
        class="lines-field"
        lang={language}
        dir="auto"
        rows={Math.min(12, Math.max(2, value.split("\n").length + 1))}
        spellcheck={false}
        autocomplete="off"
        maxLength={60_000}
        value={value}
        aria-invalid={hasErrors}
        aria-describedby={`${note ? `${id}-note ` : ""}${id}-problems`}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      <Problems id={`${id}-problems`} words={words} problems={problems} />
    </div>
  );
}

/** Said when they appear; errors are told from doubts by more than colour. */
export function Problems({ id, words, problems }: { id: string; words: Words; problems: readonly DraftProblem[] }) {
  return (
    <ul id={id} class="problems" aria-live="polite">
      {problems.map((problem) => {
        const said = problemWords(problem, words);
        return (
          <li key={said} class={problem.severity}>
            <span aria-hidden="true">{problem.severity === "error" ? "✕" : "?"}</span> <span>{said}</span>
          </li>
        );
      })}
    </ul>
  );
}
