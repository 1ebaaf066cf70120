import { checkOf } from '../../calendar/check.ts';
import type { ChainFinding } from '../../mail/chain/finding.ts';
import { citedInWords, type Found, type Ground, type Register } from '../register.ts';
import { attachmentAbsent } from './attachment-absent.rule.ts';
import { clockAgainstQuoting } from './clock-against-quoting.rule.ts';
import { controlBanner } from './control-banner.rule.ts';
import { copiesRedactedDifferently } from './copies-redacted-differently.rule.ts';
import { knownOnlyFromQuotes } from './known-only-from-quotes.rule.ts';
import { nonOfficialAccount } from './non-official-account.rule.ts';
import { parentMissing } from './parent-missing.rule.ts';
import { privilegeNotice } from './privilege-notice.rule.ts';
import { releaseMarks } from './release-marks.rule.ts';
import type { SaidRule } from './said-rule.ts';
import { senderOutside } from './sender-outside.rule.ts';

const rulesByKind: Readonly<Record<ChainFinding['kind'], SaidRule>> = {
  nonOfficialAccount,
  controlBanner,
  redactedDifferently: copiesRedactedDifferently,
  clockAgainstQuoting,
  attachmentAbsent,
  parentMissing,
  knownOnlyFromQuotes,
  privilegeNotice,
  senderOutside,
  releaseMarks,
};
const rules = Object.values(rulesByKind);

/** What evidence says, as problems. Found anew only where other findings are given, or the docket holds or links other evidence. */
export const said: Register = {
  rules,
  createFinder() {
    let last: { readonly ground: Ground; readonly found: Found } | undefined;
    return (ground) => {
      const before = last?.ground;
      const isSame =
        before?.said === ground.said &&
        before?.state.evidence === ground.state.evidence &&
        before.rules === ground.rules;
      const found = last && isSame ? last.found : { problems: problemsIn(ground), unverified: [] };
      last = { ground, found };
      return found;
    };
  },
};

function problemsIn({ said: findings = [], state, rules: table }: Ground): Found['problems'] {
  return rules.flatMap((rule) => {
    const citation = citedInWords(checkOf(table, rule.code).source);
    return rule.findIn(findings, state).map(({ subject, message, fix, place }) => ({
      code: rule.code,
      severity: rule.severity,
      subject,
      message,
      ...(citation !== undefined && { citation }),
      ...(fix && { fix }),
      ...(place && { place }),
    }));
  });
}
