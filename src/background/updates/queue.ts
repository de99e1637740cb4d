/** Does one thing after the other. */
export type Queue = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** Makes one: two that take packs at once would each undo the other's record, or sweep away parts that the other just brought. */
export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}
