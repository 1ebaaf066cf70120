import type { PreflightRule } from './preflight-rule.ts';

/** A date or an event, where feasible (32 CFR 2002.20(e)); whether it is, the officer knows. */
export const decontrolMissing: PreflightRule = {
  code: 'letter.decontrolMissing',
  title: 'Decontrol date or event missing',
  severity: 'warning',
  find({ document: { marking } }) {
    if (!marking || marking.designationIndicator.some((line) => /\bdecontrol/i.test(line))) return [];
    return [
      {
        sentence:
          'The letter bears a CUI banner without a date or an event of decontrol: where feasible it must have one (32 CFR 2002.20(e)), as “Decontrol on: December 31, 2027”.',
        place: { words: 'the designation indicator' },
      },
    ];
  },
};
