import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import { latest } from '../../domain/latest.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { Obligation } from '../obligation.ts';
import { type Owed, oweOn } from '../owe.ts';
import type { View } from '../view.ts';
import { subjectOwner } from './subject.ts';
import { toldIn } from './told-in.ts';

/** Corrective action plans that have a date of their own. */
export function plansOwed(view: View, row: Plan): readonly Obligation[] {
  const set = latest(row.dues);
  if (!set) return [];
  const subject = { kind: 'plan', id: row.id } as const;
  const { due, on, reason, approver } = set;
  const owed: Owed = {
    subject,
    key: 'due',
    title: `Complete the plan: ${row.title}`,
    to: 'internal',
    owner: subjectOwner(view.state, subject),
    fulfilledBy: row.closed && { kind: 'event', id: 'plan.closed', on: row.closed.on },
  };
  const why = [reason && `because ${reason}`, approver && `approved by ${approver}`].filter(Boolean).join(', ');
  const reasons = [`The plan's own date, as set on ${formatDate(on)}${why ? ` (${why})` : ''}.`];
  return [oweOn(view, owed, { due, reasons: [...reasons, ...toldIn(view, subject, due)] })];
}
