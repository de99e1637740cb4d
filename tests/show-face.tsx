import type { ComponentType } from "preact";
import { render } from "preact";
import { act } from "preact/test-utils";
import type { PagePort } from "../src/platform/page-port.ts";
import type { Face } from "../src/ui/face/face.ts";
import { mountFace } from "../src/ui/face/mount-face.tsx";
import { type Answers, fakePort } from "./fake-port.ts";

/** One of our pages on a browser of plain objects, as a person finds it. */
export async function showFace(View: ComponentType<{ face: Face }>, change: Partial<PagePort> = {}, answers: Answers = {}) {
  const root = document.createElement("main");
  document.body.append(root);
  const fake = fakePort(change, answers);
  await mountFace(root, fake.port, View);
  await settle();
  const buttons = () => [...root.querySelectorAll<HTMLElement>("button, a.button")];
  const find = (name: string): HTMLElement => {
    const found = buttons().find((one) => (one.getAttribute("aria-label") ?? one.textContent ?? "").trim() === name);
    if (!found) throw new Error(`no button "${name}" among: ${buttons().map(({ textContent }) => textContent)}`);
    return found;
  };
  return {
    ...fake,
    root,
    buttons,
    find,
    has: (name: string) => buttons().some(({ textContent }) => textContent?.trim() === name),
    press: async (name: string) => {
      find(name).click();
      await settle();
    },
    /** Picks from a list or writes into a field as a person does. */
    fill: async (field: Element | null | undefined, value: string) => {
      if (!(field instanceof HTMLSelectElement || field instanceof HTMLTextAreaElement)) throw new Error("no field here");
      field.value = value;
      field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
      await settle();
    },
    close: () => {
      render(null, root);
      root.remove();
    },
  };
}

/** Lets effects run and answers come. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 5; round++) await act(() => new Promise<void>((resolve) => setTimeout(resolve, 0)));
}
