import './audit-trail.css';
import { useStore } from 'zustand';
import { counted } from '../../../shared/kernel/counted.ts';
import { Button } from '../../ui/button/button.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { docketSession, NoDocket } from '../docket/api.ts';

/** What the chain holds, in the side bar: the heads to compare with a letter, and the ways to look and to check. */
export function ChainView() {
  const { status } = useStore(docketSession);
  const workbench = useWorkbench();
  if (!status) return <NoDocket />;
  return (
    <div className="chain-view">
      <p>{counted(status.entryCount, 'entry', 'entries')} in an append-only journal.</p>
      {status.heads.map((head) => (
        <p key={head.device} className="muted">
          Head of device <span className="mono">{head.device}</span>: entry {head.seq},{' '}
          <span className="mono" data-tooltip={head.hash}>
            {head.hash.slice(0, 16)}
          </span>
        </p>
      ))}
      <Button
        look="link"
        icon="list-ordered"
        onClick={() => void workbench.commands.runLink({ command: 'auditTrail.show' })}
      >
        Show every entry
      </Button>
      <Button look="link" icon="verified" onClick={() => void workbench.commands.runLink({ command: 'docket.verify' })}>
        Verify the docket
      </Button>
    </div>
  );
}
