import { placedTexts } from './placed-texts.ts';
import type { PreflightRule } from './preflight-rule.ts';

const transmittalLine = 'When enclosure is removed, this document is Uncontrolled Unclassified Information.';
const isSaid = /when (?:the )?(?:enclosures?|attachments?) (?:is|are) removed\b/i;

/** A letter that carries CUI only in its enclosures says what it is without them: 32 CFR 2002.20(j). */
export const transmittalLineMissing: PreflightRule = {
  code: 'letter.transmittalLineMissing',
  title: 'Transmittal line missing',
  severity: 'error',
  find({ document, enclosed }) {
    const at = enclosed.findIndex(({ marking }) => marking !== undefined);
    if (at < 0 || placedTexts(document).some(({ text }) => isSaid.test(text))) return [];
    return [
      {
        sentence: `Enclosure ${at + 1} is marked ${enclosed[at]?.marking}, and the letter does not say what it is without it (32 CFR 2002.20(j)).`,
        place: { words: `enclosure ${at + 1}`, enclosure: at + 1 },
        fix: { kind: 'addParagraph', title: 'Add the transmittal line', text: transmittalLine },
      },
    ];
  },
};
