import { defineBackground } from "wxt/utils/define-background";
import { createEngineHost } from "../src/background/engine-host.ts";
import { takeFirstSteps } from "../src/background/first-steps.ts";
import { createHandlers } from "../src/background/handlers.ts";
import { keepSiteAccess } from "../src/background/site-access.ts";
import { serveMessages } from "../src/platform/messages/server.ts";

export default defineBackground({
  type: "module",
  main() {
    const engines = createEngineHost();
    serveMessages(createHandlers(engines));
    keepSiteAccess(engines);
    takeFirstSteps();
  },
});
