import { type BatchAnswer, createBatcher } from "../../page/batcher.ts";
import type { FoundListing } from "../../page/read-view.ts";
import { createScanner, type Scanner, type SeenListing } from "../../page/scanner.ts";
import { askCard, askSetup, askVerdicts, isConnected, serveRequests } from "../../platform/content-port.ts";
import type { PageStatus, ScanSetup, Verdict } from "../../platform/messages/protocol.ts";
import { bridge } from "./bridge.ts";
import type { Mark, MarkLevel, MarkWords } from "./mark.ts";
import { statusOf } from "./page-status.ts";
import { createWantedMarks, type WantedMarks } from "./wanted-marks.ts";

/** Verdicts kept by content, so that a text is assessed once however often its card is drawn anew. */
const MAX_KNOWN = 3000;

/**
 * One frame's reading from beginning to end: what the scanner finds is assessed in the background and marked. In low-trace mode
 * nothing is marked: the page is read and never changed.
 */
export class PageScan {
  private setup: ScanSetup;
  private readonly known = new Map<string, Verdict>();
  private readonly asked = new Map<string, Map<SeenListing, FoundListing>>();
  private readonly failed = new Set<string>();
  private readonly end = new AbortController();
  private readonly marks: WantedMarks;
  private readonly scanner: Scanner;
  private readonly batcher: ReturnType<typeof createBatcher<Verdict>>;

  constructor(setup: ScanSetup) {
    this.setup = setup;
    const { signal } = this.end;
    const wordsFor = (level: MarkLevel) => this.wordsFor(level);
    this.marks = createWantedMarks(wordsFor, (seen, mark) => void this.openCard(seen, mark), signal);
    this.batcher = createBatcher<Verdict>({
      send: (listings) => askVerdicts(listings) as Promise<BatchAnswer<Verdict>>,
      onVerdict: ({ id }, verdict) => this.learn(id, verdict),
      onFailure: (listings) => this.fail(listings.map(({ id }) => id)),
      onGone: () => this.stop(),
      wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    });
    this.scanner = createScanner(
      document,
      setup.reader,
      {
        onRead: (seen, found, before) => this.onRead(seen, found, before),
        onRemoved: (seen) => this.onRemoved(seen),
        onChanged: () => this.marks.keep(),
        onSettled: () => void this.isAlive(),
      },
      (node) => bridge().own?.has(node) === true,
      signal,
    );
    const meeting = bridge();
    meeting.rescan = () => this.scanner.rescan();
    meeting.status = () => this.status();
    // The only other times at which a page without changes is looked at again by its reader.
    for (const name of ["visibilitychange", "focus", "pageshow"])
      window.addEventListener(name, () => void this.isAlive(), { signal, capture: true });
    serveRequests({ pageStatus: () => this.status(), jumpTo: (id) => this.jumpTo(id), settingsChanged: () => void this.relearn() }, signal);
  }

  private onRead(seen: SeenListing, found: FoundListing, before: SeenListing | undefined): void {
    if (!this.isAlive()) return;
    // The mark of the text that stood here stays until the new text is judged: no blinking where a page rewrites itself.
    if (before) {
      this.marks.handOver(before, seen);
      this.onRemoved(before);
    }
    if (seen.reading === "unread") {
      this.marks.hide(seen);
      return;
    }
    const verdict = this.known.get(seen.hash);
    if (verdict) this.show(seen, found, verdict);
    else this.askAbout(seen, found);
  }

  private askAbout(seen: SeenListing, found: FoundListing): void {
    const { hash } = seen;
    const waiting = this.asked.get(hash);
    if (waiting) {
      waiting.set(seen, found);
      return;
    }
    this.failed.delete(hash);
    this.asked.set(hash, new Map([[seen, found]]));
    this.batcher.add([{ ...found.listing, id: hash }]);
  }

  private onRemoved(seen: SeenListing): void {
    this.marks.hide(seen);
    const waiting = this.asked.get(seen.hash);
    waiting?.delete(seen);
    if (waiting?.size === 0 && this.batcher.drop(seen.hash)) this.asked.delete(seen.hash);
  }

  private learn(hash: string, verdict: Verdict): void {
    if (this.known.size >= MAX_KNOWN) this.known.delete(this.known.keys().next().value ?? "");
    this.known.set(hash, verdict);
    const waiting = this.asked.get(hash);
    this.asked.delete(hash);
    for (const [seen, found] of waiting ?? []) this.show(seen, found, verdict);
  }

  private fail(hashes: readonly string[]): void {
    for (const hash of hashes) {
      this.failed.add(hash);
      this.asked.delete(hash);
    }
  }

  private show(seen: SeenListing, { anchor, card, elements }: FoundListing, { level }: Verdict): void {
    const isLoud = level === "danger" || level === "caution";
    if (this.marks.levelOf(seen) === level) return;
    this.marks.hide(seen);
    if (!isLoud || this.setup.quiet || !anchor?.isConnected) return;
    this.marks.show(seen, level, { anchor, card, title: elements.title?.[0] });
  }

  private wordsFor(level: MarkLevel): MarkWords {
    const { marks, direction } = this.setup;
    return { text: marks[level], label: marks.open.replace("{{level}}", marks[level]), direction };
  }

  private async openCard(seen: SeenListing, mark: Mark): Promise<void> {
    if (!bridge().card) await askCard();
    const found = seen.read();
    if (!found || !this.isAlive()) return;
    const { listing, elements, drop, card } = found;
    const { element: anchor } = mark;
    const request = { listing, elements, drop, anchor, box: card, signal: this.end.signal };
    bridge().card?.open({ ...request, markBox: () => mark.box(), onClose: () => mark.focus() });
  }

  /** After a change of language, home country or mode: words anew, and everything assessed anew. Marks that stay true stay put. */
  private async relearn(): Promise<void> {
    const reply = await askSetup();
    if (!reply.ok) return;
    this.setup = reply.value;
    this.known.clear();
    this.failed.clear();
    if (this.setup.quiet) this.marks.clear();
    else this.marks.rename();
    for (const seen of this.scanner.seen()) {
      const found = seen.read();
      if (found && seen.reading !== "unread") this.askAbout(seen, found);
    }
    bridge().card?.refresh();
  }

  private status(): PageStatus {
    const verdictOf = (seen: SeenListing) => this.known.get(seen.hash);
    const isFailed = (seen: SeenListing) => this.failed.has(seen.hash);
    return statusOf(this.scanner, this.setup.reader?.id ?? "", this.asked.size, verdictOf, isFailed);
  }

  private jumpTo(hash: string): void {
    const seen = this.scanner.seen().find((one) => one.hash === hash);
    const target = seen?.anchor ?? seen?.card;
    target?.scrollIntoView({ block: "center" });
    if (seen) this.marks.focus(seen);
  }

  private isAlive(): boolean {
    if (isConnected()) return true;
    this.stop();
    return false;
  }

  /** The extension went away under this page: nothing of it stays behind, nothing is reported. */
  private stop(): void {
    this.marks.clear();
    this.end.abort();
    const meeting = bridge();
    delete meeting.rescan;
    delete meeting.status;
  }
}
