import { reachOf } from "../../page/near-viewport.ts";

/** Marks of cards farther than this outside the viewport (in screens) are taken off. Wider than what is read ahead: a mark that has just come is not taken off again. */
const REACH = "400% 0px";

export interface NearCards {
  /** Begins to tell about a card; its first answer comes with the next picture. Once more: tells again where it is. */
  watch(card: Element): void;
  forget(card: Element): void;
}

/**
 * Tells when cards come near the viewport and when they are far from it. A card without a box of its own (`display: contents`, or not
 * shown now) cannot be placed and counts as near.
 */
export function watchCards(onMoved: (card: Element, isNear: boolean) => void, signal: AbortSignal): NearCards {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target, boundingClientRect: box } of entries)
        onMoved(target, isIntersecting || (box.width === 0 && box.height === 0));
    },
    reachOf(window, REACH),
  );
  signal.addEventListener("abort", () => observer.disconnect());
  return {
    watch(card) {
      observer.unobserve(card);
      observer.observe(card);
    },
    forget: (card) => observer.unobserve(card),
  };
}
