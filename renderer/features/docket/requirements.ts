import type { Requirement } from '../../platform/commands/command.ts';

/** What commands of other features ask for, with the sentence that is shown while it does not hold. */
export const aDocket: Requirement = { when: 'docket.isOpen', otherwise: 'No docket is open.' };

export const aWritableDocket: readonly Requirement[] = [
  aDocket,
  {
    when: '!docket.isLookingBack',
    otherwise: 'The docket is shown as of another day: go back to today to record.',
  },
  { when: 'docket.isWritable', otherwise: 'The docket is open for reading only.' },
];
