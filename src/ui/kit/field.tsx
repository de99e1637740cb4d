import { useId } from "preact/hooks";

export interface Option {
  readonly value: string;
  readonly label: string;
  /** Language of the label, where it is not the page's. */
  readonly lang?: string;
}

export interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
  /** Why it cannot be changed: shown, and the field is locked. */
  readonly locked?: string | undefined;
}

/** One of many, in the browser's own list: it works by keyboard, by voice and on small screens. */
export function Select({ label, value, options, onChange, locked }: SelectProps) {
  const id = useId();
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        disabled={Boolean(locked)}
        aria-describedby={locked ? `${id}-why` : undefined}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
      {locked && (
        <p class="small" id={`${id}-why`}>
          {locked}
        </p>
      )}
    </div>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly note?: string;
}

export interface ChoicesProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
  readonly locked?: string | undefined;
}

/** One of few, each with what it means. */
export function Choices({ label, value, choices, onChange, locked }: ChoicesProps) {
  const id = useId();
  return (
    <fieldset class="choices">
      <legend>{label}</legend>
      {choices.map((choice) => (
        <label class="choice" key={choice.value}>
          <input
            type="radio"
            name={id}
            value={choice.value}
            checked={choice.value === value}
            disabled={Boolean(locked)}
            onChange={() => onChange(choice.value)}
          />
          <span>{choice.label}</span>
          {choice.note && <span class="small">{choice.note}</span>}
        </label>
      ))}
      {locked && <p class="small">{locked}</p>}
    </fieldset>
  );
}

export interface SwitchProps {
  readonly label: string;
  readonly note?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly locked?: string | undefined;
}

/** On or off, with what it means. */
export function Switch({ label, note, checked, onChange, locked }: SwitchProps) {
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={checked}
        disabled={Boolean(locked)}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>{label}</span>
      {note && <span class="small">{note}</span>}
      {locked && <span class="small">{locked}</span>}
    </label>
  );
}

export interface AddressFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
}

/** One web address, typed or pasted. */
export function AddressField({ label, value, onInput }: AddressFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="input"
        type="url"
        dir="ltr"
        autocomplete="off"
        spellcheck={false}
        maxLength={300}
        placeholder="https://"
        value={value}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
    </div>
  );
}
