import type { LocalDate } from '../../kernel/local-date.ts';
import { ok, type Refusal } from '../../kernel/result.ts';
import { ask, event, wordsSchema } from '../fact.ts';
import { officeIdSchema, type PersonId, personIdSchema } from '../ids.ts';
import { beforeLast, firstRefusal, intent, missing, nothingThere, refuseIf, taken } from '../intent.ts';
import type { State } from '../state.ts';
import { personEvents } from './events.ts';
import { endedRole, heldRole } from './held-role.ts';

const role = { person: personIdSchema, role: wordsSchema };

export const personIntents = {
  AddPerson: intent({
    yields: 'person.added',
    asks: ask({
      person: personIdSchema,
      name: wordsSchema,
      title: wordsSchema.optional(),
      office: officeIdSchema.optional(),
      email: wordsSchema.optional(),
    }),
    decide: (state, asked, { effective }) =>
      firstRefusal(taken(state.people, asked.person, 'person'), missing(state.offices, asked.office, 'office')) ??
      ok([event(personEvents, 'person.added', { ...asked, effective })]),
  }),

  MovePerson: intent({
    yields: 'person.moved',
    asks: ask({ person: personIdSchema, office: officeIdSchema.optional(), title: wordsSchema.optional() }),
    decide(state, asked, { effective }) {
      const row = state.people.get(asked.person);
      const last = row?.formerPosts.at(-1)?.until;
      return (
        firstRefusal(
          notYet(state, asked.person, effective),
          missing(state.offices, asked.office, 'office'),
          refuseIf(
            row !== undefined && row.office === asked.office && row.title === asked.title,
            'samePost',
            `${asked.person} has that office and that title already.`,
          ),
          beforeLast(asked.person, last, effective, 'moved', 'a move'),
        ) ?? ok([event(personEvents, 'person.moved', { ...asked, effective })])
      );
    },
  }),

  WithdrawMove: intent({
    yields: 'person.moveWithdrawn',
    asks: ask({ person: personIdSchema, reason: wordsSchema }),
    decide(state, asked) {
      const last = state.people.get(asked.person)?.formerPosts.at(-1);
      if (!last) return nothingThere(state.people, asked.person, 'person', 'has never moved');
      return ok([event(personEvents, 'person.moveWithdrawn', { ...asked, effective: last.until })]);
    },
  }),

  RenamePerson: intent({
    yields: 'person.renamed',
    asks: ask({ person: personIdSchema, name: wordsSchema }),
    decide: (state, asked, { effective }) =>
      notYet(state, asked.person, effective) ?? ok([event(personEvents, 'person.renamed', { ...asked, effective })]),
  }),

  /** Null: there is no address any more. */
  SetEmail: intent({
    yields: 'person.emailSet',
    asks: ask({ person: personIdSchema, email: wordsSchema.nullable() }),
    decide: (state, asked, { effective }) =>
      notYet(state, asked.person, effective) ?? ok([event(personEvents, 'person.emailSet', { ...asked, effective })]),
  }),

  GiveRole: intent({
    yields: 'person.roleGiven',
    asks: ask(role),
    decide(state, asked, { effective }) {
      const roles = state.people.get(asked.person)?.roles ?? [];
      const held = heldRole(roles, asked.role);
      const until = endedRole(roles, asked.role)?.until;
      return (
        firstRefusal(
          notYet(state, asked.person, effective),
          refuseIf(
            held !== undefined,
            'roleHeld',
            `${asked.person} has been ${asked.role} since ${held?.from} already.`,
          ),
          refuseIf(
            until !== undefined && effective < until,
            'beforeItHappened',
            `${asked.person} was ${asked.role} until ${until}, and cannot be given that role on ${effective} again.`,
          ),
        ) ?? ok([event(personEvents, 'person.roleGiven', { ...asked, effective })])
      );
    },
  }),

  WithdrawRole: intent({
    yields: 'person.roleWithdrawn',
    asks: ask({ ...role, reason: wordsSchema }),
    decide(state, asked) {
      const held = heldRole(state.people.get(asked.person)?.roles ?? [], asked.role);
      if (!held) return nothingThere(state.people, asked.person, 'person', `is not ${asked.role}`);
      return ok([event(personEvents, 'person.roleWithdrawn', { ...asked, effective: held.from })]);
    },
  }),

  EndRole: intent({
    yields: 'person.roleEnded',
    asks: ask(role),
    decide(state, asked, { effective }) {
      const held = heldRole(state.people.get(asked.person)?.roles ?? [], asked.role);
      if (!held) return nothingThere(state.people, asked.person, 'person', `is not ${asked.role}`);
      return (
        refuseIf(
          effective < held.from,
          'beforeItHappened',
          `${asked.person} has been ${asked.role} since ${held.from}; that cannot have ended on ${effective}.`,
        ) ?? ok([event(personEvents, 'person.roleEnded', { ...asked, effective })])
      );
    },
  }),

  WithdrawRoleEnd: intent({
    yields: 'person.roleEndWithdrawn',
    asks: ask({ ...role, reason: wordsSchema }),
    decide(state, asked) {
      const roles = state.people.get(asked.person)?.roles ?? [];
      const until = endedRole(roles, asked.role)?.until;
      if (!until) return nothingThere(state.people, asked.person, 'person', `has not ceased to be ${asked.role}`);
      return (
        refuseIf(
          heldRole(roles, asked.role) !== undefined,
          'roleHeld',
          `${asked.person} was given the role of ${asked.role} again after ${until}. Take that back first.`,
        ) ?? ok([event(personEvents, 'person.roleEndWithdrawn', { ...asked, effective: until })])
      );
    },
  }),

  RecordDeparture: intent({
    yields: 'person.departed',
    asks: ask({ person: personIdSchema, note: wordsSchema.optional() }),
    decide: (state, asked, { effective }) =>
      firstRefusal(
        missing(state.people, asked.person, 'person'),
        refuseIf(
          state.people.get(asked.person)?.departedOn !== undefined,
          'alreadyDeparted',
          `The departure of ${asked.person} is already recorded.`,
        ),
      ) ?? ok([event(personEvents, 'person.departed', { ...asked, effective })]),
  }),

  RecordReturn: intent({
    yields: 'person.returned',
    asks: ask({ person: personIdSchema }),
    decide: (state, asked, { effective }) =>
      firstRefusal(
        missing(state.people, asked.person, 'person'),
        refuseIf(
          state.people.get(asked.person)?.departedOn === undefined,
          'notDeparted',
          `${asked.person} has not left.`,
        ),
      ) ?? ok([event(personEvents, 'person.returned', { ...asked, effective })]),
  }),
};

/** Refuses a person who is unknown, and what would precede their entry. */
function notYet(state: State, id: PersonId, effective: LocalDate): Refusal | undefined {
  const addedOn = state.people.get(id)?.addedOn;
  return firstRefusal(
    missing(state.people, id, 'person'),
    refuseIf(
      addedOn !== undefined && effective < addedOn,
      'beforeItExisted',
      `Nothing can be recorded of ${id} on ${effective}: the record knows ${id} from ${addedOn} on.`,
    ),
  );
}
