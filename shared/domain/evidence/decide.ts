import { z } from 'zod';
import { localDateSchema } from '../../kernel/local-date.ts';
import { ok, type Refusal, refuse } from '../../kernel/result.ts';
import { sha256Schema } from '../../kernel/sha256.ts';
import { ask, type EventOf, event, wordsSchema } from '../fact.ts';
import { type EvidenceId, evidenceIdSchema, importIdSchema } from '../ids.ts';
import { firstRefusal, intent, missing, refuseIf } from '../intent.ts';
import { notAmong } from '../nara-case/element-in-case.ts';
import type { State } from '../state.ts';
import { unknownSubject } from '../subject.ts';
import { nonOfficialIntents } from './decide-non-official.ts';
import { attachedToSchema, evidenceEvents, evidenceFormatSchema, linkShape } from './events.ts';
import { type Evidence, type EvidenceLink, evidenceIdFor, evidenceIn, isSameLink } from './evidence.ts';
import { openCasesOf } from './held-evidence.ts';

const linkSchema = z.strictObject(linkShape);

const originalSchema = z.strictObject({
  /** The day the original bears. An e-mail speaks from that day on; one without a readable date, from the day it is imported. */
  dated: localDateSchema.optional(),
  sha256: sha256Schema,
  size: z.int().nonnegative(),
  format: evidenceFormatSchema,
  container: z.strictObject({ sha256: sha256Schema, offset: z.int().nonnegative() }).optional(),
  attachedTo: attachedToSchema.optional(),
});

export const evidenceIntents = {
  /** Registers originals that already stand in the evidence store. One already held is linked, not registered twice. */
  ImportEvidence: intent({
    yields: 'evidence.imported',
    asks: ask({ import: importIdSchema, originals: z.array(originalSchema), links: z.array(linkSchema).default([]) }),
    decide(state, asked, { effective: imported, today }) {
      const refusal = firstRefusal(...asked.links.map((link) => linkedToNothing(state, link)));
      if (refusal) return refusal;
      const events: EventOf<typeof evidenceEvents>[] = [];
      const brought = new Map<EvidenceId, Pick<Evidence, 'sha256'>>();
      const held = { get: (id: EvidenceId) => brought.get(id) ?? state.evidence.get(id) };
      for (const { dated, ...original } of asked.originals) {
        const evidence = evidenceIdFor(original.sha256, held);
        if (brought.has(evidence)) continue;
        const isDated = dated !== undefined && dated <= today;
        const effective = isDated ? dated : imported;
        const before = state.evidence.get(evidence);
        if (!before) {
          const told = isDated ? original : { ...original, isUndated: true as const };
          const data = { ...told, evidence, import: asked.import, effective };
          events.push(event(evidenceEvents, 'evidence.imported', data));
          brought.set(evidence, original);
        }
        for (const link of asked.links) {
          const isLinked = before?.links.some((other) => isSameLink(other, link));
          if (!isLinked) {
            const on = before?.on ?? effective;
            events.push(event(evidenceEvents, 'evidence.linked', { evidence, ...link, effective: on }));
          }
        }
      }
      return ok(events);
    },
  }),

  FinishImport: intent({
    yields: 'import.finished',
    asks: ask({
      import: importIdSchema,
      receipt: sha256Schema,
      found: z.int().nonnegative(),
      imported: z.int().nonnegative(),
      alreadyThere: z.int().nonnegative(),
      failed: z.int().nonnegative(),
      complete: z.boolean(),
    }),
    decide: (_state, asked, { effective }) => ok([event(evidenceEvents, 'import.finished', { ...asked, effective })]),
  }),

  /** A message proves what it proves from its own day on, so that is the day of the link unless another is given. */
  LinkEvidence: intent({
    yields: 'evidence.linked',
    asks: ask({ evidence: evidenceIdSchema, ...linkShape }),
    decide(state, asked, { effective: today }) {
      const row = state.evidence.get(asked.evidence);
      return (
        firstRefusal(
          missing(state.evidence, asked.evidence, 'evidence'),
          linkedToNothing(state, asked),
          refuseIf(
            row?.links.some((link) => isSameLink(link, asked)) ?? false,
            'alreadyLinked',
            `${asked.evidence} is already linked to ${subjectInWords(asked)} in this role.`,
          ),
        ) ??
        ok([event(evidenceEvents, 'evidence.linked', { ...asked, effective: asked.effective ?? row?.on ?? today })])
      );
    },
  }),

  UnlinkEvidence: intent({
    yields: 'evidence.unlinked',
    asks: ask({ evidence: evidenceIdSchema, ...linkShape }),
    decide(state, asked, { effective }) {
      const row = state.evidence.get(asked.evidence);
      return (
        firstRefusal(
          missing(state.evidence, asked.evidence, 'evidence'),
          refuseIf(
            !row?.links.some((link) => isSameLink(link, asked)),
            'notLinked',
            `${asked.evidence} is not linked to ${subjectInWords(asked)} in this role.`,
          ),
        ) ?? ok([event(evidenceEvents, 'evidence.unlinked', { ...asked, effective })])
      );
    },
  }),

  ...nonOfficialIntents,
  /** Destroys for good: the files go once this is recorded. Whether a hold (litigation, FOIA, audit) covers it the officer must have looked; what an open case rests on is held, unless the officer says why not. */
  DisposeEvidence: intent({
    yields: 'evidence.disposed',
    asks: ask({
      evidence: evidenceIdSchema,
      authority: wordsSchema,
      schedule: wordsSchema,
      reason: wordsSchema,
      holds: wordsSchema,
      despiteCase: wordsSchema.optional(),
    }),
    decide(state, asked, { effective }) {
      const row = state.evidence.get(asked.evidence);
      if (!row) return refuse('unknownId', `There is no evidence ${asked.evidence} in this docket.`);
      const held = openCasesOf(state, row);
      const refusal = firstRefusal(
        refuseIf(
          held.length > 0 && asked.despiteCase === undefined,
          'evidence.held',
          `${row.id} is linked to the open case ${held.join(', ')} and is held until it is closed, unless you say why it may be destroyed all the same.`,
        ),
        refuseIf(
          row.format === 'pst' || (row.container !== undefined && row.format !== 'mbox'),
          'evidence.inStore',
          `${row.id} lies inside an Outlook store, from which one message cannot be destroyed alone.`,
        ),
      );
      if (refusal) return refusal;
      const container = row.container?.sha256;
      const others = container ? evidenceIn(state.evidence, container).filter(({ id }) => id !== row.id) : [];
      const separated = others.map(({ id }) =>
        event(evidenceEvents, 'evidence.separated', { evidence: id, container: container ?? row.sha256, effective }),
      );
      const data = { ...asked, sha256: row.sha256, ...(container && { container }), effective };
      return ok([...separated, event(evidenceEvents, 'evidence.disposed', data)]);
    },
  }),
};

/** Refuses a link to a record, or to an element of a case, that is not there. */
function linkedToNothing(state: State, { subject, element }: EvidenceLink): Refusal | undefined {
  const refusal = unknownSubject(state, subject);
  if (refusal || element === undefined) return refusal;
  if (subject.kind === 'case') return notAmong(state, subject.id, element);
  return refuse('noElements', `Only a case has elements; ${subject.id} is a ${subject.kind}.`);
}

function subjectInWords({ subject, element }: EvidenceLink): string {
  const record = `${subject.kind} ${subject.id}`;
  return element === undefined ? record : `the element ${element} of ${record}`;
}
