import { BrowserWindow, dialog } from 'electron';
import type { FileDialogs } from '../docket-host/file-dialogs.ts';

/** The system's own dialogs, over the window. */
export const electronDialogs: FileDialogs = {
  async chooseDocketFolder(purpose) {
    const [folder] = await choose(
      purpose === 'open'
        ? { title: 'Open a docket', buttonLabel: 'Open', properties: ['openDirectory'] }
        : {
            title: 'Choose an empty folder for the new docket',
            buttonLabel: 'Choose',
            properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
          },
    );
    return folder;
  },

  async chooseMail(kind) {
    const chosen = await choose(
      kind === 'folder'
        ? { title: 'Import e-mail from a folder', buttonLabel: 'Import', properties: ['openDirectory'] }
        : {
            title: 'Import e-mail',
            buttonLabel: 'Import',
            properties: ['openFile', 'multiSelections'],
            filters: [
              {
                name: 'E-mail and releases',
                extensions: ['eml', 'mbox', 'msg', 'pst', 'ost', 'emlx', 'mht', 'mhtml', 'dat', 'zip', 'pdf', 'txt'],
              },
              { name: 'All files', extensions: ['*'] },
            ],
          },
    );
    return chosen.length > 0 ? chosen : undefined;
  },

  async chooseSheet() {
    const [path] = await choose({
      title: 'Bring in a sheet',
      buttonLabel: 'Open',
      properties: ['openFile'],
      filters: [
        { name: 'Spreadsheets', extensions: ['xlsx', 'csv', 'tsv', 'txt'] },
        { name: 'All files', extensions: ['*'] },
      ],
    });
    return path;
  },

  async chooseSignedCopy() {
    const [path] = await choose({
      title: 'Signed copy of the letter',
      buttonLabel: 'Register',
      properties: ['openFile'],
      filters: [{ name: 'PDF', extensions: ['pdf'] }],
    });
    return path;
  },

  async chooseBackup() {
    const [path] = await choose({
      title: 'Choose a backup',
      buttonLabel: 'Restore',
      properties: ['openFile'],
      filters: [
        { name: 'Backups', extensions: ['zip', 'json'] },
        { name: 'All files', extensions: ['*'] },
      ],
    });
    return path;
  },

  async chooseBackupFolder() {
    const [folder] = await choose({
      title: 'Choose a folder for daily backups',
      buttonLabel: 'Choose',
      properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
    });
    return folder;
  },

  async chooseDraftFolder() {
    const [folder] = await choose({
      title: 'Choose a folder for the drafts',
      buttonLabel: 'Write the drafts here',
      properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
    });
    return folder;
  },

  async saveAs(suggestedName) {
    const window = theWindow();
    if (!window) return undefined;
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: 'Save as',
      defaultPath: suggestedName,
    });
    return canceled || filePath === '' ? undefined : filePath;
  },
};

async function choose(options: Electron.OpenDialogOptions): Promise<readonly string[]> {
  const window = theWindow();
  if (!window) return [];
  const { canceled, filePaths } = await dialog.showOpenDialog(window, options);
  return canceled ? [] : filePaths;
}

function theWindow(): BrowserWindow | undefined {
  return BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
}
