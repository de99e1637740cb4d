import { render } from "preact";
import { act } from "preact/test-utils";
import { describe, expect, it, vi } from "vitest";
import { all, bare, click, full, root, show } from "../../../tests/show-card.tsx";
import type { SpeechStart } from "./read-aloud.tsx";
import { partsToRead } from "./read-parts.ts";

describe("Card: read aloud", () => {
  const speakerThat = (start: SpeechStart) => ({
    speak: vi.fn(async () => start),
    isSpeaking: vi.fn(async () => true),
    stop: vi.fn(async () => undefined),
  });
  const button = () => all(".read button")[0];

  it("is offered only where there is a speaker, and never begins by itself", () => {
    show();
    expect(button()).toBeUndefined();
    const speaker = speakerThat("speaking");
    show(full, { speaker });
    expect(button()?.textContent).toBe("Read aloud");
    expect(speaker.speak).not.toHaveBeenCalled();
  });

  it("reads headings and sentences in their order, and stops", async () => {
    const speaker = speakerThat("speaking");
    show(full, { speaker });
    await click(button());
    expect(speaker.speak.mock.calls).toEqual([[partsToRead(full), "en"]]);
    expect(button()?.textContent).toBe("Stop");
    await click(button());
    expect(speaker.stop).toHaveBeenCalledOnce();
    expect(button()?.textContent).toBe("Read aloud");
  });

  it("stops when the card closes", async () => {
    const speaker = speakerThat("speaking");
    show(full, { speaker });
    await click(button());
    act(() => render(null, root));
    expect(speaker.stop).toHaveBeenCalledOnce();
  });

  it.each([
    ["no-voice", "No voice"],
    ["failed", "Cannot read"],
  ] as const)("says so plainly when it is %s", async (start, said) => {
    show(full, { speaker: speakerThat(start) });
    await click(button());
    expect(root.querySelector(".read [role=status]")?.textContent).toBe(said);
    expect(button()?.textContent).toBe("Read aloud");
  });

  it("knows when the voice has come to the end", async () => {
    vi.useFakeTimers();
    const speaker = speakerThat("speaking");
    show(full, { speaker });
    await click(button());
    speaker.isSpeaking.mockResolvedValue(false);
    await act(async () => void (await vi.advanceTimersByTimeAsync(2_000)));
    vi.useRealTimers();
    expect(button()?.textContent).toBe("Read aloud");
  });
});

describe("partsToRead", () => {
  it("goes from heading to heading, with digits apart, and leaves out what is folded away", () => {
    const parts = partsToRead(full);
    expect(parts.slice(0, 5)).toEqual([
      "Serious signs",
      "Cook, Oslo",
      "Check first.",
      "What was noticed",
      "“keep your papers” “Pay a fee” They keep papers",
    ]);
    expect(parts).toContain("2 2 3 3 4 4");
    expect(parts.join(" ")).not.toContain("I think this is wrong.");
    expect(partsToRead(bare)).toEqual(["Serious signs", "Check first."]);
  });
});
