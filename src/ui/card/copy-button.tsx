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
