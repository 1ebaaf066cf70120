/** Putting live values and citations into a draft, by keys: which record, which of its values. */
import { readValues } from '../../../../shared/contracts/draft.contract.ts';
import type { LetterId } from '../../../../shared/domain/ids.ts';
import type { Draft } from '../../../../shared/letters/draft.ts';
import { subjectOf } from '../../../../shared/letters/letter-about.ts';
import { pathInWords } from '../../../../shared/letters/reference-in-words.ts';
import type { Workbench } from '../../../workbench/workbench.ts';
import { chooseEvidence, type DocketRecords, docketSession } from '../../docket/api.ts';
import { insertAtCaret } from './caret-memory.ts';
import { changeDraft, draftings } from './drafting.ts';
import { shownDraft } from './shown-draft.ts';

export async function insertValue(workbench: Workbench, letter: LetterId): Promise<void> {
  const { quickInput, mainProcess, notifications } = workbench;
  const draft = draftings.getState()[letter]?.draft;
  const { records } = docketSession.getState();
  if (draft === undefined || records === undefined) return;
  const subject = await quickInput.choose('A value of what?', subjectsOf(draft, records));
  if (subject === undefined) return;
  const read = await mainProcess.call(readValues, { draft, subject });
  if (!read.ok) return void notifications.show({ severity: 'warning', message: read.message });
  const options = read.value.values.map((value) => ({
    title: `${value.text} (${pathInWords(value.reference)})`,
    value,
  }));
  const value = await quickInput.choose(`Which value of ${subject}?`, options);
  if (value === undefined) return;
  const isPut = insertAtCaret({ kind: 'reference', reference: value.reference }, value.text);
  if (!isPut) notifications.show(nothingWritten);
}

/** The evidence becomes an enclosure where it is none yet. */
export async function citeEvidence(workbench: Workbench, letter: LetterId): Promise<void> {
  const draft = draftings.getState()[letter]?.draft;
  const about = draft && subjectOf(draft.about);
  if (draft === undefined) return;
  if (about === undefined) return void workbench.notifications.show(aboutNoRecord);
  const row = await chooseEvidence(workbench, 'Cite which evidence?', about);
  if (row === undefined) return;
  const enclosures = draft.enclosures ?? shownDraft.getState().enclosed;
  if (!enclosures.includes(row.id))
    changeDraft(letter, (before) => ({ ...before, enclosures: [...enclosures, row.id] }));
  if (!insertAtCaret({ kind: 'citation', evidence: row.id }, row.id)) workbench.notifications.show(nothingWritten);
}

const aboutNoRecord = {
  severity: 'note',
  message: 'This document is about no one record: letters about a case or a recommendation cite evidence.',
} as const;

const nothingWritten = {
  severity: 'note',
  message: 'Nothing is being written: put the caret into a paragraph of the draft first.',
} as const;

function subjectsOf({ about }: Draft, records: DocketRecords) {
  const own = about.kind === 'docket' ? [] : [{ title: `What the letter is about: ${about.id}`, value: about.kind }];
  const rows = [
    ...records.cases.map(({ id, title }) => ({ id, words: title })),
    ...records.recommendations.map(({ id, text }) => ({ id, words: text })),
    ...records.plans.map(({ id, title }) => ({ id, words: title })),
    ...records.milestones.map(({ id, description }) => ({ id, words: description })),
    ...records.letters.map(({ id, title }) => ({ id, words: title })),
    ...records.people.map(({ id, name }) => ({ id, words: name })),
    ...records.offices.map(({ id, name }) => ({ id, words: name })),
  ];
  return [
    ...own,
    { title: 'Counts of the whole docket', value: 'figure' },
    { title: 'This letter: its dates', value: 'letter' },
    { title: 'The quarter', value: 'quarter' },
    { title: 'Who signs', value: 'signatory' },
    ...rows.map(({ id, words }) => ({ title: `${id} ${words}`, value: id as string })),
  ];
}
