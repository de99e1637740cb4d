import type { PagePort } from "../../platform/page-port.ts";
import { type Face, helpHash } from "../face/face.ts";
import { Button } from "../kit/button.tsx";

/** What somebody in need looks for first, always in the same place: help, and a way out. */
export function Head({ face, tabId }: { face: Face; tabId: number | undefined }) {
  const { port, words } = face;
  return (
    <header class="head">
      <Button icon="help" look="main" onClick={() => void port.openPage("help", helpHash(face))}>
        {words.t("popup.help")}
      </Button>
      <Button icon="leave" onClick={() => void leave(port, tabId)}>
        {words.t("popup.leave")}
      </Button>
    </header>
  );
}

/** Somebody in a hurry presses before the tab is known: then it is asked for, and not left standing. */
async function leave(port: PagePort, known: number | undefined): Promise<void> {
  // No voice goes on reading an ad that somebody had to leave.
  void port.ask("stopSpeaking", {});
  await port.leave(known ?? (await port.findActiveTab())?.id);
}
