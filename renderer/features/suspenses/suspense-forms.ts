/** What the forms of a suspense ask, and the intents that they make. */

import { formatDateWithWeekday } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { EvidenceId } from '../../../shared/domain/ids.ts';
import type { Party } from '../../../shared/domain/party.ts';
import { type Suspense, suspenseDue } from '../../../shared/domain/suspense/suspense.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { refuse } from '../../../shared/kernel/result.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import {
  docketSession,
  effectiveField,
  evidenceField,
  type FormValues,
  nobodyNamed,
  openingNew,
  partyFields,
  partyOf,
  reasonField,
  record,
  selectedRecord,
  showForm,
  subjectNamed,
  weekdayOf,
  withoutParty,
} from '../docket/api.ts';

interface Known {
  /** The message that asks. */
  readonly evidence?: EvidenceId;
  readonly what?: string;
  readonly about?: string;
  readonly due?: LocalDate;
  /** Today, where a message does not tell. */
  readonly askedOn?: LocalDate;
  readonly askedOf?: Party;
  readonly askedBy?: Party;
}

/** By hand, or from a message, which then stands behind it. */
export async function openSuspense(workbench: Workbench, known: Known = {}): Promise<void> {
  const { records } = docketSession.getState();
  if (records === undefined) return;
  const { record: selected } = selectedRecord.getState();
  const about = known.about ?? (selected && subjectNamed(selected.id, records)?.id);
  const evidence = await evidenceField('Message that asks', undefined, known.evidence);
  showForm(workbench, {
    title: 'Ask for something by a date',
    fields: [
      { name: 'what', label: 'What is asked', kind: 'text', isRequired: true, initial: known.what },
      ...partyFields('askedOf', 'Asked of', records, { isRequired: true, initial: known.askedOf }),
      { ...effectiveField('Asked on'), ...(known.askedOn !== undefined && { initial: known.askedOn }) },
      {
        name: 'due',
        label: 'Answer due',
        kind: 'date',
        isRequired: true,
        initial: known.due,
        hint: weekdayOf,
        refusals: ['dueBeforeAsked'],
      },
      ...partyFields('askedBy', 'Asked by', records, { initial: known.askedBy }),
      {
        name: 'about',
        label: 'About, by its number',
        kind: 'line',
        isWide: true,
        initial: about,
        placeholder: 'M-00093',
        refusals: ['unknownSubject'],
      },
      evidence,
    ],
    action: 'Open the suspense',
    submit: (values) => submitOpening(workbench, values),
  });
}

async function submitOpening(workbench: Workbench, values: FormValues) {
  const { records } = docketSession.getState();
  const askedOf = partyOf(values, 'askedOf');
  const askedBy = partyOf(values, 'askedBy');
  const { what = '', due = '', about, ...rest } = withoutParty(withoutParty(values, 'askedOf'), 'askedBy');
  if (askedOf === undefined || records === undefined) return nobodyNamed('askedOf');
  const subject = about === undefined ? undefined : subjectNamed(about, records);
  if (about !== undefined && subject === undefined)
    return refuse('unknownSubject', `There is no ${about} in this docket.`);
  const openNew = openingNew(workbench, 'suspense', ({ suspenses }) => suspenses);
  const opened = await record(workbench, {
    intent: 'OpenSuspense',
    what,
    due,
    askedOf,
    ...(askedBy !== undefined && { askedBy }),
    ...(subject !== undefined && { about: subject }),
    ...rest,
  });
  if (opened.ok) openNew();
  return opened;
}

export async function followUp(workbench: Workbench, { id, about }: Suspense): Promise<void> {
  const evidence = await evidenceField('The message', about);
  showForm(workbench, {
    title: `Follow ${id} up`,
    fields: [
      {
        name: 'how',
        label: 'How',
        kind: 'line',
        isRequired: true,
        initial: 'e-mail',
        placeholder: 'e-mail, call, meeting',
      },
      effectiveField('On'),
      { name: 'note', label: 'Note', kind: 'text' },
      evidence,
    ],
    action: 'Record the follow-up',
    submit: ({ how = '', ...rest }) => record(workbench, { intent: 'RecordFollowUp', suspense: id, how, ...rest }),
  });
}

export async function answer(workbench: Workbench, { id, about, askedOf }: Suspense): Promise<void> {
  const { records } = docketSession.getState();
  if (records === undefined) return;
  const evidence = await evidenceField('The answer', about);
  showForm(workbench, {
    title: `The answer to ${id}`,
    fields: [
      effectiveField('Answered on'),
      ...partyFields('by', 'Answered by', records, { initial: askedOf }),
      { name: 'note', label: 'What it says', kind: 'text' },
      evidence,
    ],
    action: 'Record the answer',
    submit(values) {
      const by = partyOf(values, 'by');
      return record(workbench, {
        intent: 'RecordAnswer',
        suspense: id,
        ...(by !== undefined && { by }),
        ...withoutParty(values, 'by'),
      });
    },
  });
}

export function extend(workbench: Workbench, row: Suspense): void {
  showForm(workbench, {
    title: `Extend ${row.id}`,
    intro: `It is due on ${formatDateWithWeekday(suspenseDue(row))}. What was asked first stays in the history.`,
    fields: [
      { name: 'to', label: 'New day', kind: 'date', isRequired: true, hint: weekdayOf, refusals: ['notLater'] },
      effectiveField('Extended on'),
      reasonField,
    ],
    action: 'Record the extension',
    submit: ({ to = '', reason = '', ...rest }) =>
      record(workbench, { intent: 'ExtendSuspense', suspense: row.id, to, reason, ...rest }),
  });
}

export function reassign(workbench: Workbench, { id, askedOf }: Suspense): void {
  const { records } = docketSession.getState();
  if (records === undefined) return;
  showForm(workbench, {
    title: `Hand ${id} to somebody else`,
    intro: 'What is asked, and by when, stays; extend it as well where the day must move.',
    fields: [
      ...partyFields('to', 'Asked of', records, { isRequired: true, initial: askedOf }),
      effectiveField('Since', ['ownerDeparted', 'sameParty']),
      reasonField,
    ],
    action: 'Hand it on',
    submit(values) {
      const to = partyOf(values, 'to');
      const { reason = '', ...rest } = withoutParty(values, 'to');
      if (to === undefined) return Promise.resolve(nobodyNamed('to'));
      return record(workbench, { intent: 'ReassignSuspense', suspense: id, to, reason, ...rest });
    },
  });
}

export function withdrawReassignment(workbench: Workbench, { id }: Suspense): void {
  showForm(workbench, {
    title: `Take the last handing on of ${id} back`,
    fields: [reasonField],
    action: 'Take it back',
    submit: ({ reason = '' }) => record(workbench, { intent: 'WithdrawReassignment', suspense: id, reason }),
  });
}

export function cancel(workbench: Workbench, { id }: Suspense): void {
  showForm(workbench, {
    title: `Cancel ${id}`,
    intro: 'No answer is wanted any more.',
    fields: [effectiveField('Cancelled on'), reasonField],
    action: 'Cancel the suspense',
    submit: ({ reason = '', ...rest }) =>
      record(workbench, { intent: 'CancelSuspense', suspense: id, reason, ...rest }),
  });
}

export function reinstate(workbench: Workbench, { id }: Suspense): void {
  showForm(workbench, {
    title: `Ask for ${id} again`,
    fields: [effectiveField('Asked again on'), reasonField],
    action: 'Ask again',
    submit: ({ reason = '', ...rest }) =>
      record(workbench, { intent: 'ReinstateSuspense', suspense: id, reason, ...rest }),
  });
}
