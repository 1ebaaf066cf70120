import type { WorkbenchApp } from './workbench-app.ts';

/** The next "save as" dialogs are answered with this path. */
export function answerSaveDialog({ electronApp }: Pick<WorkbenchApp, 'electronApp'>, filePath: string): Promise<void> {
  return electronApp.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
  }, filePath);
}

/** The next "open" dialogs are answered with these files or folders. */
export function answerOpenDialog(
  { electronApp }: Pick<WorkbenchApp, 'electronApp'>,
  filePaths: readonly string[],
): Promise<void> {
  return electronApp.evaluate(
    ({ dialog }, paths) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: paths });
    },
    [...filePaths],
  );
}
