import type { InspectionStep } from '../../domain/nara-case/events.ts';
import type { NaraCase } from '../../domain/nara-case/nara-case.ts';
import type { Obligation } from '../obligation.ts';
import { type Owed, oweByRule } from '../owe.ts';
import type { View } from '../view.ts';
import { unlessCaseClosed } from './nara-case.ts';
import { subjectOwner } from './subject.ts';

interface Clock {
  readonly from: InspectionStep;
  readonly step: InspectionStep;
  readonly ruleId: string;
  readonly title: string;
}

/** Each step of an inspection starts the clock of the one that follows it (36 CFR 1239.22-.26; rules.md A1.12). */
const clocks: readonly Clock[] = [
  {
    from: 'notice',
    step: 'start',
    ruleId: 'nara.inspectionStart30',
    title: 'Begin the inspection that NARA announced',
  },
  { from: 'lastSiteVisit', step: 'draftReport', ruleId: 'nara.inspectionDraft45', title: 'Draft inspection report' },
  {
    from: 'draftReport',
    step: 'agencyReply',
    ruleId: 'nara.inspectionReply45',
    title: 'Reply to the draft inspection report',
  },
  { from: 'agencyReply', step: 'finalReport', ruleId: 'nara.inspectionFinal45', title: 'Final inspection report' },
  {
    from: 'finalReport',
    step: 'planSubmitted',
    ruleId: 'nara.inspectionPlan60',
    title: 'Send NARA the plan of corrective action after the inspection',
  },
  {
    from: 'planSubmitted',
    step: 'naraComments',
    ruleId: 'nara.planComment60',
    title: 'Comments on the plan of corrective action',
  },
];

/** What the agency owes NARA in an inspection, and what NARA owes the agency: whose duty it is stands in the rule. */
export function inspectionStepsOwed(view: View, row: NaraCase): readonly Obligation[] {
  return unlessCaseClosed(
    row,
    clocks.flatMap((clock) => stepOwed(view, row, clock)),
  );
}

function stepOwed(view: View, row: NaraCase, { from, step, ruleId, title }: Clock): Obligation[] {
  const began = row.inspection[from];
  const taken = row.inspection[step];
  if (!began) return [];
  const subject = { kind: 'case', id: row.id } as const;
  const owed: Owed = {
    subject,
    key: `inspection/${step}`,
    title,
    to: 'NARA',
    owner: subjectOwner(view.state, subject),
    fulfilledBy: taken && { kind: 'event', id: 'case.inspectionStepRecorded', on: taken.on },
  };
  return oweByRule(view, owed, ruleId, began.on);
}
