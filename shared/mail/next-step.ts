/** By the code with which something of an import failed; what follows the dot of a code is not told apart where the next step is the same. */
const steps: readonly (readonly [code: RegExp, step: string])[] = [
  [
    /^mail\.empty$/,
    'Nothing is lost: there is nothing in it. If it should hold something, ask for it to be sent again.',
  ],
  [/^mail\.damaged$/, 'Ask whoever gave it for an undamaged copy, or save it anew from the program that wrote it.'],
  [
    /^child\.(?:timedOut|crashed|outOfMemory|killed|answerUnreadable)$/,
    'Save the message as .eml or .pdf in the program that wrote it, and import that.',
  ],
  [/^attachment\./, 'Save the attachment by itself from the mail program, and import that file.'],
  [/^archive\.encrypted$/, 'Unpack it with its password, and import the folder.'],
  [/^archive\./, 'Unpack it with another program, and import the folder.'],
  [/^import\.link$/, 'Import the place to which it leads.'],
  [/^import\.notAFile$/, 'Nothing is to be done: it holds no mail.'],
  [
    /^(?:import\.noSpace|disk\.full)$/,
    'Make room on the disk, and import the same again: what is in already is passed over.',
  ],
  [/^disk\.noRights$/, 'Ask for the right to read it, or copy it where you may, and import it again.'],
  [/^disk\.notFound$/, 'Look where it lies now: it may have been moved or renamed, or its drive is not connected.'],
  [/^disk\./, 'Copy it to another disk, and import it from there.'],
];

/**
 * What an officer can do about something that an import could not take in, as a sentence; undefined where the reason says all there is.
 * @example nextStep('archive.encrypted') // 'Unpack it with its password, and import the folder.'
 */
export function nextStep(code: string): string | undefined {
  return steps.find(([codes]) => codes.test(code))?.[1];
}
