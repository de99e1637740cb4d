import { isSpeaking, speakTexts, stopSpeaking } from "../../platform/speech.ts";
import { addHighlightStyle, injectCard, injectMarks, onTabGone, removeHighlightStyle } from "../../platform/tabs.ts";
import { frameOf } from "./sender.ts";
import type { Some } from "./shared.ts";

/** What is done for a page that only the background can do: bringing our scripts into it, painting words, reading aloud. */
export function inPageServices(): Some<
  "bringMarks" | "openCard" | "showHighlight" | "hideHighlight" | "speak" | "isSpeaking" | "stopSpeaking"
> {
  /** The page that is read to. Lost when the background sleeps; the card asks often enough to keep it awake. */
  let listener: { readonly tabId: number | undefined } | undefined;
  const beSilent = (): void => {
    listener = undefined;
    stopSpeaking();
  };
  onTabGone((tabId) => {
    if (listener?.tabId === tabId) beSilent();
  });
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

    async speak({ parts, language }, { tabId }) {
      listener = { tabId };
      const start = await speakTexts(parts, language);
      // Whoever left while a voice was looked for must not hear it.
      if (!listener) stopSpeaking();
      return { start };
    },

    async isSpeaking(_input, { tabId }) {
      const speaking = await isSpeaking();
      if (speaking) listener ??= { tabId };
      return { speaking };
    },

    async stopSpeaking() {
      beSilent();
      return {};
    },
  };
}
