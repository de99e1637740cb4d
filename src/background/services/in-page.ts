import { isSpeaking, speakTexts, stopSpeaking } from "../../platform/speech.ts";
import { addHighlightStyle, injectCard, injectMarks, removeHighlightStyle } from "../../platform/tabs.ts";
import { frameOf } from "./sender.ts";
import type { Some } from "./shared.ts";

/** What is done for a page that only the background can do: bringing our scripts into it, painting words, reading aloud. */
export function inPageServices(): Some<
  "bringMarks" | "openCard" | "showHighlight" | "hideHighlight" | "speak" | "isSpeaking" | "stopSpeaking"
> {
  return {
    async bringMarks(_input, sender) {
      await injectMarks(...frameOf(sender));
      return {};
    },

    async openCard(_input, sender) {
      await injectCard(...frameOf(sender));
      return {};
    },

    async showHighlight({ name }, sender) {
      await addHighlightStyle(...frameOf(sender), name);
      return {};
    },

    async hideHighlight({ name }, sender) {
      await removeHighlightStyle(...frameOf(sender), name);
      return {};
    },

    speak: async ({ parts, language }) => ({ start: await speakTexts(parts, language) }),

    isSpeaking: async () => ({ speaking: await isSpeaking() }),

    async stopSpeaking() {
      stopSpeaking();
      return {};
    },
  };
}
