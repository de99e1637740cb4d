import { askSetup } from "../../platform/content-port.ts";
import type { ScanSetup } from "../../platform/messages/protocol.ts";
import { bridge } from "./bridge.ts";
import { PageScan } from "./page-scan.ts";

/** Pauses between tries to reach the background, ms. */
const SETUP_RETRIES = [100, 400, 1500];

/** Starts reading this page. A second start only looks again. Ends quietly with the extension. */
export async function scanPage(): Promise<void> {
  const meeting = bridge();
  if (meeting.rescan) {
    meeting.rescan();
    return;
  }
  meeting.rescan = () => undefined;
  const setup = await askPatiently();
  if (setup && !setup.paused) new PageScan(setup);
  else delete meeting.rescan;
}

async function askPatiently(): Promise<ScanSetup | undefined> {
  for (const pause of [0, ...SETUP_RETRIES]) {
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    const reply = await askSetup(bridge().readFurther !== undefined);
    if (reply.ok) return reply.value;
    if (reply.failure === "gone") return undefined;
  }
  return undefined;
}
