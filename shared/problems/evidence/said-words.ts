/** How problems speak of what evidence says. */
import { counted } from '../../kernel/counted.ts';
import type { ChainFinding } from '../../mail/chain/finding.ts';
import { namedFew } from '../named-few.ts';
import { evidenceOf } from './said-rule.ts';

/** @example inWhich(findings) // 'E-3fa4b2c19d, E-8c21aa0944 and 3 more' */
export function inWhich(findings: readonly Pick<ChainFinding, 'places'>[]): string {
  return namedFew([...new Set(findings.flatMap((finding) => evidenceOf(finding) ?? []))]);
}

/** @example messages(3) // '3 messages' */
export function messages(findings: readonly unknown[]): string {
  return counted(findings.length, 'message');
}

/** The line at which the first of these is seen, as words; a header has none. @example atLine(finding) // ' at line 118' */
export function atLine({ places: [first] }: Pick<ChainFinding, 'places'>): string {
  return first === undefined || first.line === 0 ? '' : ` at line ${first.line}`;
}
