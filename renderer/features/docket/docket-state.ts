/** The state of the docket in sentences, and what can still be done in it. */
import { counted } from '../../../shared/kernel/counted.ts';
import type { Status } from '../../ui/icon/status-word.tsx';
import type { DocketSession } from './docket-session.ts';

export interface DocketState {
  readonly status: Extract<Status, 'error' | 'warning' | 'note' | 'verified'>;
  readonly title: string;
  readonly why: string;
  /** What can still be done, one sentence each. */
  readonly canStill: readonly string[];
  readonly cannot: readonly string[];
  /** Answers that only this state has. */
  readonly answers: readonly ('tryAgain' | 'takeOver' | 'verify' | 'acknowledge')[];
}

type Known = Omit<DocketState, 'why'>;

/** Why an opening was refused, by the code of the refusal. */
const refusals: Readonly<Record<string, Known>> = {
  'docket.inUse': {
    status: 'warning',
    title: 'This docket is already open on this computer',
    canStill: [
      'Work goes on where it is open; nothing of it is lost or locked out.',
      'It opens here as soon as it is closed there.',
    ],
    cannot: ['Two programs must not write one journal, so it is not opened a second time.'],
    answers: ['tryAgain'],
  },
  'docket.inUseElsewhere': {
    status: 'warning',
    title: 'This docket is open on another computer',
    canStill: [
      'It opens here as soon as it is closed there.',
      'If that computer no longer runs, the docket can be taken over here. The journal keeps every entry.',
    ],
    cannot: ['Taking over while the other computer still writes would part the journal in two.'],
    answers: ['tryAgain', 'takeOver'],
  },
  'docket.newer': {
    status: 'error',
    title: 'This docket was written by a newer version of the workbench',
    canStill: ['A computer with the newer version opens it as before.', 'Nothing in the folder was changed.'],
    cannot: ['This version does not open it, so that it cannot misread what it does not know.'],
    answers: ['tryAgain'],
  },
  'docket.none': {
    status: 'warning',
    title: 'This folder is not a docket',
    canStill: ['Another folder can be chosen.', 'A new docket can be started in a new or an empty folder.'],
    cannot: [],
    answers: [],
  },
};

const otherRefusal: Known = {
  status: 'error',
  title: 'The docket could not be opened',
  canStill: ['Nothing in the folder was changed.', 'Another docket, or a backup copy of this folder, can be opened.'],
  cannot: [],
  answers: ['tryAgain'],
};

/** Why nothing can be recorded in the docket that is open. */
const readOnly: Readonly<Record<string, Known>> = {
  'docket.altered': {
    status: 'error',
    title: 'The journal is not as it was recorded',
    canStill: [
      'Every entry before the first bad place is intact and can be read.',
      'Messages and letters can be opened, and saved with their hashes.',
      'A backup copy of the folder can be opened and compared.',
    ],
    cannot: ['Nothing can be recorded: a new entry would vouch for what was altered.'],
    answers: ['verify'],
  },
  newer: {
    status: 'error',
    title: 'Part of the record was written by a newer version of the workbench',
    canStill: [
      'What this version understands can be read.',
      'A computer with the newer version reads and records as before.',
    ],
    cannot: ['Nothing can be recorded here, and what the newer entries say is not shown.'],
    answers: ['verify'],
  },
};

const otherReadOnly: Known = {
  status: 'warning',
  title: 'The docket is open for reading only',
  canStill: ['Everything can be read, saved and verified.'],
  cannot: ['Nothing can be recorded.'],
  answers: ['verify'],
};

const newerCodes = new Set(['notUnderstood', 'journal.notUnderstood']);

/** Undefined where no docket is open and none was refused. */
export function stateOf({
  status,
  refused,
  verified,
}: Pick<DocketSession, 'status' | 'refused' | 'verified'>): DocketState | undefined {
  if (refused !== undefined)
    return { ...(refusals[refused.refusal.code] ?? otherRefusal), why: refused.refusal.message };
  if (!status) return undefined;
  if (status.readOnly !== null) {
    const code = newerCodes.has(status.readOnly.code) ? 'newer' : status.readOnly.code;
    return { ...(readOnly[code] ?? otherReadOnly), why: status.readOnly.message };
  }
  if (verified !== undefined && !verified.intact) return notIntact(verified.faults);
  const noticed = status.findings.filter(({ severity }) => severity !== 'note');
  if (noticed.some(({ code }) => code === 'journal.tailMissing')) return entriesMissing();
  if (noticed.length > 0) return noticedAtOpening(noticed.length);
  return sound(status.entryCount);
}

function notIntact(faults: readonly { readonly code: string; readonly message: string }[]): DocketState {
  const isEvidence = faults.every(({ code }) => code.startsWith('evidence.'));
  return {
    status: 'error',
    title: isEvidence ? 'Evidence is missing or was altered' : 'The docket is not intact',
    why: `The last verification found ${counted(faults.length, 'fault')}; they are listed below.`,
    canStill: [
      'Work can go on: the record of every fact is in the journal, with the hash of its evidence.',
      'A file that is put back from a backup, byte for byte, is known again by its hash. Verify once more after that.',
    ],
    cannot: ['What is missing cannot be opened or enclosed until it is back.'],
    answers: ['verify'],
  };
}

function entriesMissing(): DocketState {
  return {
    status: 'error',
    title: 'Entries that this computer had seen are missing',
    why: 'The chain that is here is unbroken, but it ends earlier than it once did, or goes on differently. An older copy of the docket was put back, or its end was cut.',
    canStill: [
      'A newer backup, where there is one, brings the entries back: restore it into a new folder.',
      'Where there is none, the loss can be acknowledged with what happened; it then stands in the journal.',
      'Everything that is here can be read, and new facts can be recorded.',
    ],
    cannot: ['No letter can be issued until the loss is acknowledged: it would vouch for a record that is not whole.'],
    answers: ['acknowledge', 'verify'],
  };
}

function noticedAtOpening(count: number): DocketState {
  return {
    status: 'warning',
    title: 'Something was noticed when the docket was opened',
    why: `${counted(count, 'finding')} below. The chain of entries is unbroken.`,
    canStill: ['Everything can be read and recorded.', 'Verifying reads every entry and every original again.'],
    cannot: [],
    answers: ['verify'],
  };
}

function sound(entryCount: number): DocketState {
  return {
    status: 'verified',
    title: 'The docket is sound',
    why: `The chain of ${entryCount.toLocaleString('en-US')} entries was verified when it was opened.`,
    canStill: ['Everything can be read and recorded.', 'Verifying reads every entry and every original again.'],
    cannot: [],
    answers: ['verify'],
  };
}
