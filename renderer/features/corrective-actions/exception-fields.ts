/** A milestone may lie beyond the date of its plan only by a recorded exception (rules.md A5): what a form asks then. */
import { formatDate } from '../../../shared/calendar/local-date-arithmetic.ts';
import { type Plan, planDue } from '../../../shared/domain/plan/plan.ts';
import type { FormField, FormValues } from '../docket/api.ts';

/** `date` is the field that may go beyond it. */
export function exceptionFields(plan: Plan | undefined, date: string): readonly FormField[] {
  const due = plan && planDue(plan);
  if (plan === undefined || due === undefined) return [];
  const isAsked = (standing: FormValues) => (standing[date] ?? '') > due;
  return [
    {
      name: 'exceptionReason',
      label: `Why it goes beyond the date of ${plan.id}, ${formatDate(due)}`,
      kind: 'text',
      isRequired: true,
      isAsked,
      refusals: ['beyondPlan'],
    },
    {
      name: 'exceptionApprover',
      label: 'Exception allowed by',
      kind: 'line',
      isRequired: true,
      isWide: true,
      isAsked,
      placeholder: 'Name and title',
    },
  ];
}

/** The exception that was typed, as the intents take it, and what else was. */
export function exceptionOf({ exceptionReason, exceptionApprover, ...rest }: FormValues) {
  const isGiven = exceptionReason !== undefined && exceptionApprover !== undefined;
  return {
    exception: isGiven ? { exception: { reason: exceptionReason, approver: exceptionApprover } } : {},
    rest,
  };
}
