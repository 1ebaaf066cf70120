import { deleteAllGenerations } from './generations.ts';
import type { JournalSource } from './journal-source.ts';
import { openProjection } from './projection.ts';
import { shownProjection } from './shown-projection.ts';

/**
 * Keeps the shown projection that of the docket which is open. Answers a listener: call it with what `docket.describe` says at the start and
 * with each `docket.changed`. What goes wrong in reading the journal stands in the projection's status as a refusal; a broken database
 * is thrown away and read anew; anything else is a bug and goes to `onDidThrow`.
 */
export function followDocket(
  source: JournalSource,
  onDidThrow: (error: unknown) => void,
): (docket: { readonly id: string } | null) => void {
  let shown: string | undefined;
  let last = Promise.resolve();

  async function show(docket: { readonly id: string } | null): Promise<void> {
    if (docket?.id !== shown) {
      await close();
      if (docket) await open(docket.id);
      shown = docket?.id;
    }
    shownProjection.getState().projection?.catchUp().catch(onDidThrow);
  }

  async function open(docket: string): Promise<void> {
    const options = { docket, source, pageLimit, whenIdle, nowMs: () => performance.now() };
    const opened = await openProjection(options).catch(async () => {
      await deleteAllGenerations(docket);
      return openProjection(options);
    });
    shownProjection.setState({ projection: opened });
  }

  return (docket) => {
    last = last.then(() => show(docket)).catch(onDidThrow);
  };
}

async function close(): Promise<void> {
  const { projection } = shownProjection.getState();
  shownProjection.setState({ projection: undefined });
  await projection?.close();
}

/** Measured (README.md): larger pages load no faster, and make the window stutter. */
const pageLimit = 250;

function whenIdle(work: () => void): void {
  requestIdleCallback(() => work(), { timeout: 10_000 });
}
