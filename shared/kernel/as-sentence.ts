/** Ends with a full stop what an officer typed with or without one. @example asSentence('The pilot was paused') // 'The pilot was paused.' */
export function asSentence(text: string): string {
  return /[.!?]["”’)]?$/.test(text) ? text : `${text}.`;
}
