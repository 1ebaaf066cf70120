/** Files that are dropped anywhere on the window, or pasted into it, are imported. */
import './imports.css';
import type { Workbench } from '../../workbench/workbench.ts';
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
    void importReceived(workbench, [...(event.dataTransfer?.files ?? [])]).catch(reportError);
  });
  listen('paste', (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0 || isTextField(event.target)) return;
    take(event);
    void importReceived(workbench, files).catch(reportError);
  });
}

async function importReceived(workbench: Workbench, files: readonly File[]): Promise<void> {
  const reason = workbench.commands.reasonAgainst(importFiles.id);
  const received = reason === undefined ? await receiveFiles(workbench, files) : undefined;
  if (received?.ok) return runImport(workbench, received.value);
  const result = received?.message ?? reason ?? '';
  workbench.notifications.show({ severity: 'warning', message: 'Nothing was imported', result });
}

/** The page must neither open the file nor hand it to whoever else listens. */
function take(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

function dropWords({ commands, context }: Workbench): string {
  return commands.reasonAgainst(importFiles.id) ?? `Drop mail files to import them into ${context.get('window.title')}`;
}

function bringsFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes('Files') ?? false;
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;
}
