import { isFamily, pictograms } from "./pictograms.ts";

/** The picture of a family of signs; nothing for a family without one. Hidden from screen readers: the words beside it say it. */
export function Pictogram({ family }: { family: string }) {
  if (!isFamily(family)) return null;
  return (
    <svg
      class="pictogram"
      viewBox="0 0 24 24"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <path d={pictograms[family]} />
    </svg>
  );
}
