import { Button } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/text/empty-state.tsx';
import { quickOpen } from '../command-palette/palette.commands.ts';
import { useWorkbench } from '../workbench.ts';

export function EmptyEditorArea() {
  const { commands } = useWorkbench();
  return (
    <div className="empty-editor-area">
      <EmptyState
        what="Records, messages and letters open here, each in a tab."
        how="Choose one in the side bar, or find it by its name or number."
        action={<Button onClick={() => commands.run(quickOpen, undefined)}>Go to a record…</Button>}
      />
    </div>
  );
}
