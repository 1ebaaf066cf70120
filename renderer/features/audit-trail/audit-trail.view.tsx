import './audit-trail.css';
import { useStore } from 'zustand';
import { counted } from '../../../shared/kernel/counted.ts';
import { allActors } from '../../projection/queries/entry-queries.ts';
import { useLive } from '../../projection/use-live.ts';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { Tree } from '../../ui/tree/tree.tsx';
import { useWorkbench, type Workbench } from '../../workbench/workbench.ts';
import { docketSession, NoDocket } from '../docket/api.ts';
import { auditTrailEditor } from './audit-trail.editor.tsx';
import { type EntryFilter, everyEntry, shownEntries } from './shown-entries.ts';

/** What the chain holds, in the side bar: the heads to compare with a letter, and the ways to look and to check. */
export function ChainView() {
  const status = useStore(docketSession, (session) => session.status);
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
      <Button look="link" icon="list-ordered" onClick={() => showEntries(workbench, everyEntry)}>
        Show every entry
      </Button>
      <Button look="link" icon="verified" onClick={() => void workbench.commands.runLink({ command: 'docket.verify' })}>
        Verify the docket
      </Button>
    </div>
  );
}

/** Those who recorded anything; choosing one lists what they recorded. */
export function PeopleView() {
  const workbench = useWorkbench();
  const names = useLive(() => allActors, []);
  const { by, value } = useStore(shownEntries);
  if (names === undefined) return null;
  return (
    <Tree
      label="People who recorded entries"
      nodes={names.map((name) => ({ id: name, label: name, icon: <Icon name="account" /> }))}
      expanded={nothingOpens}
      selectedId={by === 'person' ? value : undefined}
      onToggle={() => {}}
      onSelect={() => {}}
      onActivate={(name) => showEntries(workbench, { by: 'person', value: name })}
    />
  );
}

const nothingOpens: ReadonlySet<string> = new Set();

function showEntries({ editors }: Workbench, filter: EntryFilter): void {
  shownEntries.setState(filter);
  editors.open(auditTrailEditor, null);
}
