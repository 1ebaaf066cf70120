import type { Result } from '../../shared/kernel/result.ts';
import { openChronologyStore } from '../docket/chronology-store.ts';
import { openDraftStore } from '../docket/draft-store.ts';
import type { DocketFault } from '../journal/finding.ts';

/** Drafts of letters and chronologies that cannot be read, each by its file. They are no part of the record, so no hash says what they were. */
export async function draftFaults(dir: string): Promise<readonly DocketFault[]> {
  return [
    ...(await faultsOf(openDraftStore(dir, neverWritten))),
    ...(await faultsOf(openChronologyStore(dir, { newId: neverWritten, now: neverWritten }))),
  ];
}

interface DraftFiles<Id> {
  list(): Promise<Result<readonly Id[]>>;
  read(id: Id): Promise<Result<unknown>>;
}

async function faultsOf<Id>(store: DraftFiles<Id>): Promise<DocketFault[]> {
  const listed = await store.list();
  const answers = listed.ok ? await Promise.all(listed.value.map((id) => store.read(id))) : [listed];
  return answers.flatMap((answer) => (answer.ok ? [] : [{ code: answer.code, message: answer.message }]));
}

function neverWritten(): never {
  throw new TypeError('drafts are only read here');
}
