import { vi } from "vitest";
import { localeFiles } from "../src/cli/locale-files.ts";
import type { UpdateStatus } from "../src/core/update-status.ts";
import type { Input, MessageName, Output, PackStatus, PageStatus, Reply } from "../src/platform/messages/protocol.ts";
import type { PagePort } from "../src/platform/page-port.ts";
import { defaultSettings, type PublicSettings } from "../src/platform/settings.ts";

/** Answers of the services, by message; what is missing fails. */
export type Answers = { [Name in MessageName]?: (input: Input<Name>) => Output<Name> };

export const packStatus: PackStatus = { version: "7", maker: "Maker", contact: null, flags: 3, skippedPhrases: 0 };

/** Rules that came with the extension, of a build that fetches others when it is let. */
export const updateStatus: UpdateStatus = {
  possible: true,
  fetchable: true,
  allowed: null,
  byPolicy: false,
  mirrors: ["https://rules.example/"],
  pack: { version: 7, maker: "Maker", created: "2026-06-09T00:00:00Z", expires: "2026-07-09T00:00:00Z", from: "bundled", isOld: false },
  clockInDoubt: false,
  lastGood: null,
  lastTried: null,
  problem: null,
  retracted: 0,
  extras: [],
};

/** A browser made of plain objects: what our pages ask is written down, settings are kept in memory. */
export function fakePort(change: Partial<PagePort> = {}, answers: Answers = {}) {
  let settings: PublicSettings = defaultSettings;
  const known: Answers = {
    getSettings: () => settings,
    saveSettings: (changed) => {
      settings = { ...settings, ...(changed as Partial<PublicSettings>) };
      return settings;
    },
    getManaged: () => ({}),
    getPackStatus: () => packStatus,
    getUpdateStatus: () => updateStatus,
    listSites: () => [],
    takeWaitingText: () => ({ text: null }),
    clearTraces: () => {
      settings = defaultSettings;
      return settings;
    },
    readThisPage: () => ({}),
    ...answers,
  };
  const asked: { name: MessageName; input: unknown }[] = [];
  const ask = async <Name extends MessageName>(name: Name, input: Input<Name>): Promise<Reply<Output<Name>>> => {
    asked.push({ name, input });
    const answer = known[name] as ((input: Input<Name>) => Output<Name>) | undefined;
    try {
      if (answer) return { ok: true, value: answer(input) };
      return { ok: false, error: { code: "failed", message: "no answer" } };
    } catch (error) {
      return { ok: false, error: { code: "failed", message: (error as Error).message } };
    }
  };
  const listeners: { tab: () => void; waiting: () => void } = { tab: () => undefined, waiting: () => undefined };
  const port: PagePort = {
    ask,
    locales: localeFiles(process.cwd()),
    browserLanguage: () => "en-US",
    findActiveTab: async () => ({ id: 5, windowId: 1, url: "https://www.board.example/jobs" }),
    onTabChanged: (listener) => {
      listeners.tab = listener;
    },
    findPageStatus: async (): Promise<PageStatus | undefined> => undefined,
    findListing: async () => undefined,
    jumpTo: vi.fn(async () => undefined),
    hideListing: vi.fn(async () => undefined),
    findSelection: async () => "",
    onTextWaiting: (listener) => {
      listeners.waiting = listener;
    },
    openPage: vi.fn(async () => undefined),
    hasSidePanel: true,
    openSidePanel: vi.fn(async () => undefined),
    readPackageRules: async () => Promise.reject(new Error("no rules in this test")),
    readPackageFile: async () => undefined,
    allowHosts: vi.fn(async () => true),
    leave: vi.fn(async () => undefined),
    leaveHere: vi.fn(async () => undefined),
    closeWindow: vi.fn(async () => undefined),
    ...change,
  };
  return { port, asked, listeners, settings: () => settings };
}
