import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { scanPage } from "../src/ui/inline/scan-page.ts";

// Declared as a content script by wxt.config.ts. Not WXT's own kind: its wrapper announces itself to the page by postMessage.
export default defineUnlistedScript(() => {
  void scanPage();
});
