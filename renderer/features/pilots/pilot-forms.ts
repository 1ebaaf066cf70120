/** What the forms of a pilot ask, and the intents that they make. */
import { formatDateWithWeekday } from '../../../shared/calendar/local-date-arithmetic.ts';
import { notToExceedNow, type Pilot } from '../../../shared/domain/pilot/pilot.ts';
import { refuse } from '../../../shared/kernel/result.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import {
  docketSession,
  effectiveField,
  type FormValues,
  openRecord,
  reasonField,
  record,
  selectedRecord,
  showForm,
  subjectNamed,
  weekdayOf,
} from '../docket/api.ts';

export function startPilot(workbench: Workbench): void {
  const { records } = docketSession.getState();
  const { record: selected } = selectedRecord.getState();
  if (records === undefined) return;
  showForm(workbench, {
    title: 'Start a pilot',
    intro: 'A pilot runs until its not-to-exceed date and no longer, unless somebody approves an extension.',
    fields: [
      { name: 'pilot', label: 'Number', kind: 'line', isRequired: true, placeholder: 'PILOT-1', refusals: ['idTaken'] },
      { name: 'system', label: 'System', kind: 'line', isRequired: true, placeholder: 'Message archive' },
      { name: 'title', label: 'Title', kind: 'line', isRequired: true, isWide: true },
      effectiveField('Started on'),
      {
        name: 'notToExceed',
        label: 'Not to exceed',
        kind: 'date',
        isRequired: true,
        hint: weekdayOf,
        refusals: ['endsBeforeStart'],
      },
      {
        name: 'authorisation',
        label: 'Authorization',
        kind: 'line',
        isWide: true,
        placeholder: 'Memo of the CIO of 3 January 2022',
        hint: 'Left empty: none is on file yet, which is then a problem.',
      },
      {
        name: 'about',
        label: 'About, by its number',
        kind: 'line',
        isWide: true,
        initial: selected && subjectNamed(selected.id, records)?.id,
        placeholder: 'M-00093',
        refusals: ['unknownSubject'],
      },
    ],
    action: 'Start the pilot',
    submit: (values) => submitStart(workbench, values),
  });
}

async function submitStart(
  workbench: Workbench,
  { pilot = '', system = '', title = '', notToExceed = '', about, ...rest }: FormValues,
) {
  const { records } = docketSession.getState();
  const subject = about === undefined || records === undefined ? undefined : subjectNamed(about, records);
  if (about !== undefined && subject === undefined)
    return refuse('unknownSubject', `There is no ${about} in this docket.`);
  const started = await record(workbench, {
    intent: 'StartPilot',
    pilot,
    system,
    title,
    notToExceed,
    ...(subject !== undefined && { about: subject }),
    ...rest,
  });
  if (started.ok) openRecord(workbench, { kind: 'pilot', id: pilot });
  return started;
}

export function authorise(workbench: Workbench, { id }: Pilot): void {
  showForm(workbench, {
    title: `Authorization of ${id}`,
    fields: [
      {
        name: 'authorisation',
        label: 'Who authorized it, and where',
        kind: 'text',
        isRequired: true,
        refusals: ['alreadyAuthorised'],
      },
      effectiveField('Authorized on'),
    ],
    action: 'Record the authorization',
    submit: ({ authorisation = '', ...rest }) =>
      record(workbench, { intent: 'RecordAuthorisation', pilot: id, authorisation, ...rest }),
  });
}

export function withdrawAuthorisation(workbench: Workbench, { id }: Pilot): void {
  showForm(workbench, {
    title: `Take the authorization of ${id} back`,
    fields: [reasonField],
    action: 'Take it back',
    submit: ({ reason = '' }) => record(workbench, { intent: 'WithdrawAuthorisation', pilot: id, reason }),
  });
}

export function pause(workbench: Workbench, { id }: Pilot): void {
  showForm(workbench, {
    title: `Pause ${id}`,
    intro: 'A pause does not move the not-to-exceed date.',
    fields: [effectiveField('Paused on', ['alreadyPaused']), reasonField],
    action: 'Record the pause',
    submit: ({ reason = '', ...rest }) => record(workbench, { intent: 'PausePilot', pilot: id, reason, ...rest }),
  });
}

export function resume(workbench: Workbench, { id }: Pilot): void {
  showForm(workbench, {
    title: `Resume ${id}`,
    fields: [effectiveField('Resumed on')],
    action: 'Record that it runs again',
    submit: (values) => record(workbench, { intent: 'ResumePilot', pilot: id, ...values }),
  });
}

export function extend(workbench: Workbench, pilot: Pilot): void {
  showForm(workbench, {
    title: `Extend ${pilot.id}`,
    intro: `It may run until ${formatDateWithWeekday(notToExceedNow(pilot))}.`,
    fields: [
      { name: 'to', label: 'Not to exceed', kind: 'date', isRequired: true, hint: weekdayOf, refusals: ['notLater'] },
      { name: 'approver', label: 'Approved by', kind: 'line', isRequired: true },
      effectiveField('Extended on'),
      reasonField,
    ],
    action: 'Record the extension',
    submit: ({ to = '', approver = '', reason = '', ...rest }) =>
      record(workbench, { intent: 'ExtendPilot', pilot: pilot.id, to, approver, reason, ...rest }),
  });
}

export function withdrawExtension(workbench: Workbench, { id }: Pilot): void {
  showForm(workbench, {
    title: `Take the last extension of ${id} back`,
    fields: [reasonField],
    action: 'Take it back',
    submit: ({ reason = '' }) => record(workbench, { intent: 'WithdrawPilotExtension', pilot: id, reason }),
  });
}

export function end(workbench: Workbench, { id }: Pilot): void {
  showForm(workbench, {
    title: `End ${id}`,
    fields: [
      effectiveField('Ended on', ['alreadyEnded']),
      { name: 'result', label: 'Result', kind: 'text', isRequired: true, placeholder: 'Adopted, abandoned, replaced' },
    ],
    action: 'End the pilot',
    submit: ({ result = '', ...rest }) => record(workbench, { intent: 'EndPilot', pilot: id, result, ...rest }),
  });
}

export function withdrawEnd(workbench: Workbench, { id }: Pilot): void {
  showForm(workbench, {
    title: `Take the end of ${id} back`,
    fields: [reasonField],
    action: 'Take it back',
    submit: ({ reason = '' }) => record(workbench, { intent: 'WithdrawPilotEnd', pilot: id, reason }),
  });
}
