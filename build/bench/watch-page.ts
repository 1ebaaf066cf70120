/** What a page tells of itself for build/bench/agenda.bench.ts: when what was asked for is drawn, in milliseconds since it was asked. */
export interface Drawn {
  /** Answered by main: on the disk. */
  readonly recordedMs: number;
  /** The agenda shows it. */
  readonly agendaMs: number;
  /** The agenda, the status bar and the record's own lists show it. */
  readonly wholeMs: number;
}

/** Runs in the page. Defines `benchPage` there; must not refer to anything outside of itself. */
export function watchPage(): void {
  const page = globalThis as unknown as PageGlobals;
  let beganMs = 0;
  let rounds = 0;
  let before = '';

  page.benchPage = {
    /** Time counts from the next click on such an element. */
    begin(selector) {
      before = wordsOfAgenda();
      const began = (event: { readonly target: { closest(selector: string): unknown } }) => {
        if (!event.target.closest(selector)) return;
        beganMs = performance.now();
        page.document.removeEventListener('click', began, true);
      };
      beganMs = 0;
      page.document.addEventListener('click', began, true);
    },
    opened: () =>
      drawn(
        0,
        () => items().length > 0,
        () => pastDue() !== undefined,
      ),
    /** Milliseconds since it was opened until its evidence and entries are in the browser's store: looked for four times a second. */
    async filled() {
      while (!(await isFilled())) await new Promise<void>((resolve) => page.setTimeout(resolve, 250));
      return performance.now() - beganMs;
    },
    async reopen() {
      const recent = await call<readonly { id: string }[]>('docket.listRecent', null);
      await call('docket.close', null);
      await until(() => items().length === 0);
      beganMs = performance.now();
      await call('docket.open', { folder: { recent: recent[0]?.id }, takeOverLock: false });
      return drawn(
        performance.now() - beganMs,
        () => items().length > 0,
        () => pastDue() !== undefined,
      );
    },
    async settleFirst() {
      const idOf = (item: PageElement) => item.querySelector('.owed-id')?.textContent ?? '';
      const first = all('.owed-item').find((item) => /^(M|S|OIG|GAO)-/.test(idOf(item)));
      if (first === undefined) throw new Error('The agenda shows nothing that can be settled.');
      const [subject, words] = [idOf(first), first.textContent];
      const entry = entryCount();
      const isThere = () => all('.owed-item').some((item) => item.textContent === words);
      rounds += 1;
      const to = new Date(Date.UTC(2026, 2, 2 + rounds)).toISOString().slice(0, 10);
      beganMs = performance.now();
      const why = { reason: 'The vendor delivers later.', approver: 'Director' };
      const moved = { intent: 'RescheduleMilestone', milestone: subject, to, ...why, exception: why };
      const answered = { intent: 'RecordAnswer', suspense: subject, note: 'Here it is.' };
      const closed = { intent: 'RecordStep', recommendation: subject, step: 'closed' };
      const intent = subject.startsWith('M') ? moved : subject.startsWith('S') ? answered : closed;
      // Both begin at once: that an edit is refused must not be waited for on the screen.
      const [recordedMs, shown] = await Promise.all([
        call('record.handle', { intents: [intent] }).then(() => performance.now() - beganMs),
        drawn(
          0,
          () => !isThere(),
          () => entryCount() !== entry,
        ),
      ]);
      return { ...shown, recordedMs };
    },
    lookedBack: () =>
      drawn(
        0,
        () => heading().includes(dayOfStatus()) && wordsOfAgenda() !== before,
        // Drawn of the records of that day, which come after what was owed.
        () => all('.owed-charts svg').length > 0,
      ),
  };

  const all = (selector: string) => [...page.document.querySelectorAll(selector)];
  const items = () => all('section[aria-label^="Past due"] .owed-item');
  const wordsOfAgenda = () =>
    items()
      .map(({ textContent }) => textContent)
      .join('\n');
  const heading = () => all('.owed h1')[0]?.textContent ?? '';
  const statusWords = () => all('.status-bar .status-item').map((item) => item.textContent ?? '');
  const pastDue = () => statusWords().find((words) => words.endsWith('past due'));
  const entryCount = () => statusWords().find((words) => words.startsWith('Journal verified'));
  const dayOfStatus = () => /Looking back: as of (.*?),/.exec(statusWords().join('\n'))?.[1] ?? 'not yet';

  async function isFilled(): Promise<boolean> {
    const stores = await page.indexedDB.databases();
    const cursors = await Promise.all(stores.map(({ name }) => cursorOf(name)));
    return cursors.some((cursor) => cursor?.isComplete);
  }

  function cursorOf(name: string): Promise<{ readonly isComplete: boolean } | undefined> {
    return new Promise((resolve, reject) => {
      const opening = page.indexedDB.open(name);
      opening.onerror = () => reject(new Error(`The store ${name} cannot be opened.`));
      opening.onsuccess = () => {
        const asked = opening.result.transaction('cursor').objectStore('cursor').get('cursor');
        asked.onsuccess = () => {
          opening.result.close();
          resolve(asked.result);
        };
      };
    });
  }

  async function call<T>(channel: string, request: unknown): Promise<T> {
    const text = await page.workbench.invoke(channel, request);
    const answer = JSON.parse(text) as { ok: boolean; value: T; message: string };
    if (!answer.ok) throw new Error(answer.message);
    return answer.value;
  }

  async function drawn(recordedMs: number, isInAgenda: () => boolean, isElsewhere: () => boolean): Promise<Drawn> {
    const agendaMs = (await until(isInAgenda)) - beganMs;
    const wholeMs = (await until(isElsewhere)) - beganMs;
    return { recordedMs, agendaMs, wholeMs };
  }

  /** The time at which it is on the screen: after the frame that follows the change. */
  function until(isSo: () => boolean): Promise<number> {
    return new Promise((resolve) => {
      const look = () => {
        if (!isSo()) return;
        observer.disconnect();
        page.requestAnimationFrame(() => page.setTimeout(() => resolve(performance.now())));
      };
      const observer = new page.MutationObserver(look);
      observer.observe(page.document, { subtree: true, childList: true, characterData: true, attributes: true });
      look();
    });
  }
}

