import type { ComponentChildren } from "preact";

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

/** A part that is folded away until somebody wants it: the browser's own element, so keys and names come with it. */
export function More({ heading, children }: { heading: string; children: ComponentChildren }) {
  return (
    <details>
      <summary>{heading}</summary>
      <div class="inside">{children}</div>
    </details>
  );
}
