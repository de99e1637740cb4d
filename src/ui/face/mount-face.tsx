import { type ComponentType, render } from "preact";
import type { PagePort } from "../../platform/page-port.ts";
import type { PublicSettings } from "../../platform/settings.ts";
import "../kit/kit.css";
import { type Face, type FaceData, loadFace, wordsFor } from "./face.ts";

/** Shows one of our pages and keeps its words and settings in step with what the person chooses. */
export async function mountFace(root: HTMLElement, port: PagePort, View: ComponentType<{ face: Face }>): Promise<void> {
  let data: FaceData = await loadFace(port);

  const draw = (): void => {
    document.documentElement.lang = data.words.language;
    document.documentElement.dir = data.words.direction;
    render(
      <main>
        <View face={{ ...data, port, change, show }} />
      </main>,
      root,
    );
  };
  const show = async (settings: PublicSettings): Promise<void> => {
    data = { ...data, settings, words: await wordsFor(port, settings) };
    draw();
  };
  const change = async (wanted: Partial<PublicSettings>): Promise<string> => {
    const saved = await port.ask("saveSettings", wanted);
    if (!saved.ok) {
      // Drawn again, so that a list or switch goes back to what still holds.
      draw();
      return saved.error.message;
    }
    await show(saved.value);
    return "";
  };
  draw();
}
