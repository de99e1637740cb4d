import { useState } from "preact/hooks";
import type { Reply } from "../../../platform/messages/protocol.ts";
import type { Words } from "../../../words/i18n.ts";

/** One thing done at a time, and what came of it. */
export interface Outcome {
  readonly busy: boolean;
  /** What is said of it, a paragraph each. */
  readonly lines: readonly string[];
  /** Does it, in the person's click: work that asks the browser for a permission must ask first. A throw is said as a failure. */
  readonly run: (work: () => Promise<readonly string[]>) => Promise<void>;
}

/** Says that work goes on while it does, and then what came of it. */
export function useOutcome({ t }: Words): Outcome {
  const [busy, setBusy] = useState(false);
  const [lines, setLines] = useState<readonly string[]>([]);
  const run = async (work: () => Promise<readonly string[]>): Promise<void> => {
    setBusy(true);
    try {
      setLines(await work());
    } catch (error) {
      setLines([t("common.failed", { message: error instanceof Error ? error.message : String(error) })]);
    } finally {
      setBusy(false);
    }
  };
  return { busy, lines: busy ? [t("updates.working")] : lines, run };
}

/** What was answered. @throws with the reason when the services failed, for `run` to say */
export function answerOf<Value>(reply: Reply<Value>): Value {
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value;
}
