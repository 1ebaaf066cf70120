/** What becomes of a letter once it is issued: signed, acknowledged, superseded, compared. */
import { registerSignedCopy } from '../../../shared/contracts/letter-course.contract.ts';
import type { LetterId } from '../../../shared/domain/ids.ts';
import { type Letter, letterDay } from '../../../shared/domain/letter/letter.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import {
  docketSession,
  effectiveField,
  evidenceField,
  type RecordGestures,
  reasonField,
  record,
  showForm,
  told,
} from '../docket/api.ts';
import { comparisonEditor } from './comparison.editor.tsx';

type Gesture = RecordGestures<Letter>['all'][number];

export const courseGestures: readonly Gesture[] = [
  {
    id: 'letter.registerSigned',
    title: 'Register the Signed Copy of a Letter…',
    verb: 'Register the signed copy…',
    unfit: ({ id, issued, sent }) =>
      issued === undefined
        ? `${id} is not issued here: there is nothing to hold a signed copy against.`
        : sent && `${id} was sent already.`,
    run: registerSigned,
  },
  {
    id: 'letter.acknowledge',
    title: 'Record the Acknowledgement of a Letter…',
    verb: 'Record the acknowledgement…',
    unfit: ({ id, sent, acknowledged }) =>
      acknowledged ? `${id} is acknowledged already.` : sent ? undefined : `${id} is not recorded as sent.`,
    run: acknowledge,
  },
  {
    id: 'letter.supersede',
    title: 'Supersede a Letter…',
    verb: 'Supersede it…',
    unfit: ({ id, issued, origin, superseded }) =>
      superseded
        ? `${id} is superseded by ${superseded.by} already.`
        : issued || origin === 'external'
          ? undefined
          : `${id} is not issued yet: change its draft.`,
    run: supersede,
  },
  {
    id: 'letter.compare',
    title: 'Compare a Letter…',
    verb: 'Compare…',
    unfit: ({ id, issued, origin }) =>
      issued || origin === 'external' ? undefined : `${id} is a draft: it follows the record by itself.`,
    run: compare,
  },
];

async function registerSigned({ mainProcess, notifications }: Workbench, { id: letter }: Letter): Promise<void> {
  const answer = told(await mainProcess.call(registerSignedCopy, { letter }));
  if (!answer.ok) return void notifications.show({ severity: 'error', message: answer.message });
  if (answer.value === null) return;
  const { name, fit } = answer.value;
  notifications.show(
    fit !== 'differs'
      ? {
          severity: 'done',
          message: `${name} is registered as the signed copy of ${letter}`,
          result:
            fit === 'same'
              ? 'It is the issued file itself: no signature was added to it.'
              : 'It begins with the very bytes that were issued.',
        }
      : {
          severity: 'warning',
          message: `${name} is registered, but is not the letter that was issued`,
          result: `It does not begin with the bytes of ${letter}: compare the two before it is sent.`,
        },
  );
}

async function acknowledge(workbench: Workbench, { id: letter, to }: Letter): Promise<void> {
  const evidence = await evidenceField('Message that acknowledges it', { kind: 'letter', id: letter });
  showForm(workbench, {
    title: `${letter} was acknowledged`,
    fields: [
      { name: 'by', label: 'By whom', kind: 'line', isRequired: true, isWide: true, initial: to },
      effectiveField('On', ['acknowledgedBeforeSent']),
      evidence,
    ],
    action: 'Record the acknowledgement',
    submit: ({ by = '', ...values }) =>
      record(workbench, { intent: 'RecordLetterAcknowledged', letter, by, ...values }),
  });
}

function supersede(workbench: Workbench, { id: letter }: Letter): void {
  const others =
    docketSession.getState().records?.letters.filter(({ id, status }) => id !== letter && status !== 'draft') ?? [];
  showForm(workbench, {
    title: `${letter} is superseded`,
    intro: 'The letter stays as it is; whoever reads it is told which letter stands in its place.',
    fields: [
      {
        name: 'by',
        label: 'By which letter',
        kind: 'choice',
        isRequired: true,
        isWide: true,
        choices: others.map(({ id, title }) => ({ value: id, title: `${id} ${title}` })),
      },
      effectiveField('On'),
      reasonField,
    ],
    action: 'Record it as superseded',
    submit: ({ by = '', reason = '', ...values }) =>
      record(workbench, { intent: 'SupersedeLetter', letter, by, reason, ...values }),
  });
}

/** Of two letters the older one comes first. */
async function compare({ quickInput, editors }: Workbench, letter: Letter): Promise<void> {
  const { id } = letter;
  const letters = docketSession.getState().records?.letters ?? [];
  const others = letters.filter(
    (other) => other.id !== id && (other.issued !== undefined || other.origin === 'external'),
  );
  const after = await quickInput.choose<LetterId | 'today'>(`Compare ${id} with what?`, [
    { title: 'The record of today', value: 'today' },
    ...others.map((other) => ({ title: `${other.id} ${other.title}`, value: other.id })),
  ]);
  if (after === undefined) return;
  const other = others.find((one) => one.id === after);
  const isOlder = other !== undefined && (letterDay(other) ?? '') < (letterDay(letter) ?? '');
  editors.open(comparisonEditor, isOlder ? { before: other.id, after: id } : { before: id, after });
}
