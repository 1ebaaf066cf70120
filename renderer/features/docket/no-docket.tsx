import { Button } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/text/empty-state.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';

/** What every view and editor of the record shows while no docket is open. */
export function NoDocket() {
  const { commands } = useWorkbench();
  const run = (command: string) => () => commands.runLink({ command });
  return (
    <EmptyState
      what="The records of a docket stand here. No docket is open."
      how="Open the folder of one, start a new one, or look around in the sample."
      action={
        <span className="no-docket-actions">
          <Button look="primary" onClick={run('docket.open')}>
            Open a docket…
          </Button>
          <Button onClick={run('docket.create')}>New…</Button>
          <Button onClick={run('docket.openSample')}>Sample</Button>
        </span>
      }
    />
  );
}
