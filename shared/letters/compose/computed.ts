/** Every computed block by its id. */
import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { ComputedId, ComputedOptions } from '../computed-block.ts';
import { aboutInWords } from '../letter-about.ts';
import type { Block } from '../letter-document.ts';
import { actionTable } from './action-table.ts';
import { bottomLine, decisionsNeeded } from './brief-bottom-line.ts';
import { agingFigure, coverageFigure, quarterTrend } from './brief-figures.ts';
import { byOffice, caseStanding, comingDue } from './brief-outlook.ts';
import { closureCandidates, openRecommendations, pastDueHelp, slipTable } from './brief-tables.ts';
import { caseAnswers, caseElements, recovery } from './case-elements.ts';
import { changesSinceLastLetter } from './changes-since-last-letter.ts';
import { chronology } from './chronology.ts';
import { closureCriteria, completionEvidence } from './closure-criteria.ts';
import { contact, recordBehind } from './contact.ts';
import { correctiveActionPlan } from './corrective-action-plan.ts';
import { expectedQuestions } from './expected-questions.ts';
import type { CaseFacts, LetterFacts } from './letter-facts.ts';
import { nextSteps } from './next-steps.ts';
import { pastDueActions } from './past-due-actions.ts';
import { pilots } from './pilots.ts';
import { questionTable } from './question-table.ts';
import { recommendationAnswers } from './recommendation-answers.ts';
import { statusFacts } from './status-facts.ts';

type Composer = (facts: LetterFacts, options: ComputedOptions) => readonly Block[] | 'aboutACase';

const composers: Readonly<Record<ComputedId, Composer>> = {
  statusFacts: ofCase(statusFacts),
  actionTable,
  pastDueActions,
  changesSinceLastLetter,
  nextSteps,
  caseElements: ofCase(caseElements),
  caseAnswers: ofCase(caseAnswers),
  recovery: ofCase(recovery),
  pilots,
  recommendationAnswers,
  correctiveActionPlan,
  closureCriteria,
  completionEvidence,
  bottomLine,
  openRecommendations,
  pastDueHelp,
  closureCandidates,
  agingFigure,
  coverageFigure,
  slipTable,
  quarterTrend,
  byOffice,
  caseStanding,
  comingDue,
  decisionsNeeded,
  expectedQuestions,
  questionTable: ofCase(questionTable),
  chronology,
  contact,
  recordBehind,
};

/** What a computed block prints; none where the record gives it nothing to say. Refuses with `computed.needsCase`. */
export function compute(id: ComputedId, facts: LetterFacts, options: ComputedOptions = {}): Result<readonly Block[]> {
  const blocks = composers[id](facts, options);
  if (blocks !== 'aboutACase') return ok(blocks);
  const sentence = `The computed block “${id}” tells of a NARA case, and this document is about ${aboutInWords(facts.about)}.`;
  return refuse('computed.needsCase', sentence, { computed: id });
}

function ofCase(compose: (facts: CaseFacts) => readonly Block[]): Composer {
  return (facts) => {
    const { naraCase } = facts;
    return naraCase ? compose({ ...facts, naraCase }) : 'aboutACase';
  };
}
