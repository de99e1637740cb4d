/** Cards this far outside the viewport (in screens) are read. */
const MARGIN = "150% 0px";

/**
 * Options that let an observer see so far outside the window, and outside lists that scroll by themselves where the browser can
 * (Chromium 120, Firefox 141). Chromium applies `scrollMargin` to the window as well and adds `rootMargin` to it, each counted from
 * what the other has grown already: with both, one screen becomes four. Firefox is not known to.
 *
 * @param margin as in CSS
 */
export function reachOf(view: Window & typeof globalThis, margin: string): IntersectionObserverInit {
  const hasScrollMargin = "scrollMargin" in view.IntersectionObserver.prototype;
  const isFirefox = view.CSS?.supports?.("-moz-appearance", "none") === true;
  return { ...((!hasScrollMargin || isFirefox) && { rootMargin: margin }), ...(hasScrollMargin && { scrollMargin: margin }) };
}

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
    reachOf(view, MARGIN),
  );
  signal.addEventListener("abort", () => observer.disconnect());
  return { watch: (element) => observer.observe(element), forget: (element) => observer.unobserve(element) };
}
