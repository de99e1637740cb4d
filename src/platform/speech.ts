/*
 * Reading aloud, in the background. The content script's own `speechSynthesis` is the page's: any script there could see that
 * something speaks, and cancel it. Chromium's service worker has `chrome.tts` (permission "tts"); Firefox has no such API, but its
 * background is a page with a `speechSynthesis` of its own.
 *
 * Only voices on the device are used. Others send the text to a server, and nothing that is read leaves the device.
 */

/** How a reading begins: with a voice, without one for the language, or not at all. */
export type SpeechStart = "speaking" | "no-voice" | "failed";

/** A voice as both APIs give it. `language` is BCP 47 or empty. */
export interface Voice {
  readonly name: string;
  readonly language: string;
  readonly onDevice: boolean;
}

/** What both APIs can do. Texts wait for each other in the order given. */
export interface SpeechEngine {
  voices(): Promise<readonly Voice[]>;
  speak(text: string, voice: Voice): void;
  isSpeaking(): Promise<boolean>;
  stop(): void;
}

/**
 * A voice on this device for a language: the same script or country first, else any of the language.
 *
 * @param language BCP 47, such as `kk` or `uz-Cyrl`
 */
export function chooseVoice(voices: readonly Voice[], language: string): Voice | undefined {
  const wanted = language.toLowerCase();
  const [base] = wanted.split("-");
  const known = voices.filter(({ onDevice }) => onDevice).map((voice) => ({ voice, code: voice.language.toLowerCase().replace("_", "-") }));
  const found = known.find(({ code }) => code === wanted) ?? known.find(({ code }) => code.split("-")[0] === base);
  return found?.voice;
}

/** Reads texts one after another, in place of whatever is being read. Never throws. */
export async function speakTexts(texts: readonly string[], language: string, engine = findEngine()): Promise<SpeechStart> {
  if (!engine) return "no-voice";
  try {
    const voice = chooseVoice(await engine.voices(), language);
    if (!voice) return "no-voice";
    engine.stop();
    for (const text of texts) engine.speak(text, voice);
    return "speaking";
  } catch {
    return "failed";
  }
}

/** Is something being read, or waiting to be? */
export async function isSpeaking(engine = findEngine()): Promise<boolean> {
  return (await engine?.isSpeaking()) ?? false;
}

/** Ends the reading. */
export function stopSpeaking(engine = findEngine()): void {
  engine?.stop();
}

/** Chromium's API, else the background page's own; none where there is neither. */
function findEngine(): SpeechEngine | undefined {
  const { chrome, speechSynthesis } = globalThis as { chrome?: Partial<typeof globalThis.chrome>; speechSynthesis?: SpeechSynthesis };
  if (chrome?.tts) return chromiumEngine(chrome.tts);
  return speechSynthesis && pageEngine(speechSynthesis);
}

/** `chrome.tts`; the browser keeps the queue, so the reading goes on when the service worker sleeps. */
export function chromiumEngine(tts: typeof chrome.tts): SpeechEngine {
  return {
    async voices() {
      const voices = await tts.getVoices();
      return voices.map(({ voiceName = "", lang = "", remote }) => ({ name: voiceName, language: lang, onDevice: remote !== true }));
    },
    speak: (text, { name, language }) => void tts.speak(text, { voiceName: name, lang: language, enqueue: true }),
    isSpeaking: () => tts.isSpeaking(),
    stop: () => tts.stop(),
  };
}

/** Voices are listed some time after a page begins; so long is waited for them, ms. */
const VOICES_WITHIN = 500;

/** `speechSynthesis` of the background page. */
export function pageEngine(synthesis: SpeechSynthesis): SpeechEngine {
  return {
    async voices() {
      if (synthesis.getVoices().length === 0) {
        await new Promise((resolve) => {
          synthesis.addEventListener("voiceschanged", resolve, { once: true });
          setTimeout(resolve, VOICES_WITHIN);
        });
      }
      return synthesis.getVoices().map(({ name, lang, localService }) => ({ name, language: lang, onDevice: localService }));
    },
    speak(text, { name, language }) {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = synthesis.getVoices().find((voice) => voice.name === name) ?? null;
      utterance.lang = language;
      synthesis.speak(utterance);
    },
    isSpeaking: async () => synthesis.speaking || synthesis.pending,
    stop: () => synthesis.cancel(),
  };
}
