import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { compareLetters, registerSignedCopy } from '../../shared/contracts/letter-course.contract.ts';
import type { LetterId } from '../../shared/domain/ids.ts';
import { ok } from '../../shared/kernel/result.ts';
import { diskRefusal } from '../disk/disk-refusal.ts';
import type { Serve } from '../ipc/serve-contract.ts';
import { compareLetters as compare } from '../ledger/compare-letters.ts';
import { keepSignedCopy } from '../ledger/sign-letter.ts';
import type { DocketHost } from './docket-host.ts';
import type { DocketSession } from './docket-session.ts';
import type { FileDialogs } from './file-dialogs.ts';

/** Serves what becomes of issued letters: their signed copies, and how they stand to one another and to the docket. */
export function serveLetterCourse(
  serve: Serve,
  { host, dialogs }: { readonly host: Pick<DocketHost, 'session'>; readonly dialogs: FileDialogs },
): void {
  serve(registerSignedCopy, async ({ letter }) => {
    const session = host.session();
    return session.ok ? register(session.value, letter, dialogs) : session;
  });
  serve(compareLetters, async ({ before, after }) => {
    const session = host.session();
    return session.ok ? compare(session.value.ledger, before, after) : session;
  });
}

async function register(session: DocketSession, letter: LetterId, dialogs: FileDialogs) {
  const path = await dialogs.chooseSignedCopy();
  if (path === undefined) return ok(null);
  const copy = await readFile(path).catch((error: unknown) => diskRefusal(error, path));
  if ('ok' in copy) return copy;
  const kept = await keepSignedCopy(session.ledger, { letter, copy });
  if (!kept.ok) return kept;
  const recorded = await session.record([kept.value.intent]);
  return recorded.ok ? ok({ name: basename(path), fit: kept.value.fit }) : recorded;
}
