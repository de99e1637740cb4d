import { afterEach, describe, expect, it, vi } from "vitest";
import { chooseVoice, chromiumEngine, isSpeaking, pageEngine, type SpeechEngine, speakTexts, stopSpeaking, type Voice } from "./speech.ts";

const voice = (language: string, onDevice = true): Voice => ({ name: `voice ${language}`, language, onDevice });

function engineWith(voices: Voice[]): SpeechEngine & { said: string[]; stops: number } {
  const engine = {
    said: [] as string[],
    stops: 0,
    voices: async () => voices,
    speak: (text: string, { language }: Voice) => void engine.said.push(`${language}: ${text}`),
    isSpeaking: async () => engine.said.length > 0,
    stop: () => void engine.stops++,
  };
  return engine;
}

describe("chooseVoice", () => {
  it.each([
    ["kk", ["ru-RU", "kk-KZ"], "kk-KZ"],
    ["ru", ["ru_RU"], "ru_RU"],
    ["en", ["en-US", "en"], "en"],
    ["uz-Cyrl", ["uz-UZ", "uz-Cyrl"], "uz-Cyrl"],
    ["uz-Cyrl", ["uz-UZ"], "uz-UZ"],
    ["tg", ["tr-TR", "te-IN"], undefined],
    ["el", [""], undefined],
  ])("for %s among %j", (language, voices, chosen) => {
    expect(
      chooseVoice(
        voices.map((one) => voice(one)),
        language,
      )?.language,
    ).toBe(chosen);
  });

  it("takes no voice that sends the text to a server", () => {
    expect(chooseVoice([voice("ru-RU", false)], "ru")).toBeUndefined();
    expect(chooseVoice([voice("ru-RU", false), voice("ru")], "ru")?.onDevice).toBe(true);
  });
});

describe("speakTexts", () => {
  it("reads texts in their order, in place of what was being read", async () => {
    const engine = engineWith([voice("kk-KZ")]);
    expect(await speakTexts(["Бірінші.", "Екінші."], "kk", engine)).toBe("speaking");
    expect([engine.stops, engine.said]).toEqual([1, ["kk-KZ: Бірінші.", "kk-KZ: Екінші."]]);
    expect(await isSpeaking(engine)).toBe(true);
    stopSpeaking(engine);
    expect(engine.stops).toBe(2);
  });

  it("says that there is no voice, and is silent", async () => {
    const engine = engineWith([voice("en-US")]);
    expect(await speakTexts(["Бірінші."], "kk", engine)).toBe("no-voice");
    expect(engine.said).toEqual([]);
  });

  it("says that it failed when the browser refuses", async () => {
    const engine = { ...engineWith([]), voices: () => Promise.reject(new Error("no")) };
    expect(await speakTexts(["One."], "en", engine)).toBe("failed");
  });
});

describe("the browser's two ways to speak", () => {
  afterEach(() => void vi.unstubAllGlobals());

  it("Chromium: every text waits for the one before", async () => {
    const speak = vi.fn(async () => undefined);
    const getVoices = async () => [{ voiceName: "Far", lang: "ru-RU", remote: true }, { voiceName: "Near", lang: "ru-RU" }, {}];
    const engine = chromiumEngine({ getVoices, speak, stop: vi.fn(), isSpeaking: async () => true } as unknown as typeof chrome.tts);
    expect(await speakTexts(["Раз.", "Два."], "ru", engine)).toBe("speaking");
    expect(speak.mock.calls).toEqual([
      ["Раз.", { voiceName: "Near", lang: "ru-RU", enqueue: true }],
      ["Два.", { voiceName: "Near", lang: "ru-RU", enqueue: true }],
    ]);
  });

  it("Firefox: voices that come late are waited for", async () => {
    const said: string[] = [];
    vi.stubGlobal(
      "SpeechSynthesisUtterance",
      class {
        voice: { name: string } | null = null;
        lang = "";
        readonly text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
    );
    let voices: object[] = [];
    let arrived: () => void = () => undefined;
    const synthesis = {
      getVoices: () => voices,
      addEventListener: (_name: string, listener: () => void) => {
        arrived = listener;
      },
      cancel: () => undefined,
      speak: (one: { text: string; voice: { name: string } | null }) => said.push(`${one.voice?.name}: ${one.text}`),
      speaking: true,
      pending: false,
    } as unknown as SpeechSynthesis;
    const start = speakTexts(["One."], "en", pageEngine(synthesis));
    voices = [{ name: "Near", lang: "en-GB", localService: true }];
    arrived();
    expect(await start).toBe("speaking");
    expect(said).toEqual(["Near: One."]);
    expect(await isSpeaking(pageEngine(synthesis))).toBe(true);
  });
});
