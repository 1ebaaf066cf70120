/** A long list in the window, measured in the page itself. Times are of performance.now(), in milliseconds. */

/** The browser's own measure: tasks of the page's thread over 50 ms (W3C Long Tasks API), and frames in which no row was in view. */
export interface Scrolled {
  readonly frames: number;
  readonly longTasks: number;
  readonly longestMs: number;
  readonly blank: number;
  /** Until rows were in view again after the last frame. */
  readonly settledMs: number;
}

/** Runs in the page. Defines `benchGrid` there; must not refer to anything outside of itself. */
export function watchGrid(): void {
  const page = globalThis as unknown as PageGlobals;

  page.benchGrid = {
    count: (label) => Number(grid(label)?.getAttribute('aria-rowcount') ?? 0),
    async scroll(label, pixels, frames) {
      const list = grid(label);
      if (!list) throw new Error(`there is no list ${label}`);
      const durations: number[] = [];
      const observer = new page.PerformanceObserver((told) => {
        for (const { duration } of told.getEntries()) durations.push(duration);
      });
      observer.observe({ type: 'longtask' });
      const step = pixels === 'far' ? list.scrollHeight / frames : pixels;
      let blank = 0;
      for (let at = 1; at <= frames; at += 1) {
        list.scrollTop = at * step;
        await frame();
        if (!hasRows(label)) blank += 1;
      }
      const beganMs = page.performance.now();
      while (!hasRows(label)) await frame();
      const settledMs = page.performance.now() - beganMs;
      // Entries are told after the task that made them.
      await new Promise<void>((resolve) => page.setTimeout(resolve, 200));
      observer.disconnect();
      list.scrollTop = 0;
      return { frames, longTasks: durations.length, longestMs: Math.max(0, ...durations), blank, settledMs };
    },
    async scrollTo(label, share) {
      const list = grid(label);
      if (list) list.scrollTop = list.scrollHeight * share;
      do await frame();
      while (!hasRows(label));
    },
    /** Time counts from the next key. */
    begin() {
      beganMs = 0;
      page.document.addEventListener(
        'keydown',
        () => {
          beganMs = page.performance.now();
        },
        true,
      );
    },
    async shown(label) {
      while (!hasRows(label)) await frame();
      await new Promise<void>((resolve) => page.setTimeout(resolve, 0));
      return page.performance.now() - beganMs;
    },
  };

  let beganMs = 0;
  const grid = (label: string) => page.document.querySelector(`.data-grid[aria-label="${label}"]`);
  // The head is none of them; and one row may be drawn out of view: the one that Tab stops at.
  const hasRows = (label: string) => {
    const view = grid(label)?.getBoundingClientRect();
    const rows = [
      ...page.document.querySelectorAll(`.data-grid[aria-label="${label}"] .data-grid-body .data-grid-row`),
    ];
    return rows.some((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return view !== undefined && bottom > view.top && top < view.bottom;
    });
  };
  const frame = () => new Promise<void>((resolve) => page.requestAnimationFrame(() => resolve()));
}

/** The few things of a page that are used: the build is not typed for one. */
interface PageGrid {
  scrollTop: number;
  readonly scrollHeight: number;
  getAttribute(name: string): string | null;
  getBoundingClientRect(): { readonly top: number; readonly bottom: number };
}

interface PageGlobals {
  benchGrid: {
    count(label: string): number;
    scroll(label: string, pixels: number | 'far', frames: number): Promise<Scrolled>;
    /** To a share of the whole, from 0 to 1. */
    scrollTo(label: string, share: number): Promise<void>;
    begin(): void;
    shown(label: string): Promise<number>;
  };
  readonly document: {
    querySelector(selector: string): PageGrid | null;
    querySelectorAll(selector: string): Iterable<PageGrid>;
    addEventListener(type: 'keydown', listener: () => void, capture: true): void;
  };
  readonly performance: { now(): number };
  readonly PerformanceObserver: new (
    told: (list: { getEntries(): readonly { readonly duration: number }[] }) => void,
  ) => { observe(options: object): void; disconnect(): void };
  requestAnimationFrame(then: () => void): void;
  setTimeout(then: () => void, ms: number): void;
}
