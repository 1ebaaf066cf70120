import type { ConversationScope } from '../../../shared/contracts/conversation.contract.ts';
import { Button } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/text/empty-state.tsx';
import { ProgressBar } from '../../ui/text/progress-bar.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import type { Timeline } from './use-timeline.ts';

interface TimelineRestProps {
  readonly timeline: Timeline;
  readonly scope: ConversationScope;
  readonly isNarrowed: boolean;
  readonly onAll: () => void;
}

/** What stands where no message is listed: the messages are being read, something failed, or there is none. */
export function TimelineRest({ timeline, scope, isNarrowed, onAll }: TimelineRestProps) {
  const { commands } = useWorkbench();
  const { page, state, refusal, askAgain } = timeline;
  const failure = refusal?.message ?? state?.failure;
  if (failure != null)
    return (
      <div role="alert">
        <EmptyState
          what={failure}
          how="Nothing of the docket is lost by this. Try again; if it fails again, the log says more."
          action={<Button onClick={askAgain}>Try again</Button>}
        />
      </div>
    );
  // They come within a frame or two: words that are gone again would only flicker.
  if (page === undefined && state?.isReady) return null;
  if (page === undefined || state?.isReady === false)
    return <Reading done={state?.done ?? 0} total={state?.total ?? 0} />;
  if (isNarrowed)
    return (
      <EmptyState
        what="No message of this timeline has all of that."
        how="Words are sought in sender, recipients, subject, date and text."
        action={<Button onClick={onAll}>Show the whole timeline</Button>}
      />
    );
  if (scope.kind === 'case')
    return (
      <EmptyState
        what={`No message is linked to ${scope.id}.`}
        how="Link messages to the case, or choose all evidence above."
      />
    );
  return (
    <EmptyState
      what="Messages stand here once each, however often they were received or quoted."
      how="Import mail files or a folder, or drop them on the window."
      action={<Button onClick={() => commands.runLink({ command: 'evidence.importMail' })}>Import mail files…</Button>}
    />
  );
}

function Reading({ done, total }: { readonly done: number; readonly total: number }) {
  const figure = (number: number) => number.toLocaleString('en-US');
  const step =
    total > 0 && done >= total ? 'Bringing the copies together' : `${figure(done)} of ${figure(total)} originals`;
  return (
    <div className="timeline-reading" role="status">
      <p>Messages are being taken apart and compared. {total > 0 && <span className="muted">{step}</span>}</p>
      <ProgressBar label="Originals read" done={done} total={total} />
    </div>
  );
}
