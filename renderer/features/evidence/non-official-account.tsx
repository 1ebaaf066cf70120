import type { EvidenceRow } from '../../projection/rows.ts';
import { Button } from '../../ui/button/button.tsx';
import { StatusWord } from '../../ui/icon/status-word.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { DateText, useOwed } from '../docket/api.ts';

/** What an officer found of the account that it went over, and the copy that is owed since; the next step beside it. */
export function NonOfficialAccount({ row: { id, nonOfficial } }: { readonly row: EvidenceRow }) {
  if (nonOfficial === undefined)
    return (
      <p className="muted">
        Nobody has noted that it was sent from a non-official account.{' '}
        <Step of="evidence.noteNonOfficialThis" id={id} verb="Note it…" />
      </p>
    );
  const { on, reason, copied } = nonOfficial;
  return (
    <>
      <dl className="evidence-origin">
        <dt>Sent</dt>
        <dd>
          <DateText date={on} isStop /> {reason}
        </dd>
        <dt>Copy</dt>
        <dd>{copied === undefined ? <CopyOwed id={id} /> : <Copied {...copied} />}</dd>
      </dl>
      {copied === undefined ? (
        <>
          <Step of="evidence.recordCopyThis" id={id} verb="Record the copy…" />{' '}
          <Step of="evidence.withdrawNonOfficialThis" id={id} verb="Take it back…" />
        </>
      ) : (
        <Step of="evidence.withdrawCopyThis" id={id} verb="Take the copy back…" />
      )}
    </>
  );
}

function Copied({ on, how }: NonNullable<NonNullable<EvidenceRow['nonOfficial']>['copied']>) {
  return (
    <>
      <DateText date={on} shape="actualDate" isStop /> {how}
    </>
  );
}

function CopyOwed({ id }: Pick<EvidenceRow, 'id'>) {
  const owed = useOwed()?.find(({ subject }) => subject.kind === 'evidence' && subject.id === id);
  if (owed === undefined) return <StatusWord status="warning" word="none recorded" />;
  return (
    <>
      <StatusWord status={owed.state === 'late' ? 'pastDue' : 'onTime'} word="owed by" />{' '}
      <DateText date={owed.due} shape="currentDate" isStop />
    </>
  );
}

function Step({ of, id, verb }: { readonly of: string; readonly id: string; readonly verb: string }) {
  const { commands } = useWorkbench();
  return (
    <Button
      look="link"
      reason={commands.reasonAgainst(of)}
      onClick={() => commands.runLink({ command: of, args: { evidence: id } })}
    >
      {verb}
    </Button>
  );
}
