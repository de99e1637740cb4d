import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { startMarks } from "../src/ui/inline/start-marks.ts";

// Brought into a frame when its first mark is due; never in low-trace mode.
export default defineUnlistedScript(() => {
  startMarks();
});
