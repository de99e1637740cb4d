import browser, { type Runtime } from "webextension-polyfill";
import { type Input, type MessageName, type Output, type Protocol, protocol, type Reply } from "./protocol.ts";

/** Where a message came from, as the browser (not the sender) says. */
export interface Sender {
  readonly url: string;
  readonly tabId: number | undefined;
  readonly frameId: number | undefined;
}

/** One handler per message; a missing one does not compile. */
export type Handlers = { [Name in MessageName]: (input: Input<Name>, sender: Sender) => Promise<Output<Name>> };

/**
 * Answers messages: checks the sender and the shape on the way in and the shape on the way out. A handler that throws
 * becomes a `failed` reply; nothing is thrown across the border.
 */
export function serveMessages(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const name = nameOf(message);
    if (!name) return undefined;
    return answer(handlers, name, (message as { payload?: unknown }).payload, sender);
  });
}

function nameOf(message: unknown): MessageName | undefined {
  if (typeof message !== "object" || message === null || !("kind" in message)) return undefined;
  const { kind } = message;
  return typeof kind === "string" && Object.hasOwn(protocol, kind) ? (kind as MessageName) : undefined;
}

/** Exported for tests: one message from arrival to reply. */
export async function answer<Name extends MessageName>(
  handlers: Handlers,
  name: Name,
  payload: unknown,
  sender: Runtime.MessageSender,
): Promise<Reply<Output<Name>>> {
  const entry: Protocol[Name] = protocol[name];
  if (!maySend(entry.from, sender)) return { ok: false, error: { code: "not-allowed", message: `${name} is not for this sender` } };
  const input = entry.input.safeParse(payload);
  if (!input.success)
    return { ok: false, error: { code: "bad-input", message: `${name}: ${input.error.issues[0]?.path.join(".") ?? ""}` } };
  try {
    const handler = handlers[name] as (input: unknown, sender: Sender) => Promise<Output<Name>>;
    const value = await handler(input.data, { url: addressOf(sender), tabId: sender.tab?.id, frameId: sender.frameId });
    return { ok: true, value: entry.output.parse(value) as Output<Name> };
  } catch (error) {
    return { ok: false, error: { code: "failed", message: error instanceof Error ? error.message : String(error) } };
  }
}

/** Pages' content scripts may ask about listings; only our own pages may see or change settings. */
function maySend(from: "page" | "extension", sender: Runtime.MessageSender): boolean {
  if (sender.id !== browser.runtime.id) return false;
  return from === "page" || (sender.url ?? "").startsWith(browser.runtime.getURL(""));
}

/** Frames that a page writes itself (`about:srcdoc`, `blob:`) have no host of their own; the browser knows whose they are. */
function addressOf({ url = "", origin }: Runtime.MessageSender & { origin?: string }): string {
  return /^https?:/.test(url) || !origin?.startsWith("http") ? url : origin;
}
