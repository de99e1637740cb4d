import type { ComponentChildren } from "preact";

/** Something to know: what went wrong and what to do, or what is not checked yet. Spoken when it appears if `live`. */
export function Notice({ children, live = false }: { children: ComponentChildren; live?: boolean }) {
  return (
    <div class="notice" role={live ? "status" : undefined}>
      {children}
    </div>
  );
}
