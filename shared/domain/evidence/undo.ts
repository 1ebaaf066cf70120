import { askedAgain, type Inverses, takenBack } from '../inverse.ts';
import type { evidenceEvents } from './events.ts';

export const evidenceInverses: Inverses<typeof evidenceEvents> = {
  'evidence.imported': null,
  'import.finished': null,
  'evidence.linked': (link) => [{ intent: 'UnlinkEvidence', ...link }],
  'evidence.unlinked': (link) => [{ intent: 'LinkEvidence', ...link }],
  'evidence.nonOfficialNoted': ({ evidence }) => [{ intent: 'WithdrawNonOfficial', evidence, reason: takenBack }],
  'evidence.nonOfficialWithdrawn': ({ evidence }, before) => {
    const noted = before.evidence.get(evidence)?.nonOfficial;
    return noted && [{ intent: 'NoteNonOfficial', evidence, reason: noted.reason, effective: noted.on }];
  },
  'evidence.copied': ({ evidence }) => [{ intent: 'WithdrawCopy', evidence, reason: takenBack }],
  'evidence.copyWithdrawn': ({ evidence }, before) => {
    const copied = before.evidence.get(evidence)?.nonOfficial?.copied;
    return copied && [{ intent: 'RecordCopy', evidence, ...askedAgain(copied) }];
  },
  'evidence.separated': null,
  'evidence.disposed': null,
};
