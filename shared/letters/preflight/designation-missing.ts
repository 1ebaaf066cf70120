import type { PreflightRule } from './preflight-rule.ts';

/** A CUI document says who controls it: at least the agency (32 CFR 2002.20(d)). */
export const designationMissing: PreflightRule = {
  code: 'letter.designationMissing',
  title: 'Designation indicator missing',
  severity: 'error',
  find({ document: { marking, letterhead } }) {
    if (!marking || marking.designationIndicator.some((line) => line.trim() !== '')) return [];
    const line = `Controlled by: ${letterhead.agency}, ${letterhead.office}`;
    return [
      {
        sentence:
          'The letter bears a CUI banner and does not say who controls it: a designation indicator must name at least the agency (32 CFR 2002.20(d)).',
        place: { words: 'the designation indicator' },
        fix: { kind: 'setMarking', title: `Write “${line}”`, marking: { ...marking, designationIndicator: [line] } },
      },
    ];
  },
};
