/** The whole border between window and main process, by name. Kept free of imports, because the preload carries it into the sandbox. */

/** What a window may ask of the main process; each has one contract of its own in this folder. */
export const callChannels = Object.freeze([
  'clipboard.writeText',
  'diagnostics.report',
  'job.cancel',
  'menu.show',
  'runtime.describe',
  'theme.use',
  'workbench.ready',
  'workbench.settled',
] as const);

/** What the main process tells every window. */
export const broadcastChannels = Object.freeze([
  'diagnostics.failed',
  'job.progressed',
  'menu.commandChosen',
  'theme.changed',
  'workbench.settle',
] as const);

export type CallChannel = (typeof callChannels)[number];
export type BroadcastChannel = (typeof broadcastChannels)[number];
