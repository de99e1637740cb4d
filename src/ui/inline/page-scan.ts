import { type BatchAnswer, createBatcher } from "../../page/batcher.ts";
import { frameNotes } from "../../page/frames.ts";
import type { FoundListing } from "../../page/read-view.ts";
import { createScanner, type Scanner, type ScannerEvents, type SeenListing } from "../../page/scanner.ts";
import { askCard, askSetup, askVerdicts, isConnected, serveRequests } from "../../platform/content-port.ts";
import type { PageStatus, ScanSetup, Verdict } from "../../platform/messages/protocol.ts";
import { bridge } from "./bridge.ts";
import { createCrowd } from "./crowd.ts";
import { createHiddenHere, type HiddenHere } from "./hidden-here.ts";
import { createKnownVerdicts } from "./known-verdicts.ts";
import type { Mark, MarkLevel, MarkWords } from "./mark.ts";
import { statusOf } from "./page-status.ts";
import { createWantedMarks, type WantedMarks } from "./wanted-marks.ts";

/** Verdicts kept of ads, whether or not they still stand on the page; of those that do, all are kept. */
const MAX_KNOWN = 3000;

/**
 * One frame's reading from beginning to end: what the scanner finds is assessed in the background and marked. In low-trace mode
 * nothing is marked: the page is read and never changed.
 */
export class PageScan {
  private setup: ScanSetup;
  private readonly hidden: HiddenHere;
  private readonly crowd = createCrowd<SeenListing>();
  private readonly known = createKnownVerdicts<Verdict>(MAX_KNOWN, () => new Set(this.scanner.seen().map(({ hash }) => hash)));
  private readonly asked = new Map<string, Map<SeenListing, FoundListing>>();
  private readonly failed = new Set<string>();
  private readonly end = new AbortController();
  private isCardDue = false;
  private readonly marks: WantedMarks;
  private readonly scanner: Scanner;
  private readonly batcher: ReturnType<typeof createBatcher<Verdict>>;

  /** @param hidden what the reader has hidden on this page already, when it is read in another way now */
  constructor(setup: ScanSetup, hidden = createHiddenHere()) {
    this.setup = setup;
    this.hidden = hidden;
    const { signal } = this.end;
    const wordsFor = (level: MarkLevel, count: number) => this.wordsFor(level, count);
    const onOpen = (seen: SeenListing, mark: Mark) => void this.openCard(seen, mark);
    this.marks = createWantedMarks(wordsFor, { onOpen, onNear: (seen) => void this.prepareCard(seen) }, signal);
    this.batcher = createBatcher<Verdict>({
      send: (listings) => askVerdicts(listings, this.hidden.kinds) as Promise<BatchAnswer<Verdict>>,
      onVerdict: ({ id }, verdict) => this.learn(id, verdict),
      onFailure: (listings) => this.fail(listings.map(({ id }) => id)),
      onGone: () => this.stop(),
      wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    });
    this.scanner = createScanner(
      document,
      setup.reader,
      {
        onRead: (...read) => this.onRead(...read),
        onRemoved: (seen) => this.onRemoved(seen),
        onChanged: () => this.marks.keep(),
        onSettled: () => void this.isAlive(),
      },
      (node) => bridge().own?.has(node) === true,
      signal,
      () => bridge().readFurther,
    );
    const meeting = bridge();
    meeting.rescan = () => void this.rescan();
    meeting.status = () => this.status();
    // The only other times at which a page without changes is looked at again by its reader.
    for (const name of ["visibilitychange", "focus", "pageshow"])
      window.addEventListener(name, () => void this.isAlive(), { signal, capture: true });
    serveRequests(
      {
        pageStatus: () => this.status(),
        jumpTo: (id) => this.jumpTo(id),
        readListing: (id) => this.find(id)?.read()?.listing,
        hideListing: (id, kinds) => this.hideForNow(id, kinds),
        settingsChanged: () => void this.relearn(),
      },
      signal,
    );
  }

  private onRead(...[seen, found, before, isInView]: Parameters<ScannerEvents["onRead"]>): void {
    if (!this.isAlive()) return;
    // The mark of the text that stood here stays until the new text is judged: no blinking where a page rewrites itself.
    if (before) {
      this.marks.handOver(before, seen);
      this.onRemoved(before);
      const level = this.marks.levelOf(seen);
      if (level) this.join(seen, level, found.listing, (isCompact) => this.marks.resize(seen, isCompact));
    }
    if (seen.reading === "unread") {
      this.hide(seen);
      return;
    }
    const verdict = this.known.get(seen.hash);
    if (verdict) this.show(seen, found, verdict);
    else this.askAbout(seen, found, isInView);
  }

  private askAbout(seen: SeenListing, found: FoundListing, isInView: boolean): void {
    const { hash } = seen;
    const waiting = this.asked.get(hash);
    if (waiting) {
      waiting.set(seen, found);
      return;
    }
    this.failed.delete(hash);
    this.asked.set(hash, new Map([[seen, found]]));
    this.batcher.add([{ ...found.listing, id: hash }], isInView);
  }

  private onRemoved(seen: SeenListing): void {
    this.hide(seen);
    const waiting = this.asked.get(seen.hash);
    waiting?.delete(seen);
    if (waiting?.size === 0 && this.batcher.drop(seen.hash)) this.asked.delete(seen.hash);
  }

