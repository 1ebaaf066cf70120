import { listRecentDockets, type RecentDocket } from '../../../shared/contracts/docket.contract.ts';
import type { MainProcess } from '../../platform/main-process/main-process.ts';
import { docketSession } from './docket-session.ts';

export async function readRecent(mainProcess: MainProcess): Promise<void> {
  const recent = await mainProcess.call(listRecentDockets, null);
  if (recent.ok) docketSession.setState({ recent: recent.value });
}

/** As menus and the welcome page tell it. @example 'today, 08:50', '31 Mar 2022' */
export function lastOpenInWords({ openedAt }: Pick<RecentDocket, 'openedAt'>, now: Date): string {
  const at = new Date(openedAt);
  const time = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  if (at.toDateString() === now.toDateString()) return `today, ${time}`;
  return at.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
}
