/** The whole border between window and main process, by name. Kept free of imports, because the preload carries it into the sandbox. */

/** What a window may ask of the main process; each has one contract of its own in this folder. */
export const callChannels = Object.freeze([
  'clipboard.writeText',
  'diagnostics.report',
  'docket.chooseFolder',
  'docket.close',
  'docket.create',
  'docket.describe',
  'docket.forgetRecent',
  'docket.listRecent',
  'docket.open',
  'docket.openSample',
  'docket.readAsOf',
  'docket.verify',
  'evidence.chooseFiles',
  'evidence.import',
  'evidence.readHeaders',
  'evidence.readMessage',
  'evidence.readOriginal',
  'evidence.readPicture',
  'evidence.receiveFile',
  'evidence.saveAttachment',
  'evidence.saveOriginal',
  'import.readReceipt',
  'job.cancel',
  'journal.readPage',
  'letter.issue',
  'letter.layout',
  'letter.readIssued',
  'letter.savePdf',
  'menu.show',
  'officer.describe',
  'officer.rename',
  'problem.read',
  'record.handle',
  'record.redo',
  'record.undo',
  'runtime.describe',
  'theme.use',
  'workbench.ready',
  'workbench.settled',
] as const);

/** What the main process tells every window. */
export const broadcastChannels = Object.freeze([
  'diagnostics.failed',
  'docket.changed',
  'job.progressed',
  'menu.commandChosen',
  'theme.changed',
  'workbench.settle',
] as const);

export type CallChannel = (typeof callChannels)[number];
export type BroadcastChannel = (typeof broadcastChannels)[number];
