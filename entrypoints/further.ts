import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { isWorthReading } from "../src/page/frames.ts";
import { readFurther, reuseReading } from "../src/page/read-further.ts";
import { bridge } from "../src/ui/inline/bridge.ts";

// Injected before scan.js when the person asks to have a page read that no reader knows.
export default defineUnlistedScript(() => {
  if (isWorthReading(window)) bridge().readFurther ??= reuseReading(readFurther);
});
