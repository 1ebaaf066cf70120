/** Files that are dropped anywhere on the window, or pasted into it, are imported; a spreadsheet, or rows of one, becomes records. */
import './imports.css';
import type { Workbench } from '../../workbench/workbench.ts';
import { bringInFile, bringInSheet, bringInText, isSheetFile, pastedRows, rowsIn } from '../sheets/api.ts';
import { importFiles } from './import.commands.ts';
import { receiveFiles } from './receive-files.ts';
import { runImport } from './run-import.ts';

export function listenForFiles(document: Document, workbench: Workbench): void {
  const listen = <K extends keyof DocumentEventMap>(type: K, listener: (event: DocumentEventMap[K]) => void) =>
    // Before the editor area, which would take the file for a tab.
    document.addEventListener(type, listener, { capture: true });
  const showTarget = (words: string | undefined) => {
    if (words === undefined) delete document.body.dataset.dropping;
    else document.body.dataset.dropping = words;
  };
  listen('dragover', (event) => {
    if (!bringsFiles(event.dataTransfer)) return;
    take(event);
    showTarget(dropWords(workbench));
  });
  listen('dragleave', (event) => event.relatedTarget === null && showTarget(undefined));
  listen('drop', (event) => {
    showTarget(undefined);
    if (!bringsFiles(event.dataTransfer)) return;
    take(event);
    void takeIn(workbench, [...(event.dataTransfer?.files ?? [])]).catch(reportError);
  });
  listen('paste', (event) => {
    const rows = pastedRows(event, document.activeElement);
    if (rows !== undefined) {
      take(event);
      return void pasteRows(workbench, rows).catch(reportError);
    }
    const files = [...(event.clipboardData?.files ?? [])];
    // Spreadsheets put a picture of the rows beside their text: nobody means the picture.
    if (files.length === 0 || isTextField(event.target) || rowsIn(event) !== undefined) return;
    take(event);
    void takeIn(workbench, files).catch(reportError);
  });
}

async function pasteRows(workbench: Workbench, rows: string): Promise<void> {
  const reason = workbench.commands.reasonAgainst(bringInSheet.id);
  if (reason === undefined) await bringInText(workbench, rows);
  else workbench.notifications.show({ severity: 'warning', message: 'The rows were not taken', result: reason });
}

async function takeIn(workbench: Workbench, files: readonly File[]): Promise<void> {
  const [file] = files;
  if (file === undefined || files.length > 1 || !isSheetFile(file.name)) return importReceived(workbench, files);
  const [asEvidence, asSheet] = ['Import as evidence', 'Bring in its rows'];
  const answer = await workbench.dialogs.ask({
    title: `What is ${file.name}?`,
    detail: 'The rows of a spreadsheet can become records, after a preview. Or the file itself is evidence.',
    answers: [asEvidence, asSheet],
  });
  if (answer === asSheet) await bringInReceived(workbench, file);
  else if (answer === asEvidence) await importReceived(workbench, files);
}

async function bringInReceived(workbench: Workbench, file: File): Promise<void> {
  const reason = workbench.commands.reasonAgainst(bringInSheet.id);
  const received = reason === undefined ? await receiveFiles(workbench, [file]) : undefined;
  const [chosen] = received?.ok ? received.value : [];
  if (chosen !== undefined) return bringInFile(workbench, chosen);
  const result = (received?.ok === false ? received.message : reason) ?? '';
  workbench.notifications.show({ severity: 'warning', message: 'The sheet was not taken', result });
}

async function importReceived(workbench: Workbench, files: readonly File[]): Promise<void> {
  const reason = workbench.commands.reasonAgainst(importFiles.id);
  const received = reason === undefined ? await receiveFiles(workbench, files) : undefined;
  if (received?.ok) return void (await runImport(workbench, received.value));
  const result = received?.message ?? reason ?? '';
  workbench.notifications.show({ severity: 'warning', message: 'Nothing was imported', result });
}

/** The page must neither open the file nor hand it to whoever else listens. */
function take(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

function dropWords({ commands, context }: Workbench): string {
  return (
    commands.reasonAgainst(importFiles.id) ??
    `Drop mail files or a spreadsheet to bring them into ${context.get('window.title')}`
  );
}

function bringsFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes('Files') ?? false;
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;
}
