/** Messages that went over a non-official account, and the copies of them (44 U.S.C. 2911). */
import { ok, type Refusal, refuse } from '../../kernel/result.ts';
import { ask, event, wordsSchema } from '../fact.ts';
import { type EvidenceId, evidenceIdSchema } from '../ids.ts';
import { firstRefusal, intent, missing, refuseIf } from '../intent.ts';
import type { State } from '../state.ts';
import { evidenceEvents } from './events.ts';

const evidence = evidenceIdSchema;
const withReason = ask({ evidence, reason: wordsSchema });

export const nonOfficialIntents = {
  /** The twenty days count from the day on which the message was sent: its own, unless another is given. */
  NoteNonOfficial: intent({
    yields: 'evidence.nonOfficialNoted',
    asks: withReason,
    decide(state, asked) {
      const row = state.evidence.get(asked.evidence);
      if (!row) return missing(state.evidence, asked.evidence, 'evidence') ?? ok([]);
      return (
        firstRefusal(
          refuseIf(
            row.nonOfficial !== undefined,
            'alreadyNoted',
            `${row.id} is already noted as sent from a non-official account on ${row.nonOfficial?.on}.`,
          ),
          refuseIf(
            asked.effective === undefined && row.isUndated === true,
            'dayNeeded',
            `${row.id} bears no date of its own: say on which day it was sent, for the days count from it.`,
          ),
        ) ??
        ok([event(evidenceEvents, 'evidence.nonOfficialNoted', { ...asked, effective: asked.effective ?? row.on })])
      );
    },
  }),

  WithdrawNonOfficial: intent({
    yields: 'evidence.nonOfficialWithdrawn',
    asks: withReason,
    decide(state, asked) {
      const noted = state.evidence.get(asked.evidence)?.nonOfficial;
      if (!noted) return notNoted(state, asked.evidence);
      return (
        refuseIf(
          noted.copied !== undefined,
          'copyRecorded',
          `A copy of ${asked.evidence} is recorded for ${noted.copied?.on}: take that back first.`,
        ) ?? ok([event(evidenceEvents, 'evidence.nonOfficialWithdrawn', { ...asked, effective: noted.on })])
      );
    },
  }),

  RecordCopy: intent({
    yields: 'evidence.copied',
    asks: ask({ evidence, how: wordsSchema, copy: evidence.optional() }),
    decide(state, asked, { effective }) {
      const noted = state.evidence.get(asked.evidence)?.nonOfficial;
      if (!noted) return notNoted(state, asked.evidence);
      return (
        firstRefusal(
          missing(state.evidence, asked.copy, 'evidence'),
          refuseIf(asked.copy === asked.evidence, 'ownCopy', `${asked.evidence} cannot be the copy of itself.`),
          refuseIf(
            noted.copied !== undefined,
            'alreadyCopied',
            `A copy of ${asked.evidence} is recorded for ${noted.copied?.on} already.`,
          ),
          refuseIf(
            effective < noted.on,
            'beforeItHappened',
            `${asked.evidence} was sent on ${noted.on} and cannot have been copied on ${effective}.`,
          ),
        ) ?? ok([event(evidenceEvents, 'evidence.copied', { ...asked, effective })])
      );
    },
  }),

  WithdrawCopy: intent({
    yields: 'evidence.copyWithdrawn',
    asks: withReason,
    decide(state, asked) {
      const noted = state.evidence.get(asked.evidence)?.nonOfficial;
      if (!noted) return notNoted(state, asked.evidence);
      if (!noted.copied) return refuse('nothingThere', `No copy of ${asked.evidence} is recorded.`);
      return ok([event(evidenceEvents, 'evidence.copyWithdrawn', { ...asked, effective: noted.copied.on })]);
    },
  }),
};

function notNoted(state: State, id: EvidenceId): Refusal {
  return (
    missing(state.evidence, id, 'evidence') ??
    refuse('nothingThere', `${id} is not noted as sent from a non-official account.`)
  );
}
