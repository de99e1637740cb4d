/** Smaller frames are buttons, counters and notices. */
const LEAST = { width: 200, height: 100 };
/** Frames of other sites as large as this may hold ads; the usual sizes of advertisements are narrower or lower. */
const LARGE = { width: 320, height: 300 };

type Size = { readonly width: number; readonly height: number };
const fits = (size: Size, least: Size): boolean => size.width >= least.width && size.height >= least.height;
const sizeOf = (view: Window): Size => ({ width: view.innerWidth, height: view.innerHeight });

/** What a frame says of itself and of the frames on its page, so that the popup can tell which parts nobody could read. */
export interface FrameNotes {
  /** Large frames of other sites on this page: they are closed to it, and read only where we were let in. */
  readonly closedFrames?: number;
  /** This is one of those. */
  readonly isForeign?: boolean;
}

/** Whether a page is large enough to be read when the person asks; the one in the tab itself always is. */
export function isWorthReading(view: Window): boolean {
  return view === view.top || fits(sizeOf(view), LEAST);
}

/** Measures frames, so it is for when a person asks. */
export function frameNotes(view: Window): FrameNotes {
  const closed = [...view.document.querySelectorAll("iframe,frame")].filter((frame) => {
    return (frame as HTMLIFrameElement).contentDocument === null && fits(frame.getBoundingClientRect(), LARGE);
  });
  const isForeign = view !== view.top && view.frameElement === null && fits(sizeOf(view), LARGE);
  return { ...(closed.length > 0 && { closedFrames: closed.length }), ...(isForeign && { isForeign }) };
}
