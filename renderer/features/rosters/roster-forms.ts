/** What the forms of a roster ask, and the intents that they make. */
import { rosterKindSchema } from '../../../shared/domain/roster/events.ts';
import { membersNow, type Roster, rosterOwner } from '../../../shared/domain/roster/roster.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import {
  docketSession,
  effectiveField,
  evidenceField,
  type FormField,
  type FormValues,
  nobodyNamed,
  openingNew,
  partyFields,
  partyOf,
  reasonField,
  record,
  showForm,
  weekdayOf,
  withoutParty,
} from '../docket/api.ts';
import { rosterKindWords } from './roster-words.ts';

/** The record gives it the number after the highest. */
export async function openRoster(workbench: Workbench): Promise<void> {
  const { records } = docketSession.getState();
  if (records === undefined) return;
  const evidence = await evidenceField('The approval', undefined);
  showForm(workbench, {
    title: 'Keep a roster',
    intro: 'An approval holds for a term; before it ends somebody must certify the roster again.',
    fields: [
      {
        name: 'kind',
        label: 'Kind',
        kind: 'choice',
        isRequired: true,
        initial: 'access',
        choices: rosterKindSchema.options.map((value) => ({ value, title: rosterKindWords[value] })),
        hint: 'Access to a system is certified again; form NA-1005, of Capstone officials, is resubmitted. The rule table says when.',
      },
      { name: 'system', label: 'System', kind: 'line', isRequired: true, placeholder: 'Mail archive' },
      ...certificationFields('Approved by', 'Approved on'),
      ...partyFields('owner', 'Who sees to it', records),
      evidence,
    ],
    action: 'Keep the roster',
    submit: (values) => submitOpening(workbench, values),
  });
}

async function submitOpening(workbench: Workbench, values: FormValues) {
  const openNew = openingNew(workbench, 'roster', ({ rosters }) => rosters);
  const owner = partyOf(values, 'owner');
  const { kind, system = '', by = '', ...rest } = withoutParty(values, 'owner');
  const opened = await record(workbench, {
    intent: 'OpenRoster',
    kind: rosterKindSchema.parse(kind),
    system,
    by,
    ...(owner !== undefined && { owner }),
    ...rest,
  });
  if (opened.ok) openNew();
  return opened;
}

export async function certify(workbench: Workbench, row: Roster): Promise<void> {
  const evidence = await evidenceField('The certification', { kind: 'roster', id: row.id });
  showForm(workbench, {
    title: `Certify ${row.id} again`,
    intro: 'Somebody has looked at every name: who is still needed stays, who is not was taken off.',
    fields: [
      ...certificationFields('Certified by', 'Certified on', membersNow(row), row.kind === 'capstone'),
      evidence,
    ],
    action: 'Record the certification',
    submit: ({ by = '', ...rest }) => record(workbench, { intent: 'CertifyRoster', roster: row.id, by, ...rest }),
  });
}

/** The window is asked only of the form that has one. */
function certificationFields(by: string, on: string, members?: string, isCapstone?: boolean): readonly FormField[] {
  return [
    { name: 'by', label: by, kind: 'line', isRequired: true, placeholder: 'Name and title' },
    effectiveField(on, ['beforeLastMove', 'beforeItExisted']),
    {
      name: 'members',
      label: 'Whom it lists',
      kind: 'line',
      isWide: true,
      initial: members,
      placeholder: '42 users in the group SG-Archive-Readers',
    },
    {
      name: 'countedFrom',
      label: 'Last day of the window',
      kind: 'date',
      isAsked: ({ kind }) => isCapstone ?? kind === 'capstone',
      hint: (typed) => weekdayOf(typed) ?? 'The years count from it. Left empty: from the day of the form.',
      refusals: ['countedBefore'],
    },
  ];
}

export function assign(workbench: Workbench, row: Roster): void {
  const { records } = docketSession.getState();
  if (records === undefined) return;
  showForm(workbench, {
    title: `Who sees to ${row.id}`,
    fields: [
      ...partyFields('owner', 'Who sees to it', records, { isRequired: true, initial: rosterOwner(row) }),
      effectiveField('Since', ['beforeLastMove']),
    ],
    action: 'Record who sees to it',
    submit(values) {
      const owner = partyOf(values, 'owner');
      if (owner === undefined) return Promise.resolve(nobodyNamed('owner'));
      return record(workbench, { intent: 'AssignRoster', roster: row.id, owner, ...withoutParty(values, 'owner') });
    },
  });
}

export function end(workbench: Workbench, { id }: Roster): void {
  showForm(workbench, {
    title: `End ${id}`,
    intro: 'No further certification is owed.',
    fields: [effectiveField('Ended on', ['alreadyEnded', 'beforeItExisted']), reasonField],
    action: 'End the roster',
    submit: ({ reason = '', ...rest }) => record(workbench, { intent: 'EndRoster', roster: id, reason, ...rest }),
  });
}

type Withdrawal = 'WithdrawCertification' | 'WithdrawRosterAssignment' | 'WithdrawRosterEnd';

/** @example takeBack('WithdrawCertification', 'the last certification') */
export function takeBack(intent: Withdrawal, what: string): (workbench: Workbench, roster: Roster) => void {
  return (workbench, { id }) =>
    showForm(workbench, {
      title: `Take ${what} of ${id} back`,
      fields: [reasonField],
      action: 'Take it back',
      submit: ({ reason = '' }) => record(workbench, { intent, roster: id, reason }),
    });
}
