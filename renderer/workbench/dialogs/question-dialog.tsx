import { useStore } from 'zustand';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { useWorkbench } from '../workbench.ts';

export function QuestionDialog() {
  const asked = useStore(useWorkbench().dialogs.store, (state) => state.asked);
  if (asked === undefined) return null;
  const actions = asked.answers.map((text, index) => (
    <Button
      key={text}
      look={index === asked.answers.length - 1 ? 'primary' : 'plain'}
      onClick={() => asked.answer(text)}
    >
      {text}
    </Button>
  ));
  return (
    <Dialog title={asked.title} onClose={() => asked.answer(undefined)} actions={actions}>
      <p>{asked.detail}</p>
    </Dialog>
  );
}
