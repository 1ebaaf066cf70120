import type { LocalDate } from '../../kernel/local-date.ts';
import type { EventOf } from '../fact.ts';
import type { personEvents } from './events.ts';

/** A role and the days on which it was held. */
export interface HeldRole {
  readonly role: string;
  readonly from: LocalDate;
  /** The first day on which it is held no more. */
  readonly until?: LocalDate | undefined;
}

type RoleEvent = Extract<EventOf<typeof personEvents>, { data: { role: string } }>;

/** The roles that are held on a day. */
export function rolesOn({ roles }: { readonly roles: readonly HeldRole[] }, day: LocalDate): readonly string[] {
  return roles.filter(({ from, until }) => from <= day && (until === undefined || day < until)).map(({ role }) => role);
}

/** A role whose end is not recorded. */
export function heldRole(roles: readonly HeldRole[], role: string): HeldRole | undefined {
  return roles.find((held) => held.role === role && held.until === undefined);
}

/** The last of a role's ends. */
export function endedRole(roles: readonly HeldRole[], role: string): HeldRole | undefined {
  return roles.findLast((held) => held.role === role && held.until !== undefined);
}

/** The roles after an event, by their first days. */
export function evolveRoles(roles: readonly HeldRole[], event: RoleEvent): readonly HeldRole[] {
  const { role, effective } = event.data;
  const replace = (held: HeldRole | undefined, by: readonly HeldRole[]) =>
    roles.flatMap((other) => (other === held ? by : [other]));
  switch (event.type) {
    case 'person.roleGiven':
      return [...roles, { role, from: effective }].sort(byFirstDay);
    case 'person.roleWithdrawn':
      return replace(heldRole(roles, role), []);
    case 'person.roleEnded': {
      const held = heldRole(roles, role);
      return replace(held, held ? [{ ...held, until: effective }] : []);
    }
    case 'person.roleEndWithdrawn': {
      const ended = endedRole(roles, role);
      return replace(ended, ended ? [{ role, from: ended.from }] : []);
    }
  }
}

function byFirstDay(a: HeldRole, b: HeldRole): number {
  return a.from === b.from ? Number(a.role > b.role) - Number(a.role < b.role) : a.from < b.from ? -1 : 1;
}
