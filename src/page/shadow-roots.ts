/**
 * Roots that a page opened to everybody below a node, and elements of the page's own kind that may get one later. Those inside a
 * root are found when it is looked at in turn. Yields undefined now and then, so that long walks can be interrupted.
 *
 * @param isKnown elements whose inside is not walked: on a page of thousands of cards nearly everything is in one
 */
export function* findOpenRoots(scope: Node, isKnown: (element: Element) => boolean): Generator<ShadowRoot | Element | undefined> {
  const own = (scope as Partial<Element>).shadowRoot;
  if (own) yield own;
  const walker = (scope.ownerDocument ?? (scope as Document)).createTreeWalker(scope, SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; ) {
    const element = node as Element;
    if (element.shadowRoot) yield element.shadowRoot;
    else yield element.localName.includes("-") ? element : undefined;
    node = isKnown(element) ? afterInside(walker) : walker.nextNode();
  }
}

/** `NodeFilter.SHOW_ELEMENT`, which is not at hand where there is no window. */
const SHOW_ELEMENT = 1;

/** The next element that does not lie inside the present one. */
function afterInside(walker: TreeWalker): Node | null {
  for (;;) {
    const next = walker.nextSibling();
    if (next) return next;
    if (!walker.parentNode()) return null;
  }
}
