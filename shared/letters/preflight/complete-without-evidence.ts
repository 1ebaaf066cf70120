import { isCompletionProven } from '../../domain/evidence/evidence.ts';
import { milestoneIdSchema } from '../../domain/ids.ts';
import type { Milestone } from '../../domain/milestone/milestone.ts';
import type { RecordView } from '../reference/record-view.ts';
import type { Place } from './finding.ts';
import { sentencesOf, tableRows } from './placed-texts.ts';
import type { Found, LetterUnderCheck, PreflightRule } from './preflight-rule.ts';

const claimed =
  /\b(is|was|has been|are|were|have been)\s+(?:now\s+|fully\s+)*(?:completed?|implemented|finished|done)\b/i;
const denied = /\b(?:not|no|none|never|neither|un|incomplete|partly|partially|reported)\b/i;

/** A corrective action that is called complete while the record has no completion, or no proof of it (rules.md D4). */
export const completeWithoutEvidence: PreflightRule = {
  code: 'letter.completeWithoutEvidence',
  title: 'Complete without evidence',
  severity: 'error',
  find: (letter) => claims(letter).flatMap((claim) => unproven(claim, letter.view)),
};

/** Rows whose status says complete, and sentences that say so of an action by its id. */
function claims({ document, view }: LetterUnderCheck): readonly Claim[] {
  const rows = tableRows(document)
    .filter(({ cells }) => cells.some(({ heading, text }) => /status/i.test(heading) && /^completed?$/i.test(text)))
    .map(({ cells, place }) => ({ milestones: milestonesIn(cells.map(({ text }) => text).join(' '), view), place }));
  const sentences = sentencesOf(document).map(({ text, place }) => ({ milestones: claimedIn(text, view), place }));
  return [...rows, ...sentences];
}

interface Claim {
  readonly milestones: readonly Milestone[];
  readonly place: Place;
}

/** "M-1 is complete" says it of the last one named before it, "M-1 and M-2 are complete" of all. */
function claimedIn(sentence: string, view: RecordView): readonly Milestone[] {
  const claim = claimed.exec(sentence);
  if (!claim || denied.test(sentence)) return [];
  const named = milestonesIn(sentence.slice(0, claim.index), view);
  return /^(?:is|was|has)/i.test(claim[1] ?? '') ? named.slice(-1) : named;
}

function unproven({ milestones, place }: Claim, view: RecordView): readonly Found[] {
  return milestones.flatMap((milestone) => {
    const why = missingProof(milestone, view);
    return why === undefined
      ? []
      : [{ sentence: `${milestone.id} is called complete in ${place.words}, but ${why}.`, place }];
  });
}

function missingProof({ id, completedOn }: Milestone, { state }: RecordView): string | undefined {
  if (completedOn === undefined) return 'the record has no completion of it';
  return isCompletionProven(state.evidence, { kind: 'milestone', id })
    ? undefined
    : 'no evidence in the docket proves its completion';
}

/** Ids may be any word, so each word of the text is looked up. */
function milestonesIn(text: string, { state }: RecordView): readonly Milestone[] {
  const words = new Set(text.split(/[\s,;()“”]+/).map((word) => word.replace(/[.:]+$/, '')));
  return [...words].flatMap((word) => {
    const id = milestoneIdSchema.safeParse(word);
    const row = id.success ? state.milestones.get(id.data) : undefined;
    return row ? [row] : [];
  });
}
