import { acronymNotExpanded } from './acronym-not-expanded.ts';
import { bannerMalformed } from './banner-malformed.ts';
import { bannerWithAdministrativeMark } from './banner-with-administrative-mark.ts';
import { completeWithoutEvidence } from './complete-without-evidence.ts';
import { decontrolMissing } from './decontrol-missing.ts';
import { designationMissing } from './designation-missing.ts';
import { differenceUnexplained } from './difference-unexplained.ts';
import { enclosureAboveMarking } from './enclosure-above-marking.ts';
import { enclosureMissing } from './enclosure-missing.ts';
import { enclosurePrivileged } from './enclosure-privileged.ts';
import type { Finding } from './finding.ts';
import { nothingComplete } from './nothing-complete.ts';
import { numberWithoutSource } from './number-without-source.ts';
import { pastDatePromised } from './past-date-promised.ts';
import { personLeft } from './person-left.ts';
import { placeholderLeft } from './placeholder-left.ts';
import type { LetterUnderCheck, PreflightRule } from './preflight-rule.ts';
import { signatoryLeft } from './signatory-left.ts';
import { statusWordUnknown } from './status-word-unknown.ts';
import { totalUnequal } from './total-unequal.ts';
import { transmittalLineMissing } from './transmittal-line-missing.ts';
import { unreadableCharacter } from './unreadable-character.ts';

/** All that is looked for, in the order in which a window lists it. */
export const preflightRules: readonly PreflightRule[] = [
  placeholderLeft,
  numberWithoutSource,
  totalUnequal,
  pastDatePromised,
  statusWordUnknown,
  completeWithoutEvidence,
  nothingComplete,
  enclosureMissing,
  enclosurePrivileged,
  enclosureAboveMarking,
  bannerMalformed,
  bannerWithAdministrativeMark,
  designationMissing,
  transmittalLineMissing,
  signatoryLeft,
  unreadableCharacter,
  decontrolMissing,
  personLeft,
  acronymNotExpanded,
  differenceUnexplained,
];

/** What the rules find in a letter, errors first; of one rule in the order of the letter. */
export function preflight(letter: LetterUnderCheck): readonly Finding[] {
  const findings = preflightRules.flatMap((rule) =>
    rule.find(letter).map(({ sentence, place, fix }): Finding => {
      const { code, severity } = rule;
      return { code, severity, sentence, place, ...(fix && { fix }) };
    }),
  );
  return findings.toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
}

/** The errors, of which any keeps the letter from being issued (docs/decisions/0012). */
export function blockingFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity }) => severity === 'error');
}
