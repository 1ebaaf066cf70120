import type { LocalDate } from '../../kernel/local-date.ts';
import { ok, type Refusal } from '../../kernel/result.ts';
import { ask, event, wordsSchema } from '../fact.ts';
import { type OfficeId, officeIdSchema } from '../ids.ts';
import { beforeLast, firstRefusal, intent, missing, nothingThere, refuseIf, taken } from '../intent.ts';
import type { State } from '../state.ts';
import { officeEvents } from './events.ts';

export const officeIntents = {
  AddOffice: intent({
    yields: 'office.added',
    asks: ask({ office: officeIdSchema, name: wordsSchema }),
    decide: (state, { office, name }, { effective }) =>
      taken(state.offices, office, 'office') ?? ok([event(officeEvents, 'office.added', { effective, office, name })]),
  }),

  RenameOffice: intent({
    yields: 'office.renamed',
    asks: ask({ office: officeIdSchema, name: wordsSchema }),
    decide(state, asked, { effective }) {
      const row = state.offices.get(asked.office);
      const last = row?.formerNames.at(-1)?.until;
      return (
        firstRefusal(
          notYet(state, asked.office, effective),
          refuseIf(row?.name === asked.name, 'sameName', `${asked.office} is called ${asked.name} already.`),
          beforeLast(asked.office, last, effective, 'was renamed', 'a name'),
        ) ?? ok([event(officeEvents, 'office.renamed', { ...asked, effective })])
      );
    },
  }),

  WithdrawRename: intent({
    yields: 'office.renameWithdrawn',
    asks: ask({ office: officeIdSchema, reason: wordsSchema }),
    decide(state, asked) {
      const last = state.offices.get(asked.office)?.formerNames.at(-1);
      if (!last) return nothingThere(state.offices, asked.office, 'office', 'has never been renamed');
      return ok([event(officeEvents, 'office.renameWithdrawn', { ...asked, effective: last.until })]);
    },
  }),

  CloseOffice: intent({
    yields: 'office.closed',
    asks: ask({ office: officeIdSchema, note: wordsSchema.optional() }),
    decide(state, asked, { effective }) {
      const closed = state.offices.get(asked.office)?.closed;
      return (
        firstRefusal(
          notYet(state, asked.office, effective),
          refuseIf(closed !== undefined, 'alreadyClosed', `${asked.office} was closed on ${closed?.on} already.`),
        ) ?? ok([event(officeEvents, 'office.closed', { ...asked, effective })])
      );
    },
  }),

  ReopenOffice: intent({
    yields: 'office.reopened',
    asks: ask({ office: officeIdSchema, reason: wordsSchema.optional() }),
    decide(state, asked, { effective }) {
      const closed = state.offices.get(asked.office)?.closed;
      if (!closed) return nothingThere(state.offices, asked.office, 'office', 'is not closed');
      return (
        refuseIf(
          effective < closed.on,
          'beforeItHappened',
          `${asked.office} was closed on ${closed.on} and cannot be reopened on ${effective}.`,
        ) ?? ok([event(officeEvents, 'office.reopened', { ...asked, effective })])
      );
    },
  }),
};

/** Refuses an office that is unknown, and what would precede it. */
function notYet(state: State, id: OfficeId, effective: LocalDate): Refusal | undefined {
  const addedOn = state.offices.get(id)?.addedOn;
  return firstRefusal(
    missing(state.offices, id, 'office'),
    refuseIf(
      addedOn !== undefined && effective < addedOn,
      'beforeItExisted',
      `Nothing can be recorded of ${id} on ${effective}: it was added on ${addedOn}.`,
    ),
  );
}
