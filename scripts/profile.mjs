// What our own code costs a page's process, by samples of the browser's profiler: steady on a busy machine, where waiting is not.

/** Between two samples, µs. */
const INTERVAL = 200;

/**
 * Runs something and gives the CPU time of our frames meanwhile, ms: samples in code of the package, or called from it.
 *
 * @param {import("playwright-core").Page} page
 * @param {() => Promise<unknown>} run
 * @returns {Promise<number>}
 */
export async function cpuOfOurs(page, run) {
  const session = await page.context().newCDPSession(page);
  await session.send("Profiler.enable");
  await session.send("Profiler.setSamplingInterval", { interval: INTERVAL });
  await session.send("Profiler.start");
  await run();
  const { profile } = await session.send("Profiler.stop");
  await session.detach();
  const isOurs = new Map();
  const visit = (node, byId, inside) => {
    const ours = inside || node.callFrame.url.startsWith("chrome-extension://");
    isOurs.set(node.id, ours);
    for (const id of node.children ?? []) visit(byId.get(id), byId, ours);
  };
  const byId = new Map(profile.nodes.map((node) => [node.id, node]));
  if (profile.nodes[0]) visit(profile.nodes[0], byId, false);
  const { samples = [], timeDeltas = [] } = profile;
  return samples.reduce((sum, id, at) => sum + (isOurs.get(id) ? (timeDeltas[at] ?? 0) : 0), 0) / 1000;
}
