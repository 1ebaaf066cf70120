/** What the rest of the window learns from the session: context keys, title, badges, undo, the welcome page. */
import { formatDateWithWeekday } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { Dispose } from '../../platform/disposable.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { welcomePage } from '../welcome/api.ts';
import { type DocketSession, docketSession } from './docket-session.ts';
import { lastOpenInWords } from './recent-dockets.ts';
import { countPastDue, quarterInWords } from './status-bar.ts';
import { undoCommands } from './undo.commands.ts';

export function followSession(workbench: Workbench): void {
  const nothingToUndo = { undoLabel: null, redoLabel: null };
  let undoDeclared = declareUndo(workbench, nothingToUndo);
  const tell = (session: DocketSession, before: DocketSession | undefined) => {
    if (session.status !== before?.status) {
      tellContext(workbench, session);
      undoDeclared();
      undoDeclared = declareUndo(workbench, session.status?.undo ?? nothingToUndo);
    }
    if (session.status !== before?.status || session.owed !== before?.owed) tellPastDue(workbench, session);
    if (session.status !== before?.status || session.recent !== before?.recent) tellWelcome(session);
  };
  tell(docketSession.getState(), undefined);
  docketSession.subscribe(tell);
}

function declareUndo({ commands }: Workbench, labels: Parameters<typeof undoCommands>[0]): Dispose {
  const disposals = undoCommands(labels).map((command) => commands.add(command));
  return () => {
    for (const dispose of disposals) dispose();
  };
}

function tellContext({ context, setTitle }: Workbench, { status, lookingBack }: DocketSession): void {
  context.set('docket.isLookingBack', lookingBack !== undefined);
  context.set('docket.isOpen', Boolean(status));
  context.set('docket.isWritable', status?.readOnly === null);
  context.set('docket.lacksEntries', status?.findings.some(({ code }) => code === 'journal.tailMissing') ?? false);
  setTitle(status?.name ?? 'Records Workbench');
}

function tellPastDue({ views }: Workbench, session: DocketSession): void {
  const count = countPastDue(session);
  views.setBadge('docket', count === 0 ? undefined : { count, label: `${count} past due` });
}

function tellWelcome({ status, recent }: DocketSession): void {
  const now = new Date();
  welcomePage.setState({
    dayInWords: status ? `${formatDateWithWeekday(status.today)}, ${quarterInWords(status.today)}` : undefined,
    recent: recent.map((docket) => ({
      name: docket.name,
      place: docket.isThere ? docket.folderName : `${docket.folderName}, not there now`,
      lastOpen: lastOpenInWords(docket, now),
      standing: undefined,
      open: { command: 'docket.openThisRecent', args: { recent: docket.id, name: docket.name } },
    })),
  });
}
