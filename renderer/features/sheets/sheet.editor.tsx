import './sheets.css';
import { useEffect, useRef } from 'react';
import { z } from 'zod';
import { useStore } from 'zustand';
import type { EditorProps, EditorType } from '../../platform/editors/editor-type.ts';
import { Icon } from '../../ui/icon/icon.tsx';
import { useWorkbench, type Workbench } from '../../workbench/workbench.ts';
import { docketSession, LookingBackStrip, NoDocket } from '../docket/api.ts';
import { broughtSheet, startOver } from './brought-sheet.ts';
import { SheetColumns } from './sheet-columns.tsx';
import { SheetPreview } from './sheet-preview.tsx';
import { SheetResult } from './sheet-result.tsx';
import { SheetSource } from './sheet-source.tsx';
import { SheetSteps } from './sheet-steps.tsx';

export const sheetEditor: EditorType<null> = {
  id: 'sheet',
  icon: 'table',
  input: z.null(),
  key: () => 'page',
  title: () => 'Bring in a sheet',
  component: SheetEditor,
};

/** Rows of a spreadsheet become records, in four steps: from where, what its columns tell, what would become of every row, what became of it. */
function SheetEditor({ editor }: EditorProps<null>) {
  const workbench = useWorkbench();
  const status = useStore(docketSession, (session) => session.status);
  const { name, step } = useStore(broughtSheet);
  const page = useRef<HTMLElement>(null);
  useEffect(() => editor.setBreadcrumbs(name === '' ? ['Sheets'] : ['Sheets', name]), [editor, name]);
  // The control that led to the next step is gone with its own.
  // biome-ignore lint/correctness/useExhaustiveDependencies: at every step anew.
  useEffect(() => {
    if (document.activeElement === document.body) page.current?.focus({ preventScroll: true });
  }, [step]);
  useEffect(() => () => endWithTab(workbench), [workbench]);
  if (!status) return <NoDocket />;
  return (
    <article ref={page} tabIndex={-1} className="list-page sheet-page" data-takes-pasted-rows="">
      <LookingBackStrip butToday="A sheet is compared with the record" />
      <header className="sheet-head">
        <h1>Bring in a sheet</h1>
        <SheetSteps />
      </header>
      <Refusal />
      {step === 'source' && <SheetSource />}
      {step === 'columns' && <SheetColumns />}
      {step === 'preview' && <SheetPreview />}
      {step === 'result' && <SheetResult />}
    </article>
  );
}

function Refusal() {
  const refusal = useStore(broughtSheet, (sheet) => sheet.refusal);
  if (refusal === undefined) return null;
  return (
    <p className="sheet-refused" role="alert">
      <Icon name="error" size={14} /> {refusal}
    </p>
  );
}

/** A tab behind another is taken off the page as well, and its sheet stays. */
function endWithTab(workbench: Workbench): void {
  setTimeout(() => {
    const isOpen = workbench.editors.openEditors().some(({ id }) => id.startsWith(`${sheetEditor.id}:`));
    if (!isOpen) startOver(workbench);
  });
}
