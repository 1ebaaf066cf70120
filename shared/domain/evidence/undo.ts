import type { Inverses } from '../inverse.ts';
import type { evidenceEvents } from './events.ts';

export const evidenceInverses: Inverses<typeof evidenceEvents> = {
  'evidence.imported': null,
  'import.finished': null,
  'evidence.linked': (link) => [{ intent: 'UnlinkEvidence', ...link }],
  'evidence.unlinked': (link) => [{ intent: 'LinkEvidence', ...link }],
  'evidence.separated': null,
  'evidence.disposed': null,
};
