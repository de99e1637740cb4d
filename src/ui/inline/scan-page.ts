import { type BatchAnswer, createBatcher } from "../../page/batcher.ts";
import { createScanner, type Scanner, type SeenListing } from "../../page/scanner.ts";
import { askCard, askSetup, askVerdicts, isConnected, serveRequests } from "../../platform/content-port.ts";
import type { PageStatus, ScanSetup, Verdict } from "../../platform/messages/protocol.ts";
import { bridge } from "./bridge.ts";
import { createCrowd } from "./crowd.ts";
import { isOwnNode } from "./host.ts";
import { createMark, type Mark } from "./mark.ts";

/** Verdicts kept by content, so that a text is assessed once however often its card is drawn anew. */
const MAX_KNOWN = 3000;
const SETUP_RETRIES = [100, 400, 1500];

/** Starts reading this page: listings are found, assessed in the background, and marked. Ends quietly with the extension. */
export async function scanPage(): Promise<void> {
  const meeting = bridge();
  if (meeting.rescan) {
    meeting.rescan();
    return;
  }
  meeting.rescan = () => undefined;
  const setup = await askPatiently();
  if (setup && !setup.paused) new PageScan(setup);
  else delete meeting.rescan;
}

async function askPatiently(): Promise<ScanSetup | undefined> {
  for (const pause of [0, ...SETUP_RETRIES]) {
    if (pause > 0) await wait(pause);
    const reply = await askSetup();
    if (reply.ok) return reply.value;
    if (reply.failure === "gone") return undefined;
  }
  return undefined;
}

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

class PageScan {
  private setup: ScanSetup;
  private readonly marks = new Map<SeenListing, Mark>();
  private readonly crowd = createCrowd<SeenListing>();
  /** Ads, by content, and kinds of signs that are no problem to the reader; forgotten with the page. */
  private readonly hiddenAds = new Set<string>();
  private readonly hiddenKinds = new Set<string>();
  private readonly known = new Map<string, Verdict>();
  private readonly asked = new Map<string, SeenListing[]>();
  private readonly failed = new Set<string>();
  private readonly end = new AbortController();
  private readonly scanner: Scanner;
  private readonly batcher: ReturnType<typeof createBatcher<Verdict>>;

  constructor(setup: ScanSetup) {
    this.setup = setup;
    const { signal } = this.end;
    this.batcher = createBatcher<Verdict>({
      send: (listings) => askVerdicts(listings, [...this.hiddenKinds]) as Promise<BatchAnswer<Verdict>>,
      onVerdict: ({ id }, verdict) => this.learn(id, verdict),
      onFailure: (listings) => {
        for (const { id } of listings) {
          this.failed.add(id);
          this.asked.delete(id);
        }
      },
      onGone: () => this.stop(),
      wait,
    });
    this.scanner = createScanner(
      document,
      setup.reader,
      {
        onRead: (seen) => this.onRead(seen),
        onRemoved: (seen) => this.onRemoved(seen),
        onSettled: () => this.keepMarks(),
      },
      isOwnNode,
      signal,
      () => bridge().readFurther,
    );
    bridge().rescan = () => this.scanner.rescan();
    document.addEventListener("visibilitychange", () => void (isConnected() || this.stop()), { signal });
    serveRequests(
      {
        pageStatus: () => this.status(),
        jumpTo: (id) => this.jumpTo(id),
        readListing: (id) => this.find(id)?.found.listing,
        settingsChanged: () => void this.relearn(),
      },
      signal,
    );
  }

  private onRead(seen: SeenListing): void {
    if (!isConnected()) this.stop();
    else if (seen.found.listing.reading !== "unread") {
      const verdict = this.known.get(seen.hash);
      if (verdict) this.show(seen, verdict);
      else this.askAbout(seen);
    }
  }

  private askAbout(seen: SeenListing): void {
    const waiting = this.asked.get(seen.hash);
    if (waiting) {
      waiting.push(seen);
      return;
    }
    this.failed.delete(seen.hash);
    this.asked.set(seen.hash, [seen]);
    this.batcher.add([{ ...seen.found.listing, id: seen.hash }]);
  }

  private onRemoved(seen: SeenListing): void {
    this.removeMark(seen);
    const waiting = this.asked.get(seen.hash);
    if (waiting)
      this.asked.set(
        seen.hash,
        waiting.filter((one) => one !== seen),
      );
  }

  private learn(hash: string, verdict: Verdict): void {
    if (this.known.size >= MAX_KNOWN) this.known.delete(this.known.keys().next().value ?? "");
    this.known.set(hash, verdict);
    const waiting = this.asked.get(hash) ?? [];
    this.asked.delete(hash);
    for (const seen of waiting) this.show(seen, verdict);
  }

