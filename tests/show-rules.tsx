import type { UpdateStatus } from "../src/core/update-status.ts";
import type { PagePort } from "../src/platform/page-port.ts";
import { Rules } from "../src/ui/options/rules/rules.tsx";
import { type Answers, updateStatus } from "./fake-port.ts";
import { settle, showFace } from "./show-face.tsx";

/** Updates that were allowed and went well. */
export const on: UpdateStatus = { ...updateStatus, allowed: true, lastGood: Date.UTC(2026, 5, 20) };

/** What the files hold that a person gives here. */
export const bytes = Uint8Array.of(83, 0, 255, 10);

/** The part of the settings about rules, with `status` as its services tell it. */
export async function showRules(status: UpdateStatus, answers: Answers = {}, change: Partial<PagePort> = {}) {
  const shown = await showFace(Rules, change, { getUpdateStatus: () => status, ...answers });
  const { root, asked } = shown;
  /** Gives bytes as the browser's chooser would. */
  const giveFile = async (label: string) => {
    const input = root.querySelector<HTMLInputElement>(`input[type=file][aria-label="${label}"]`);
    Object.defineProperty(input, "files", { value: [new File([bytes], "rules.slpack")], configurable: true });
    input?.dispatchEvent(new Event("change", { bubbles: true }));
    await settle();
  };
  /** Writes into the field for an address: of updates (the first) or of an extra pack (the last). */
  const write = async (address: string, which: 0 | -1 = 0) => {
    const input = [...root.querySelectorAll<HTMLInputElement>("input[type=url]")].at(which);
    if (!input) throw new Error("no field for an address");
    input.value = address;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    await settle();
  };
  const inputs = (name: string) => asked.filter((one) => one.name === name).map(({ input }) => input);
  const consent = () => root.querySelector<HTMLInputElement>("input[type=checkbox]");
  return { ...shown, giveFile, write, inputs, consent, says: (text: string) => root.textContent?.includes(text) };
}
