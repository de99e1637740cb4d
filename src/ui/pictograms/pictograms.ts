/** Families of signs, A to L, as `family` in rules/<flag>/flag.yaml names them. */
export type Family = "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I" | "J" | "K" | "L";

/**
 * One picture per family of signs, as the path of an SVG on a 24 × 24 grid. Drawn with a stroke of 2 in `currentColor`, round
 * ends, no fill: at 16 px a stroke is still more than one pixel, and forced colours only change the stroke. No part is nearer
 * to another than 2 units, so that nothing runs together when it is small. Pictures only go with words, never instead of them.
 */
export const pictograms: Readonly<Record<Family, string>> = {
  // A coin, and a minus.
  A: "M10 6a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM10 10.5v7M7.5 13l2.5-2.5M16 4h6",
  // A passport under lock.
  B: "M12 22H5a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2v4M10 6.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM14 17h7v5h-7zM15.5 17v-1.5a2 2 0 0 1 4 0V17",
  // Somebody, and a question.
  C: "M9 5a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM2 22v-1a5 5 0 0 1 5-5h4a5 5 0 0 1 5 5v1M17 5a2.5 2.5 0 1 1 3.5 2.3C19.5 7.8 19 8.5 19 9.5M19 13.5v.01",
  // Banknotes.
  D: "M2 9h15v10H2zM9.5 12.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3zM6 5h16v10",
  // A bag for work, and a question on it.
  E: "M3 8h18v13H3zM8 8V5a2 2 0 0 1 2-2h4a2 2 0 0 1 2 2v3M10 12.5a2 2 0 1 1 3 1.7c-.7.4-1 .7-1 1.3M12 18.2v.01",
  // A person within a viewfinder.
  F: "M2 7V4a2 2 0 0 1 2-2h3M17 2h3a2 2 0 0 1 2 2v3M22 17v3a2 2 0 0 1-2 2h-3M7 22H4a2 2 0 0 1-2-2v-3M12 6a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM7 18a5 3.5 0 0 1 10 0",
  // A worker's helmet.
  G: "M4 16v-2a8 8 0 0 1 16 0v2M2 16h20v4H2zM10 11V5h4v6",
  // A parcel nobody has looked into.
  H: "M3 7l9-5 9 5v10l-9 5-9-5zM3 7l9 5 9-5M12 12v10M7.5 4.5l9 5",
  // A tank.
  I: "M5 14h14a3.5 3.5 0 0 1 0 7H5a3.5 3.5 0 0 1 0-7zM6 14V8h8v6M14 10l8-3M7 17.5h.01M12 17.5h.01M17 17.5h.01",
  // A hook.
  J: "M14 2a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM14 6v10a5 5 0 0 1-10 0v-4l4 4",
  // A stamp.
  K: "M9 11c1-2-1-3-1-5a4 4 0 0 1 8 0c0 2-2 3-1 5M9 11h6M3 17a3 3 0 0 1 3-3h12a3 3 0 0 1 3 3v1H3zM3 22h18",
  // Somebody who runs.
  L: "M15 2a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM13 8l-3 6 4 3v5M10 14l-2 4H4M13 8l-5 1-2 3M13 8l3 4h4",
};

/** Is this a family that has a picture? */
export function isFamily(family: string): family is Family {
  return Object.hasOwn(pictograms, family);
}
