import { useStore } from 'zustand';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { Button } from '../../ui/button/button.tsx';
import { StatusWord } from '../../ui/icon/status-word.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { backupState } from './backup-state.ts';
import { standingInWords } from './backup-words.ts';

/** How old the last backup of the open docket is, what went wrong with the last, and what can be done. */
export function BackupsSection({ today }: { readonly today: LocalDate }) {
  const { commands } = useWorkbench();
  const { status } = useStore(backupState);
  if (status === null) return null;
  const run = (command: string) => () => commands.runLink({ command });
  return (
    <section aria-labelledby="docket-backups">
      <h2 id="docket-backups">Backups</h2>
      <p>{standingInWords(status, today)}</p>
      {status.isRunning && <p className="muted">The backup of today is being made.</p>}
      {status.failure !== null && (
        <p>
          <StatusWord status="warning" /> {status.failure.message}
        </p>
      )}
      <p className="docket-state-answers">
        <Button icon="save-all" onClick={run('backup.make')}>
          Back up now…
        </Button>
        <Button onClick={run('backup.configure')}>Daily backups…</Button>
      </p>
    </section>
  );
}
