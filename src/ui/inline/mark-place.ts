/** A rectangle in the window's coordinates, CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How much of its words a mark shows; all of them, those that say how serious it is, or its shape alone. */
export type Form = "full" | "short" | "compact";

export interface Size {
  readonly form: Form;
  readonly width: number;
  readonly height: number;
}

/** What lies around a title. */
export interface Surroundings {
  /** The title's visible lines; never empty. */
  readonly lines: readonly Box[];
  /** The ad's box; undefined where the ad is the whole page. */
  readonly card: Box | undefined;
  /** Outside this nothing can be seen. */
  readonly clip: Box;
  /** Words, pictures and controls that should not be covered. */
  readonly obstacles: readonly Box[];
  readonly isRtl: boolean;
}

/** Where a mark goes: its upper left corner, and the form that has room there. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly form: Form;
}

/** Room between title and mark, and between a mark and the corner of its card. */
const GAP = 6;
const INSET = 8;
/** Boxes of text are taller than the letters in them. */
const LEADING = 3;
/** Covering this share of the mark's own area is not noticed: edges that touch. */
const TOLERATED = 0.02;

/**
 * Chooses a place that covers nothing: after the title's last line, on the card's edge, below or above the title. Larger forms are
 * tried first. Where everything is taken, the place that covers least.
 *
 * @param sizes of the forms, the best first; at least one
 */
export function choosePlace(around: Surroundings, sizes: readonly Size[]): Place {
  let best: Place = { left: 0, top: 0, form: "compact" };
  let least = Number.POSITIVE_INFINITY;
  for (const size of sizes) {
    for (const [left, top] of candidates(around, size)) {
      const box = { left, top, right: left + size.width, bottom: top + size.height };
      const covered = coveredBy(box, around) / (size.width * size.height);
      if (covered >= least) continue;
      least = covered;
      best = { left, top, form: size.form };
      if (covered <= TOLERATED) return best;
    }
  }
  return best;
}

function candidates({ lines, card, isRtl }: Surroundings, { width, height }: Size): [number, number][] {
  const first = lines[0] as Box;
  const last = lines.at(-1) as Box;
  const start = isRtl ? last.right - width : last.left;
  const found: [number, number][] = [[isRtl ? last.left - GAP - width : last.right + GAP, (last.top + last.bottom - height) / 2]];
  if (card) {
    const end = isRtl ? card.left + INSET : card.right - INSET - width;
    found.push([end, card.top - height / 2], [end, card.top - height + INSET / 2]);
    found.push([end, card.top + 1], [end, card.bottom - height - 1]);
  }
  found.push([start, last.bottom + 1], [start, first.top - height - 1]);
  return found;
}

/** Area of a place that lies on something, or outside what can be seen; the latter counts thrice. */
function coveredBy(box: Box, { lines, card, clip, obstacles }: Surroundings): number {
  const whole = areaOf(box);
  const room = card ? { ...clip, left: Math.max(clip.left, card.left), right: Math.min(clip.right, card.right) } : clip;
  let covered = 3 * (whole - overlap(box, room));
  for (const taken of [...lines, ...obstacles])
    covered += overlap(box, { ...taken, top: taken.top + LEADING, bottom: taken.bottom - LEADING });
  return covered;
}

const areaOf = ({ left, top, right, bottom }: Box): number => Math.max(0, right - left) * Math.max(0, bottom - top);

/** The part that two rectangles share. */
export function intersect(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

const overlap = (a: Box, b: Box): number => areaOf(intersect(a, b));
