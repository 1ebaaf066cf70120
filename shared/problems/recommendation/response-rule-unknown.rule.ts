import { findRule } from '../../calendar/find-rule.ts';
import { latest } from '../../domain/latest.ts';
import type { ProblemRule } from '../problem-rule.ts';
import { isOpen, type RecommendationDossier } from './recommendation-dossier.ts';

/** The record names a rule for the response that cannot be used, so that the usual one counts in its place. */
export const responseRuleUnknown: ProblemRule<RecommendationDossier> = {
  code: 'recommendation.responseRuleUnknown',
  title: 'Rule of the response unknown',
  severity: 'warning',
  settledBy: "Name a rule of the rule table, or put the auditor's own into rules.json.",
  find({ row }, { rules }) {
    const rule = latest(row.responseRules)?.rule;
    const found = rule && isOpen(row, rules) ? findRule(rules, rule, row.issuedOn) : undefined;
    if (!found || found.ok) return undefined;
    return {
      message: `${row.id} names a rule for its response that cannot be used, so the usual one counts. ${found.message}`,
      fix: { command: 'SetResponseRule', arguments: { recommendation: row.id } },
    };
  },
};
