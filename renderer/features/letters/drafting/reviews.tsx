import { Button } from '../../../ui/button/button.tsx';
import { Icon } from '../../../ui/icon/icon.tsx';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { DateText, RecordSection, useDocket } from '../../docket/api.ts';
import {
  answerWords,
  askForReview,
  nameOf,
  reasonAgainstAsking,
  reasonAgainstRecording,
  recordReview,
} from '../review.gestures.ts';
import { useDraftPage } from './draft-page-context.ts';

/** Who was asked to read the draft, and what they answered. */
export function Reviews() {
  const workbench = useWorkbench();
  const docket = useDocket();
  const { draft, layout } = useDraftPage();
  if (typeof docket === 'string') return null;
  const letter = docket.records.letters.find(({ id }) => id === draft.letter);
  const reviews = letter?.reviews ?? [];
  const unwritable = workbench.commands.reasonAgainst('letter.askReview');
  return (
    <RecordSection
      title="Reviews"
      count={reviews.length === 0 ? undefined : String(reviews.length)}
      action={
        <span className="draft-finding-actions">
          <Button
            reason={unwritable ?? reasonAgainstAsking(draft)}
            onClick={() => askForReview(workbench, draft, layout?.document.meta.title ?? draft.letter)}
          >
            Ask for a review…
          </Button>
          <Button
            reason={unwritable ?? reasonAgainstRecording(letter)}
            onClick={() => letter && recordReview(workbench, letter)}
          >
            Record a review…
          </Button>
        </span>
      }
    >
      {reviews.length === 0 ? (
        <p className="muted">Nobody is asked to review it. A letter can be issued without.</p>
      ) : (
        <ul className="draft-reviews" aria-label="Reviews">
          {reviews.map(({ reviewer, askedOn, answered }) => (
            <li key={`${reviewer} ${askedOn}`}>
              <Icon
                name={answered === undefined ? 'clock' : answered.answer === 'concurs' ? 'pass' : 'edit'}
                size={14}
              />
              <span>
                {nameOf(docket.records, reviewer)}, asked <DateText date={askedOn} />
                {answered === undefined ? (
                  <span className="muted">: no answer yet</span>
                ) : (
                  <>
                    : {answerWords[answered.answer]}, <DateText date={answered.on} />
                    {answered.note !== undefined && <span className="muted">. {answered.note}</span>}
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </RecordSection>
  );
}
