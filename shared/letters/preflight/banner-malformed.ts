import { bannerFault, bannerParts, printBanner } from './banner-grammar.ts';
import { administrativeMark } from './banner-with-administrative-mark.ts';
import type { QuickFix } from './finding.ts';
import type { PreflightRule } from './preflight-rule.ts';

export const bannerMalformed: PreflightRule = {
  code: 'letter.bannerMalformed',
  title: 'CUI banner out of grammar',
  severity: 'error',
  find({ document: { marking } }) {
    if (!marking || administrativeMark.test(marking.banner)) return [];
    const fault = bannerFault(marking.banner);
    if (fault === undefined) return [];
    const place = { words: 'the banner marking' };
    return [{ sentence: `The banner “${marking.banner}” ${fault}.`, place, fix: fixFor(marking) }];
  },
};

function fixFor(marking: {
  readonly banner: string;
  readonly designationIndicator: readonly string[];
}): QuickFix | undefined {
  const banner = printBanner(bannerParts(marking.banner));
  if (bannerFault(banner) !== undefined) return undefined;
  return { kind: 'setMarking', title: `Write ${banner}`, marking: { ...marking, banner } };
}
