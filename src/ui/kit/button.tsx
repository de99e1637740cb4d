import type { ComponentChildren, VNode } from "preact";
import { Icon, type IconName } from "./icon.tsx";

export interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onClick: () => void;
  /** `main`: the one thing to do here. `plain`: like a link, beside others. */
  readonly look?: "main" | "plain" | "normal";
  /** A name of ours, or a drawing of the page's own with class `icon`. */
  readonly icon?: IconName | VNode;
  /** Takes the whole line, its words at the beginning. */
  readonly wide?: boolean;
  readonly disabled?: boolean;
  /** Whether what it opens is open. */
  readonly expanded?: boolean;
  /** Chosen among others that can be chosen; undefined where it is no choice. */
  readonly pressed?: boolean;
  /** It stands for what is shown: a page, or one of several things. */
  readonly current?: "page" | "true" | undefined;
  /** Its name for screen readers, where the words alone would not tell it from others. */
  readonly label?: string | undefined;
}

/** A button at least 44 px high (32 px where it stands like a link). */
export function Button({
  children,
  onClick,
  look = "normal",
  icon,
  wide = false,
  disabled = false,
  expanded,
  pressed,
  current,
  label,
}: ButtonProps) {
  const classes = ["button", look !== "normal" && look, wide && "wide"].filter(Boolean).join(" ");
  return (
    <button
      type="button"
      class={classes}
      onClick={onClick}
      disabled={disabled}
      aria-expanded={expanded}
      aria-pressed={pressed}
      aria-current={current}
      aria-label={label}
    >
      {typeof icon === "string" ? <Icon name={icon} /> : icon}
      <span>{children}</span>
    </button>
  );
}
