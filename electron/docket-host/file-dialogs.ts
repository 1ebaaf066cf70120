/** What main asks the officer about files. The app's dialogs are in electron/dialogs; tests have their own. Undefined: cancelled. */
export interface FileDialogs {
  chooseDocketFolder(purpose: 'open' | 'create'): Promise<string | undefined>;
  chooseMail(kind: 'files' | 'folder'): Promise<readonly string[] | undefined>;
  /** A spreadsheet. */
  chooseSheet(): Promise<string | undefined>;
  /** A backup: a zip file, or a manifest in a folder of backups. */
  chooseBackup(): Promise<string | undefined>;
  /** A folder that shall keep daily backups. */
  chooseBackupFolder(): Promise<string | undefined>;
  /** A folder for drafts of reminders. */
  chooseDraftFolder(): Promise<string | undefined>;
  /** The PDF of a letter as it was signed. */
  chooseSignedCopy(): Promise<string | undefined>;
  /** Where to save a file; `suggestedName` is safe as a file name. */
  saveAs(suggestedName: string): Promise<string | undefined>;
}
