import { useEffect, useState } from "preact/hooks";
import type { CardView } from "../../core/card-view.ts";
import { partsToRead } from "./read-parts.ts";

/** How a reading begins: with a voice, without one for the language, or not at all. */
export type SpeechStart = "speaking" | "no-voice" | "failed";

/** Reads texts aloud, somewhere that the page under the card cannot notice. */
export interface Speaker {
  speak(parts: readonly string[], language: string): Promise<SpeechStart>;
  isSpeaking(): Promise<boolean>;
  stop(): Promise<void>;
}

/** How often it is asked whether the voice has come to the end, ms. */
const ASK_EVERY = 700;

/** A button that reads the card aloud and stops. Never starts by itself; ends with the card. */
export function ReadAloud({ view, speaker }: { view: CardView; speaker: Speaker }) {
  const [state, setState] = useState<SpeechStart | "silent">("silent");
  const speaking = state === "speaking";
  useEffect(() => {
    if (!speaking) return;
    const timer = setInterval(async () => {
      if (!(await speaker.isSpeaking())) setState("silent");
    }, ASK_EVERY);
    const stop = () => void speaker.stop();
    // A window that closes takes nothing down before it goes.
    addEventListener("pagehide", stop);
    return () => {
      clearInterval(timer);
      removeEventListener("pagehide", stop);
      stop();
    };
  }, [speaking, speaker]);
  const press = async () => setState(speaking ? "silent" : await speaker.speak(partsToRead(view), view.language));
  const { labels } = view;
  return (
    <div class="read">
      <button type="button" class="plain" onClick={press}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d={speaking ? "M4 4h8v8H4z" : "M2 6h3l4-3v10l-4-3H2zM11.5 5.5a4 4 0 0 1 0 5"} />
        </svg>
        {speaking ? labels.stopReading : labels.read}
      </button>
      <span class="small" role="status">
        {state === "no-voice" && labels.noVoice}
        {state === "failed" && labels.cannotRead}
      </span>
    </div>
  );
}
