import { useState } from "preact/hooks";
import type { CardLabels } from "../../core/card-view.ts";

/** Copying, for all buttons of one card: which text was copied last, or could not be. */
export interface Copying {
  /** The key of the button that copied last. */
  readonly done: string;
  /** The key of the button whose text the browser did not let us copy. */
  readonly failed: string;
  /** What is said beside that one. */
  readonly notCopied: string;
  copy(key: string, text: string): void;
}

/**
 * Copying for one card, with what is said to screen readers about the last try.
 *
 * @param onCopy puts a text on the clipboard; false when that was refused
 */
export function useCopying(
  { copied, notCopied }: CardLabels,
  onCopy: (text: string) => Promise<boolean>,
): { copying: Copying; said: string } {
  const [tried, setTried] = useState({ done: "", failed: "" });
  const copy = async (key: string, text: string) => setTried((await onCopy(text)) ? { done: key, failed: "" } : { done: "", failed: key });
  return { copying: { ...tried, notCopied, copy }, said: (tried.done && copied) || (tried.failed && notCopied) };
}

interface CopyButtonProps {
  readonly copying: Copying;
  /** Tells this button from the others of the card. */
  readonly id: string;
  readonly text: string;
  readonly label: string;
  readonly copied: string;
  /** What is copied, for the button's name; several buttons of one card would else have the same. */
  readonly what: string;
}

/** Copies a text and says so on itself; says beside itself when it could not. */
export function CopyButton({ copying, id, text, label, copied, what }: CopyButtonProps) {
  return (
    <>
      <button type="button" class="copy" aria-label={`${label}: ${what}`} onClick={() => copying.copy(id, text)}>
        {copying.done === id ? copied : label}
      </button>
      {copying.failed === id && <span class="small"> {copying.notCopied}</span>}
    </>
  );
}
