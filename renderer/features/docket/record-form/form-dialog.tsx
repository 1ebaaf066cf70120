import type { ReactNode } from 'react';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { RecordForm, type RecordFormProps } from './record-form.tsx';

interface FormDialogProps extends Omit<RecordFormProps, 'onDone' | 'onCancel' | 'onDidChange'> {
  readonly title: string;
  readonly onClose: () => void;
  /** One or two sentences above the fields. */
  readonly intro?: ReactNode;
}

/** A form in a dialog; it closes when the record has taken what was asked. */
export function FormDialog({ title, onClose, intro, ...form }: FormDialogProps) {
  return (
    <Dialog title={title} onClose={onClose} actions={null}>
      {typeof intro === 'string' ? <p>{intro}</p> : intro}
      <RecordForm {...form} onDone={onClose} onCancel={onClose} />
    </Dialog>
  );
}
