import type { Compiled } from "./compiled.ts";

/** Does every number that points somewhere point into the tables, and every way end? What is written to a file must. */
export function checkReferences(compiled: Compiled): boolean {
  const { labels, firstChild, firstEntry, entryElement, entryFlags, rootOf, endKey } = compiled;
  const elements = rootOf.length;
  const nodes = compiled.firstEdge.length - 1;
  return (
    ascends(firstChild, labels.length, labels.length) &&
    isBreadthFirst(firstChild) &&
    ascends(firstEntry, labels.length, entryElement.length) &&
    entryFlags.length === entryElement.length &&
    within(entryElement, 0, elements) &&
    [rootOf, compiled.guardRootOf].every((roots) => roots.length === elements && within(roots, -1, nodes)) &&
    compiled.negates.length === elements &&
    compiled.negatesBefore.length === elements &&
    ascends(compiled.firstEdge, nodes, compiled.edgeElement.length) &&
    within(compiled.edgeElement, 0, elements) &&
    compiled.edgeChild.length === compiled.edgeElement.length &&
    leadsDown(compiled.firstEdge, compiled.edgeChild, nodes) &&
    ascends(compiled.firstStep, nodes, compiled.stepKind.length) &&
    compiled.stepChild.length === compiled.stepKind.length &&
    leadsDown(compiled.firstStep, compiled.stepChild, nodes) &&
    ascends(compiled.firstEnd, nodes, endKey.length)
  );
}

function ascends(list: Int32Array, count: number, last: number): boolean {
  if (list.length !== count + 1 || list[count] !== last || (list[0] as number) < 0) return false;
  for (let at = 1; at < list.length; at++) if ((list[at] as number) < (list[at - 1] as number)) return false;
  return true;
}

/** Children come after their parents, so following them ends. */
function isBreadthFirst(firstChild: Int32Array): boolean {
  for (let node = 0; node < firstChild.length - 1; node++) if ((firstChild[node] as number) <= node) return false;
  return true;
}

function leadsDown(first: Int32Array, child: Int32Array, nodes: number): boolean {
  for (let node = 0; node < nodes; node++) {
    for (let at = first[node] as number; at < (first[node + 1] as number); at++) {
      if ((child[at] as number) <= node || (child[at] as number) >= nodes) return false;
    }
  }
  return true;
}

function within(list: Int32Array, least: number, below: number): boolean {
  for (let at = 0; at < list.length; at++) if ((list[at] as number) < least || (list[at] as number) >= below) return false;
  return true;
}
