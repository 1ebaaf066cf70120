import { z } from 'zod';
import { localDateSchema } from '../../kernel/local-date.ts';
import { ok } from '../../kernel/result.ts';
import { sha256Schema } from '../../kernel/sha256.ts';
import { ask, type EventOf, event } from '../fact.ts';
import { evidenceIdSchema, importIdSchema, subjectSchema } from '../ids.ts';
import { firstRefusal, intent, missing, refuseIf } from '../intent.ts';
import { unknownSubject } from '../subject.ts';
import { evidenceEvents, evidenceFormatSchema, evidenceRoleSchema } from './events.ts';
import { evidenceIdFor, linksTo } from './evidence.ts';

const linkSchema = z.strictObject({ subject: subjectSchema, role: evidenceRoleSchema });

const originalSchema = z.strictObject({
  /** The day the original bears. An e-mail speaks from that day on; one without a readable date, from the day it is imported. */
  dated: localDateSchema.optional(),
  sha256: sha256Schema,
  size: z.int().nonnegative(),
  format: evidenceFormatSchema,
  container: z.strictObject({ sha256: sha256Schema, offset: z.int().nonnegative() }).optional(),
});

export const evidenceIntents = {
  /** Registers originals that already stand in the evidence store. One already held is linked, not registered twice. */
  ImportEvidence: intent({
    yields: 'evidence.imported',
    asks: ask({ import: importIdSchema, originals: z.array(originalSchema), links: z.array(linkSchema).default([]) }),
    decide(state, asked, { effective: imported, today }) {
      const refusal = firstRefusal(...asked.links.map((link) => unknownSubject(state, link.subject)));
      if (refusal) return refusal;
      const events: EventOf<typeof evidenceEvents>[] = [];
      let held = state.evidence;
      for (const { dated, ...stored } of asked.originals) {
        const isDated = dated !== undefined && dated <= today;
        const original = { ...stored, ...(!isDated && { isUndated: true as const }) };
        const evidence = evidenceIdFor(original.sha256, held);
        const effective = isDated ? dated : imported;
        const before = held.get(evidence);
        if (!before) {
          events.push(
            event(evidenceEvents, 'evidence.imported', { ...original, evidence, import: asked.import, effective }),
          );
          held = held.set(evidence, { ...original, id: evidence, import: asked.import, on: effective, links: [] });
        }
        for (const link of asked.links) {
          const isLinked = before && linksTo(before, link.subject).some(({ role }) => role === link.role);
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
    asks: ask({ evidence: evidenceIdSchema, subject: subjectSchema, role: evidenceRoleSchema }),
    decide(state, asked, { effective: today }) {
      const row = state.evidence.get(asked.evidence);
      return (
        firstRefusal(
          missing(state.evidence, asked.evidence, 'evidence'),
          unknownSubject(state, asked.subject),
          refuseIf(
            row !== undefined && linksTo(row, asked.subject).some(({ role }) => role === asked.role),
            'alreadyLinked',
            `${asked.evidence} is already linked to ${asked.subject.kind} ${asked.subject.id} in this role.`,
          ),
        ) ??
        ok([event(evidenceEvents, 'evidence.linked', { ...asked, effective: asked.effective ?? row?.on ?? today })])
      );
    },
  }),

  UnlinkEvidence: intent({
    yields: 'evidence.unlinked',
    asks: ask({ evidence: evidenceIdSchema, subject: subjectSchema, role: evidenceRoleSchema }),
    decide(state, asked, { effective }) {
      const row = state.evidence.get(asked.evidence);
      return (
        firstRefusal(
          missing(state.evidence, asked.evidence, 'evidence'),
          refuseIf(
            !row || !linksTo(row, asked.subject).some(({ role }) => role === asked.role),
            'notLinked',
            `${asked.evidence} is not linked to ${asked.subject.kind} ${asked.subject.id} in this role.`,
          ),
        ) ?? ok([event(evidenceEvents, 'evidence.unlinked', { ...asked, effective })])
      );
    },
  }),
};
