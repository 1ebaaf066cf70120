import { type KeyboardEvent, useState } from 'react';
import { chordLabel, strokeOf } from '../../platform/keybindings/key-chord.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { Field } from '../../ui/field/field.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';

interface ChangeKeyDialogProps {
  readonly commandId: string;
  readonly title: string;
  readonly onClose: () => void;
}

/** Hears the next key, or two in a row; Tab, Enter and Esc alone keep their meaning in the dialog. */
export function ChangeKeyDialog({ commandId, title, onClose }: ChangeKeyDialogProps) {
  const { keybindings, announcer, isMac } = useWorkbench();
  const [strokes, setStrokes] = useState<readonly string[]>([]);
  const [error, setError] = useState<string>();
  const label = strokes.length === 0 ? '' : chordLabel(strokes, isMac);

  const onKeyDown = (event: KeyboardEvent) => {
    const stroke = strokeOf(event.nativeEvent, isMac);
    if (stroke === undefined || ['tab', 'shift+tab', 'enter', 'escape'].includes(stroke)) return;
    event.preventDefault();
    setError(undefined);
    setStrokes(strokes.length === 1 ? [...strokes, stroke] : [stroke]);
  };
  const settle = (result: { readonly ok: boolean; readonly message?: string }, said: string) => {
    if (!result.ok) return setError(result.message);
    announcer.say(said);
    onClose();
  };

  return (
    <Dialog
      title={`Change the key of ${title}`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => settle(keybindings.reset(commandId), 'The default key is back.')}>
            Use the default
          </Button>
          <Button onClick={() => settle(keybindings.change(commandId, null), 'The key is taken away.')}>
            Take it away
          </Button>
          <Button
            look="primary"
            reason={strokes.length === 0 ? 'Press a key first.' : undefined}
            onClick={() => settle(keybindings.change(commandId, strokes.join(' ')), `The key is now ${label}.`)}
          >
            Set this key
          </Button>
        </>
      }
    >
      <Field label="New key" hint="Press the key, or two keys one after the other." error={error}>
        {(ids) => <input {...ids} className="text-input" value={label} readOnly onKeyDown={onKeyDown} />}
      </Field>
    </Dialog>
  );
}
