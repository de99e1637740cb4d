/** Strokes on a 24 × 24 grid. They stand beside words, never instead of them. */
const paths = {
  back: "M15 5l-7 7 7 7",
  check: "M5 5h14v9M5 5v14h8M8 9h8M8 13h4M15 18l2 2 4-4",
  help: "M5 5c0 8 6 14 14 14l1-4-5-2-2 2c-2-1-4-3-5-5l2-2-2-5z",
  leave: "M13 4H5v16h8M10 12h10M16 8l4 4-4 4",
  panel: "M4 5h16v14H4zM14 5v14",
  pause: "M9 6v12M15 6v12",
  person: "M4 6h16v10h-8l-4 4v-4H4zM8 10h8M8 13h5",
  play: "M8 5l11 7-11 7z",
  settings: "M4 7h10M18 7h2M4 17h2M10 17h10M14 5v4M6 15v4",
  trash: "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13",
} as const;

export type IconName = keyof typeof paths;

/** A picture beside a word; hidden from screen readers, turned with the direction of the text where it points somewhere. */
export function Icon({ name }: { name: IconName }) {
  const points = name === "back" || name === "leave";
  return (
    <svg class={points ? "icon points" : "icon"} viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
