import { bannerFault } from './banner-grammar.ts';
import type { PreflightRule } from './preflight-rule.ts';

export const administrativeMark = /\b(?:draft|deliberative|pre-?decisional|delib)\b/i;

/** Administrative marks must stay out of the CUI banner: 32 CFR 2002.20(l)(4). */
export const bannerWithAdministrativeMark: PreflightRule = {
  code: 'letter.bannerWithAdministrativeMark',
  title: '“Draft” or “Deliberative” in the banner',
  severity: 'error',
  find({ document: { marking } }) {
    const mark = marking && administrativeMark.exec(marking.banner)?.[0];
    if (!marking || !mark) return [];
    const banner = withoutIt(marking.banner);
    return [
      {
        sentence: `“${mark}” stands in the banner “${marking.banner}”: administrative marks must not be part of a CUI banner (32 CFR 2002.20(l)(4)).`,
        place: { words: 'the banner marking' },
        ...(bannerFault(banner) === undefined && {
          fix: { kind: 'setMarking', title: `Write ${banner}`, marking: { ...marking, banner } } as const,
        }),
      },
    ];
  },
};

function withoutIt(banner: string): string {
  const groups = banner.split('//').map((group) =>
    group
      .split('/')
      .filter((mark) => !administrativeMark.test(mark))
      .map((mark) => mark.trim())
      .join('/'),
  );
  return groups.filter((group) => group !== '').join('//');
}