  private learn(hash: string, verdict: Verdict): void {
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

  private show(seen: SeenListing, found: FoundListing, { level }: Verdict): void {
    const { anchor, card, elements, listing } = found;
    // What was found may stand where nobody can see it: then it is judged by the rest of its words, and shown as that is answered.
    // Asked only of ads that warn: small signs stand in nearly every ad, and each question reads the ad once more.
    if ((level === "danger" || level === "caution") && seen.narrow()) return;
    const isLoud = level === "danger" || (level === "caution" && this.setup.quietest === "caution");
    const isWanted = isLoud && !this.setup.quiet && !this.hidden.isHidden(seen);
    if (isWanted && this.marks.levelOf(seen) === level) return;
    this.hide(seen);
    if (!isWanted || !anchor?.isConnected) return;
    const target = { anchor, card, title: elements.title?.[0] };
    this.join(seen, level, listing, (isCompact) => this.marks.show(seen, level, target, isCompact));
    this.prepareCardSoon(seen);
  }

  /** Takes its place among the marks of this page. */
  private join(seen: SeenListing, level: MarkLevel, listing: FoundListing["listing"], draw: (isCompact: boolean) => void): void {
    const { prominence, first, count } = this.crowd.join(seen, level, listing, (other) => this.marks.isFar(other));
    draw(prominence === "compact");
    this.marks.recount(first ?? seen, count);
  }

  /**
   * Once there is something to open, the card's script comes in a quiet moment, and what the first card says is asked for: most who
   * press press there, and further cards find the words of their language at hand.
   */
  private prepareCardSoon(seen: SeenListing): void {
    if (this.isCardDue) return;
    this.isCardDue = true;
    whenIdle(() => {
      if (!this.end.signal.aborted) void this.prepareCard(seen);
    });
  }

  private hide(seen: SeenListing): void {
    this.marks.hide(seen);
    const left = this.crowd.leave(seen);
    if (left) this.marks.recount(left.first, left.count);
  }

  private wordsFor(level: MarkLevel, count: number): MarkWords {
    const { marks, direction } = this.setup;
    const times = count > 1 ? ` ×${count}` : "";
    return { text: marks[level] + times, label: marks.open.replace("{{level}}", marks[level]) + times, direction };
  }

  private async openCard(seen: SeenListing, mark: Mark): Promise<void> {
    if (!bridge().card) await askCard();
    const found = seen.read();
    if (!found || !this.isAlive()) return;
    const { listing, elements, drop, card } = found;
    const { element: anchor } = mark;
    const onHide = (kinds: readonly string[]) => this.hideForNow(seen.hash, kinds);
    const request = { listing, elements, drop, anchor, box: card, onHide, signal: this.end.signal };
    bridge().card?.open({ ...request, markBox: () => mark.box(), onClose: () => mark.focus() });
  }

  private async prepareCard(seen: SeenListing): Promise<void> {
    if (!bridge().card) await askCard();
    const found = seen.read();
    if (found) bridge().card?.prepare(found.listing);
  }

  /** One ad, or with `kinds` all that rest on these signs. */
  private hideForNow(hash: string, kinds: readonly string[]): void {
    if (kinds.length === 0) {
      this.hidden.hideAd(hash);
      for (const one of this.scanner.seen()) if (one.hash === hash) this.hide(one);
      return;
    }
    this.hidden.hideKinds(kinds);
    this.readAnew();
  }

  /** The script was brought once more: the person asked for this page, allowed its site, or nothing happened. */
  private async rescan(): Promise<void> {
    const reply = await askSetup(bridge().readFurther !== undefined);
    if (this.end.signal.aborted) return;
    if (!reply.ok || reply.value.paused || isSame(reply.value.reader, this.setup.reader)) return this.scanner.rescan();
    this.hidden.keepPlaces(this.scanner.seen());
    this.stop();
    new PageScan(reply.value, this.hidden);
  }

  /** After a change of language, home country or mode: words anew, and everything assessed anew. Marks that stay true stay put. */
  private async relearn(): Promise<void> {
    const reply = await askSetup();
    if (!reply.ok) return;
    if (reply.value.paused) return this.stop();
    this.setup = reply.value;
    if (this.setup.quiet) for (const seen of this.marks.all) this.hide(seen);
    else this.marks.rename();
    this.readAnew();
    bridge().card?.refresh();
  }

  private readAnew(): void {
    this.known.clear();
    this.failed.clear();
    for (const seen of this.scanner.seen()) {
      const found = seen.read();
      if (found && seen.reading !== "unread") this.askAbout(seen, found, false);
    }
  }

  private status(): PageStatus {
    const verdictOf = (seen: SeenListing) => this.known.get(seen.hash);
    const isFailed = (seen: SeenListing) => this.failed.has(seen.hash);
    const status = statusOf(this.scanner, this.setup.reader?.id ?? "", this.asked.size, verdictOf, isFailed);
    // Of a page that is read by itself nobody asked whether all of it is.
    const notes = frameNotes(window);
    return { ...status, ...(bridge().readFurther ? notes : notes.isForeign && { isForeign: true }) };
  }

  private find(hash: string): SeenListing | undefined {
    return this.scanner.seen().find((one) => one.hash === hash);
  }

  private jumpTo(hash: string): void {
    const seen = this.find(hash);
    const target = seen?.anchor ?? seen?.card;
    target?.scrollIntoView({ block: "center" });
    if (seen) this.marks.focus(seen);
  }

  private isAlive(): boolean {
    if (isConnected()) return true;
    this.stop();
    return false;
  }

  /** The extension went away under this page, or the site was paused: nothing of it stays behind, nothing is reported. */
  private stop(): void {
    this.marks.clear();
    this.end.abort();
    const meeting = bridge();
    delete meeting.rescan;
    delete meeting.status;
  }
}

/** Not every browser tells when it is idle. */
const whenIdle = (run: () => void): unknown => ("requestIdleCallback" in window ? requestIdleCallback(run) : setTimeout(run, 1000));

const isSame = (one: ScanSetup["reader"], other: ScanSetup["reader"]): boolean => JSON.stringify(one) === JSON.stringify(other);