  private show(seen: SeenListing, { level }: Verdict): void {
    const { anchor } = seen.found;
    const isLoud = level === "danger" || (level === "caution" && this.setup.quietest === "caution");
    if (!isLoud || !anchor?.isConnected || this.marks.has(seen)) return;
    if (this.hiddenAds.has(seen.hash)) return;
    const { prominence, first, count } = this.crowd.join(seen, level, seen.found.listing);
    const options = { compact: prominence === "compact", onNear: () => void this.prepareCard(seen) };
    this.marks.set(
      seen,
      createMark(level, anchor, this.wordsFor(level), () => void this.openCard(seen), options),
    );
    const original = first && this.marks.get(first);
    if (!original) return;
    const { text, label } = this.wordsFor(original.level);
    original.rename(`${text} ×${count}`, `${label} ×${count}`);
  }

  private removeMark(seen: SeenListing): void {
    this.marks.get(seen)?.remove();
    this.marks.delete(seen);
    this.crowd.leave(seen);
  }

  private wordsFor(level: "danger" | "caution"): { text: string; label: string } {
    const { marks } = this.setup;
    return { text: marks[level], label: marks.open.replace("{{level}}", marks[level]) };
  }

  /** A page that redraws itself may throw a mark away: it is put back a few times, then left alone. */
  private keepMarks(): void {
    if (!isConnected()) this.stop();
    for (const mark of this.marks.values()) if (!mark.isPlaced()) mark.place();
  }

  private async openCard(seen: SeenListing): Promise<void> {
    const mark = this.marks.get(seen);
    if (!mark) return;
    if (!bridge().card) await askCard();
    const { listing, elements, drop, card } = seen.found;
    const onHide = (what: "here" | "kind", kinds: readonly string[]) => this.hide(seen, what, kinds);
    const { signal } = this.end;
    bridge().card?.open({ listing, elements, drop, anchor: mark.element, box: card, onHide, onClose: () => mark.focus(), signal });
  }

  private async prepareCard(seen: SeenListing): Promise<void> {
    if (!bridge().card) await askCard();
    bridge().card?.prepare(seen.found.listing);
  }

  private hide(seen: SeenListing, what: "here" | "kind", kinds: readonly string[]): void {
    if (what === "here") {
      this.hiddenAds.add(seen.hash);
      for (const one of this.scanner.seen()) if (one.hash === seen.hash) this.removeMark(one);
      return;
    }
    for (const kind of kinds) this.hiddenKinds.add(kind);
    this.readAnew();
  }

  /** After a change of language or home country: words anew, and everything assessed anew. */
  private async relearn(): Promise<void> {
    const reply = await askSetup();
    if (!reply.ok) return;
    if (reply.value.paused) return this.stop();
    this.setup = reply.value;
    this.readAnew();
    bridge().card?.refresh();
  }

  private readAnew(): void {
    this.known.clear();
    for (const seen of [...this.marks.keys()]) this.removeMark(seen);
    for (const seen of this.scanner.seen()) this.onRead(seen);
  }

  private status(): PageStatus {
    const seen = this.scanner.seen();
    return {
      route: this.scanner.route,
      site: this.setup.reader?.id ?? "",
      pending: this.asked.size + this.scanner.waiting,
      listings: [
        ...seen.map(({ found, hash }) => {
          const verdict = this.known.get(hash);
          const reading = this.failed.has(hash) ? "unread" : found.listing.reading;
          return {
            id: hash,
            title: (found.listing.title ?? "").slice(0, 200),
            level: verdict?.level ?? null,
            offer: verdict?.offer ?? null,
            reading,
          };
        }),
        ...Array.from({ length: this.scanner.unreadBlocks }, (_, index) => ({
          id: `unread-${index}`,
          title: "",
          level: null,
          offer: null,
          reading: "unread" as const,
        })),
      ],
    };
  }

  private find(hash: string): SeenListing | undefined {
    return this.scanner.seen().find((one) => one.hash === hash);
  }

  private jumpTo(hash: string): void {
    const seen = this.find(hash);
    const target = seen?.found.anchor ?? seen?.found.card;
    target?.scrollIntoView({ block: "center" });
    if (seen) this.marks.get(seen)?.focus();
  }

  /** The extension went away under this page, or the site was paused: nothing of it stays behind, nothing is reported. */
  private stop(): void {
    for (const mark of this.marks.values()) mark.remove();
    this.marks.clear();
    this.end.abort();
    delete bridge().rescan;
  }
}
