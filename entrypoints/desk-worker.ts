import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { type BenchPlace, serveBench } from "../src/pack/draft/serve-bench.ts";

/** Runs beside the rule desk, as a worker of it. */
export default defineUnlistedScript(() => {
  serveBench(self as unknown as BenchPlace);
});
