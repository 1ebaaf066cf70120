import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { departedOn } from '../departed.ts';
import type { MilestoneDossier } from './milestone-dossier.ts';

/** One sentence on who answers for a milestone, and whether that person has left. */
export function ownership({ row, owner }: MilestoneDossier, today: LocalDate): string {
  const { owner: ownerId, office } = row;
  if (!ownerId) return office ? `It has no owner; its office is ${office}.` : 'It has neither an owner nor an office.';
  const name = `${owner?.name ?? ownerId}${office ? ` of ${office}` : ''}`;
  const left = departedOn(owner, today);
  return left
    ? `Its owner, ${name}, left on ${formatDate(left)} and no successor is recorded.`
    : `Its owner is ${name}.`;
}
