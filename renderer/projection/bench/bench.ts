/**
 * The projection measured in the browser that runs it. The page defines `window.projectionBench`; a driver (Playwright) calls its
 * functions in the order load, openList, edit, scroll, each once or more. All times are milliseconds of performance.now().
 */
import { createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { deleteAllGenerations } from '../generations.ts';
import { openProjection } from '../projection.ts';
import { evidenceWithWords } from '../queries/evidence-queries.ts';
import { shownProjection } from '../shown-projection.ts';
import { EvidenceList } from './evidence-list.tsx';
import { countLongTasks, type LongTasks } from './long-tasks.ts';
import { createSyntheticJournal, type SyntheticJournal } from './synthetic-journal.ts';

export interface ProjectionBench {
  /** Reads a journal of `count` imported messages into a new projection. */
  load(count: number, pageLimit: number): Promise<{ readonly ms: number } & LongTasks>;
  /** From asking for the list of all evidence to the frame that shows its first rows. */
  openList(): Promise<number>;
  /** `rounds` times: from an entry in the journal to the frame that shows the changed row of the open list. */
  edit(rounds: number): Promise<number[]>;
  /** From asking for the messages with these words, as quick open does, to the answer. */
  find(words: readonly string[]): Promise<{ readonly ms: number; readonly found: number } & LongTasks>;
  /** Scrolls the open list down, so many pixels in each of so many frames; `blank` is in how many of them no row in view was there yet. */
  scroll(pixels: number, frames: number): Promise<{ readonly blank: number } & LongTasks>;
}

declare global {
  interface Window {
    projectionBench: ProjectionBench;
  }
}

const docket = 'bench';
let journal: SyntheticJournal;
let root: Root | undefined;
let loaded = 0;

window.projectionBench = { load, openList, edit, find, scroll };

async function load(count: number, pageLimit: number) {
  const { projection: before } = shownProjection.getState();
  shownProjection.setState({ projection: undefined });
  await before?.close();
  await deleteAllGenerations(docket);
  journal = createSyntheticJournal(count);
  loaded = count;
  const whenIdle = (work: () => void) => void requestIdleCallback(work);
  const nowMs = () => performance.now();
  const projection = await openProjection({ docket, source: journal, pageLimit, whenIdle, nowMs });
  shownProjection.setState({ projection });
  const startMs = performance.now();
  let ms = 0;
  const longTasks = await countLongTasks(async () => {
    const followed = await projection.catchUp();
    if (!followed.ok) throw new Error(followed.message);
    ms = performance.now() - startMs;
  });
  return { ms, ...longTasks };
}

async function openList(): Promise<number> {
  root?.unmount();
  await frame();
  const startMs = performance.now();
  root = createRoot(element('#place'));
  root.render(createElement(EvidenceList));
  await until(() => document.querySelector('[data-row^="E-"]') !== null);
  return performance.now() - startMs;
}

async function edit(rounds: number): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const startMs = performance.now();
    const id = journal.link(loaded - 1 - (round % 10));
    const wanted = `(${Math.floor(round / 10) + 1})`;
    void shownProjection.getState().projection?.catchUp();
    await until(() => document.querySelector(`[data-row="${id}"]`)?.textContent?.endsWith(wanted) ?? false);
    times.push(performance.now() - startMs);
  }
  return times;
}

async function find(words: readonly string[]) {
  const { projection } = shownProjection.getState();
  if (projection === undefined) throw new Error('nothing is loaded');
  const startMs = performance.now();
  let [ms, found] = [0, 0];
  const longTasks = await countLongTasks(async () => {
    const rows = await projection.read(evidenceWithWords(words, 50, new AbortController().signal));
    [ms, found] = [performance.now() - startMs, rows.length];
  });
  return { ms, found, ...longTasks };
}

async function scroll(pixels: number, frames: number) {
  const list = element('#list');
  let blank = 0;
  const longTasks = await countLongTasks(async () => {
    for (let step = 0; step <= frames; step += 1) {
      list.scrollTop = step * pixels;
      await frame();
      if (document.querySelector('[data-row^="E-"]') === null) blank += 1;
    }
    await until(() => document.querySelector('[data-row^="E-"]') !== null);
  });
  return { blank, ...longTasks };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await frame();
}

function frame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

function element(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}
