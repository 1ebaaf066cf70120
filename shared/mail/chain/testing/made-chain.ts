import { instantOf } from '../../../kernel/instant.ts';
import type { ChainSource, NativeIds } from '../chain-source.ts';
import type { Occurrence } from '../occurrence.ts';

/** A message received by itself, with what a test wants to say of it. `at` is a UTC moment such as `2022-05-05T16:12:00Z`. */
export interface MadeMessage {
  readonly id: string;
  readonly at: string;
  readonly subject: string;
  readonly body?: string;
  readonly from?: string;
  readonly to?: string;
  readonly native?: Partial<NativeIds>;
}

/** A source with one received message. */
export function received({
  id,
  at,
  subject,
  body = `Words of ${id} only.`,
  from = 'Ada Quill <a.quill@example.gov>',
  to = 'Beatrix Marlow <b.marlow@example.gov>',
  native,
}: MadeMessage): ChainSource {
  const occurrence: Occurrence = {
    line: 0,
    startLine: 0,
    bodyLine: 1,
    endLine: 1,
    document: 0,
    level: 0,
    kind: 'message',
    form: 'native',
    header: { from, to, cc: null, bcc: null, subject, sentRaw: at },
    sent: {
      raw: at,
      shown: at.slice(0, 19),
      precision: 'second',
      order: 'fixed',
      zone: { id: '+0000', offsetMinutes: 0, why: 'stated' },
      utc: instantOf(Date.parse(at)),
    },
    ownText: body,
    ownLines: [1],
    redacted: [],
    marks: [],
    language: 'en',
  };
  const ids = { messageId: `${id}@example.gov`, references: [], threadRoot: null, attachments: 0, ...native };
  return { id, chain: { lineCount: 1, occurrences: [occurrence], furniture: [], preamble: [] }, native: ids };
}
