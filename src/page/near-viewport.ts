/** Cards this far outside the viewport (in screens) are read. */
const MARGIN = "100% 0px";

export interface NearViewport {
  /** Tells once when the element comes near; forgotten after that. */
  watch(element: Element): void;
  forget(element: Element): void;
}

/**
 * Tells which elements came near the viewport, and whether they can be seen already.
 *
 * @param onNear called once per element
 */
export function watchViewport(
  view: Window & typeof globalThis,
  onNear: (element: Element, isVisible: boolean) => void,
  onBatch: () => void,
  signal: AbortSignal,
): NearViewport {
  const observer = new view.IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target, boundingClientRect: box } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        onNear(target, box.bottom > 0 && box.top < view.innerHeight && box.right > 0 && box.left < view.innerWidth);
      }
      onBatch();
    },
    // scrollMargin: the same reach inside lists that scroll by themselves (Chromium 120, Firefox 141); ignored elsewhere.
    { rootMargin: MARGIN, scrollMargin: MARGIN } as IntersectionObserverInit,
  );
  signal.addEventListener("abort", () => observer.disconnect());
  return { watch: (element) => observer.observe(element), forget: (element) => observer.unobserve(element) };
}
