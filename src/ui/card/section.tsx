import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

/** A part of the card under its heading; nothing when there is nothing to show. */
export function Section({ heading, shown = true, children }: { heading: string; shown?: boolean; children: ComponentChildren }) {
  if (!shown) return null;
  return (
    <section>
      <h3>{heading}</h3>
      {children}
    </section>
  );
}

/**
 * A part that is folded away until somebody wants it: the browser's own element, so keys and names come with it. Its inside is made
 * when it is first opened, so that the card itself opens sooner; then it stays, with what was typed into it.
 */
export function More({ heading, children }: { heading: string; children: () => ComponentChildren }) {
  const [wanted, setWanted] = useState(false);
  return (
    <details class="more" onToggle={({ currentTarget }) => currentTarget.open && setWanted(true)}>
      <summary>{heading}</summary>
      {wanted && <div class="inside">{children()}</div>}
    </details>
  );
}
