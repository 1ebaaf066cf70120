import { z } from 'zod';
import { sha256Schema } from '../../kernel/sha256.ts';
import type { EventSpec } from '../fact.ts';
import { fact, sayingNoMore, wordsSchema } from '../fact.ts';
import { elementIdSchema, evidenceIdSchema, importIdSchema, subjectSchema } from '../ids.ts';

/** What a piece of evidence is read as; a `document` is kept as it is. */
export const evidenceFormatSchema = z.enum([
  'eml',
  'mbox',
  'msg',
  'emlx',
  'mhtml',
  'tnef',
  'pst',
  'text',
  'pdf',
  'document',
]);

/** How a piece of evidence bears on the record that it is linked to. */
export const evidenceRoleSchema = z.enum([
  'provesCompletion',
  'asks',
  'answers',
  'acknowledges',
  'directs',
  'supports',
]);
export type EvidenceRole = z.infer<typeof evidenceRoleSchema>;

/** Where a message lies inside a stored mailbox file: bytes `offset` to `offset + size`; in a .pst `offset` is the number of its node. */
const containerSchema = z.strictObject({ sha256: sha256Schema, offset: z.int().nonnegative() });

/** The message that brought it as an attachment, and its place there: `[1]` is the second of the message, `[1, 0]` the first of the message that is attached there. */
export const attachedToSchema = z.strictObject({
  evidence: evidenceIdSchema,
  place: z.array(z.int().nonnegative()).min(1).max(20).readonly(),
});

/** What a link says beside its evidence. */
export const linkShape = {
  subject: subjectSchema,
  role: evidenceRoleSchema,
  /** The element of the case that it bears on; for cases only. */
  element: elementIdSchema.optional(),
};

/** Lawful disposal needs a journal that names no one: ids, hashes, sizes and offsets only, never subjects, file names or text. */
export const evidenceEvents = {
  'evidence.imported': {
    // 2: formats besides eml, mbox and document. 3: to which message it was attached.
    v: 3,
    steps: [sayingNoMore, sayingNoMore],
    undoneBy: null,
    data: fact({
      evidence: evidenceIdSchema,
      sha256: sha256Schema,
      size: z.int().nonnegative(),
      format: evidenceFormatSchema,
      container: containerSchema.optional(),
      attachedTo: attachedToSchema.optional(),
      /** The original bears no day that can be believed, so `effective` is the day of the import. */
      isUndated: z.literal(true).optional(),
      import: importIdSchema,
    }),
  },
  /** The receipt is a stored document of its own, since it names files. */
  'import.finished': {
    v: 1,
    undoneBy: null,
    data: fact({
      import: importIdSchema,
      receipt: sha256Schema,
      found: z.int().nonnegative(),
      imported: z.int().nonnegative(),
      alreadyThere: z.int().nonnegative(),
      failed: z.int().nonnegative(),
      complete: z.boolean(),
    }),
  },
  'evidence.linked': {
    v: 2,
    steps: [sayingNoMore],
    undoneBy: 'evidence.unlinked',
    data: fact({ evidence: evidenceIdSchema, ...linkShape }),
  },
  'evidence.unlinked': {
    v: 2,
    steps: [sayingNoMore],
    undoneBy: 'evidence.linked',
    data: fact({ evidence: evidenceIdSchema, ...linkShape }),
  },
  /**
   * An officer finds that the message went over a non-official messaging account (44 U.S.C. 2911). Effective on the day it was sent; the reason is
   * the officer's, and quotes nothing.
   */
  'evidence.nonOfficialNoted': {
    v: 1,
    undoneBy: 'evidence.nonOfficialWithdrawn',
    data: fact({ evidence: evidenceIdSchema, reason: wordsSchema }),
  },
  'evidence.nonOfficialWithdrawn': {
    v: 1,
    undoneBy: 'evidence.nonOfficialNoted',
    data: fact({ evidence: evidenceIdSchema, reason: wordsSchema }),
  },
  /** A complete copy reached an official account; `copy` where that is held as well. */
  'evidence.copied': {
    v: 1,
    undoneBy: 'evidence.copyWithdrawn',
    data: fact({ evidence: evidenceIdSchema, how: wordsSchema, copy: evidenceIdSchema.optional() }),
  },
  'evidence.copyWithdrawn': {
    v: 1,
    undoneBy: 'evidence.copied',
    data: fact({ evidence: evidenceIdSchema, reason: wordsSchema }),
  },
  /** Its mailbox file is to be destroyed, because another message of it is disposed of: it stands alone from now on, under its own hash. */
  'evidence.separated': {
    v: 1,
    undoneBy: null,
    data: fact({ evidence: evidenceIdSchema, container: sha256Schema }),
  },
  /** What was destroyed, by whose authority and under which schedule. */
  'evidence.disposed': {
    v: 2,
    steps: [sayingNoMore],
    undoneBy: null,
    data: fact({
      evidence: evidenceIdSchema,
      sha256: sha256Schema,
      /** The mailbox file that it lay in. */
      container: sha256Schema.optional(),
      authority: wordsSchema,
      schedule: wordsSchema,
      reason: wordsSchema,
      /** What came of looking for holds (litigation, FOIA, audit) before. */
      holds: wordsSchema.optional(),
      /** Why it was destroyed although it was linked to an open case. */
      despiteCase: wordsSchema.optional(),
    }),
  },
} as const satisfies Record<string, EventSpec>;
