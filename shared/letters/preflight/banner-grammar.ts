/** The grammar of a CUI banner (CUI Registry marking notes; 32 CFR 2002.20), as `CUI//SP-AAA/BBB//LDC/LDC`. */

/** Limited dissemination controls that the registry has, by their banner marks. */
const disseminationControls = ['NOFORN', 'FED ONLY', 'FEDCON', 'NOCON', 'DL ONLY', 'DISPLAY ONLY'];
const legacyMarks =
  /\b(?:FOUO|FOR OFFICIAL USE ONLY|SBU|SENSITIVE BUT UNCLASSIFIED|LES|LIMDIS|OUO|OFFICIAL USE ONLY)\b/i;

export interface BannerParts {
  readonly control: string;
  readonly specified: readonly string[];
  readonly basic: readonly string[];
  readonly dissemination: readonly string[];
}

/** Takes a banner apart, whatever its order; spaces beside slashes and small letters are forgiven here. */
export function bannerParts(banner: string): BannerParts {
  const [control = '', ...groups] = banner.split('//').map((group) => group.trim().toUpperCase());
  const marks = groups.flatMap((group) => group.split('/').map((mark) => mark.trim())).filter((mark) => mark !== '');
  const dissemination = marks.filter(isDissemination);
  const categories = marks.filter((mark) => !isDissemination(mark));
  return {
    control,
    specified: categories.filter(isSpecified),
    basic: categories.filter((mark) => !isSpecified(mark)),
    dissemination,
  };
}

/** As the grammar has it: specified categories first, each group in order of the alphabet, every mark once. */
export function printBanner({ control, specified, basic, dissemination }: BannerParts): string {
  const sorted = (marks: readonly string[]) => [...new Set(marks)].sort();
  const categories = [...sorted(specified), ...sorted(basic)].join('/');
  return [control, categories, sorted(dissemination).join('/')].filter((group) => group !== '').join('//');
}

/** The first thing wrong with a banner, as the rest of a sentence that begins with it; undefined where it is right. */
export function bannerFault(banner: string): string | undefined {
  const legacy = legacyMarks.exec(banner)?.[0];
  if (legacy) return `bears the mark ${legacy}, which is void since the CUI program (32 CFR 2002.20(a)(2))`;
  const parts = bannerParts(banner);
  if (parts.control !== 'CUI' && parts.control !== 'CONTROLLED') return 'must begin with CUI or CONTROLLED';
  const groups = banner.split('//');
  if (groups.length > 3)
    return 'has more than two double slashes: categories follow the first, dissemination controls the second';
  if (groups.some((group) => group.trim() === '')) return 'has an empty group between its slashes';
  return banner === printBanner(parts)
    ? undefined
    : 'must have capitals without spaces at its slashes, specified categories (SP-) before basic ones, each group in order of the alphabet, and dissemination controls last';
}

function isSpecified(mark: string): boolean {
  return mark.startsWith('SP-');
}

function isDissemination(mark: string): boolean {
  return disseminationControls.includes(mark) || mark.startsWith('REL TO ');
}