/** The few things of a page that are used: the build is not typed for one. */
interface PageElement {
  readonly textContent: string | null;
  querySelector(selector: string): PageElement | null;
}

interface StoreRequest<T> {
  readonly result: T;
  onsuccess: () => void;
  onerror: () => void;
}

interface PageGlobals {
  benchPage: {
    begin(selector: string): void;
    opened(): Promise<Drawn>;
    filled(): Promise<number>;
    reopen(): Promise<Drawn>;
    settleFirst(): Promise<Drawn>;
    lookedBack(): Promise<Drawn>;
  };
  readonly workbench: { invoke(channel: string, request: unknown): Promise<string> };
  readonly document: {
    querySelectorAll(selector: string): Iterable<PageElement>;
    addEventListener(
      type: 'click',
      listener: (event: { readonly target: { closest(selector: string): unknown } }) => void,
      capture: true,
    ): void;
    removeEventListener(
      type: 'click',
      listener: (event: { readonly target: { closest(selector: string): unknown } }) => void,
      capture: true,
    ): void;
  };
  readonly MutationObserver: new (
    look: () => void,
  ) => { observe(target: unknown, options: object): void; disconnect(): void };
  requestAnimationFrame(then: () => void): void;
  setTimeout(then: () => void, ms?: number): void;
  readonly indexedDB: {
    databases(): Promise<readonly { readonly name: string }[]>;
    open(name: string): StoreRequest<{
      transaction(store: string): {
        objectStore(store: string): { get(key: string): StoreRequest<{ readonly isComplete: boolean } | undefined> };
      };
      close(): void;
    }>;
  };
}
