import type { PagePort } from "../../platform/page-port.ts";
import type { Speaker } from "../card/read-aloud.tsx";

/** Reads aloud for our pages as for cards: by the services, with voices on this device alone. */
export function speakerOf(port: PagePort): Speaker {
  return {
    async speak(parts, language) {
      const reply = await port.ask("speak", { parts: [...parts], language });
      return reply.ok ? reply.value.start : "failed";
    },
    async isSpeaking() {
      const reply = await port.ask("isSpeaking", {});
      return reply.ok && reply.value.speaking;
    },
    stop: async () => void (await port.ask("stopSpeaking", {})),
  };
}
