import type { Need } from "../../core/help-query.ts";

/** One stroke drawing for each need, on a field of 24 by 24; decoration beside words, never instead of them. */
const drawings: Record<Need | "all", string> = {
  all: "M4 6h16M4 12h16M4 18h16",
  danger: "M12 3 2.5 20h19zM12 10v4M12 17v.1",
  exploited: "M7 11V8a5 5 0 0 1 10 0v3M5 11h14v9H5zM12 15v2",
  labour: "M3 7h18v11H3zM12 10a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5M6 10v.1M18 15v.1",
  papers: "M6 3h9l4 4v14H6zM15 3v4h4M9 12h7M9 16h7",
  child: "M12 3a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5M6 11l6 1 6-1M12 12v4M12 16l-3 5M12 16l3 5",
  women: "M12 3a5 5 0 1 0 0 10 5 5 0 0 0 0-10M12 13v8M9 18h6",
  lawyer: "M12 3v18M7 21h10M5 7h14M5 7l-3 6h6zM19 7l-3 6h6z",
  shelter: "M3 12l9-8 9 8M6 10v10h12V10M10 20v-6h4v6",
  return: "M9 6 4 11l5 5M4 11h11a5 5 0 0 1 0 10h-3",
  check: "M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12M14.5 14.5 21 21M7.5 10l2 2 3-4",
};

export function NeedIcon({ need }: { need: Need | undefined }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={drawings[need ?? "all"]} />
    </svg>
  );
}
