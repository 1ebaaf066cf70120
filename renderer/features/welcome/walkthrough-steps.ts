import type { CommandLink } from '../../platform/commands/command.ts';

export interface WalkthroughStep {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly text: string;
  /** Its button appears once a feature offers the command. */
  readonly link: CommandLink;
}

/** The first quarter of an officer, on the sample docket. */
export const walkthroughSteps: readonly WalkthroughStep[] = [
  {
    id: 'openSample',
    title: 'Open the sample docket',
    minutes: 1,
    text: 'A made-up office with a NARA case, an OIG report and its mail. Nothing you do there touches your own records.',
    link: { title: 'Open the sample', command: 'docket.openSample' },
  },
  {
    id: 'readDocket',
    title: 'Read the docket: what is owed, and to whom',
    minutes: 2,
    text: 'The docket lists every promise with its date: past due first, then this week, then this quarter.',
    link: { title: 'Show what is owed', command: 'docket.showOwed' },
  },
  {
    id: 'askDueDate',
    title: 'Ask a due date for its reasons',
    minutes: 1,
    text: 'Every date tells its rule, its first day, how days are counted and whether it rolls off a holiday. Rest on the date to read it.',
    link: { title: 'Show a due date', command: 'obligation.explainDueDate' },
  },
  {
    id: 'importMail',
    title: 'Import a mailbox and read its receipt',
    minutes: 3,
    text: 'Messages are kept as they came, with their hash. The receipt says what was new, what was already there and what failed.',
    link: { title: 'Import mail…', command: 'evidence.importMail' },
  },
  {
    id: 'moveMilestone',
    title: 'Move a milestone, with the reason',
    minutes: 2,
    text: 'The original date never moves. A new current date needs a reason, and both stay in the record.',
    link: { title: 'Reschedule a milestone…', command: 'milestone.reschedule' },
  },
  {
    id: 'draftLetter',
    title: 'Draft the quarterly letter',
    minutes: 5,
    text: 'The letter takes its facts from the record, tells what changed since the last one, and is refused while it contradicts the docket.',
    link: { title: 'Draft the letter…', command: 'letter.draftQuarterly' },
  },
];
