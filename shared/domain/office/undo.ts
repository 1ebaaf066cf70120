import { type Inverses, takenBack, withdrawn } from '../inverse.ts';
import type { officeEvents } from './events.ts';

export const officeInverses: Inverses<typeof officeEvents> = {
  'office.added': ({ office: id }) => withdrawn({ kind: 'office', id }),
  'office.renamed': ({ office }) => [{ intent: 'WithdrawRename', office, reason: takenBack }],
  'office.renameWithdrawn': ({ office }, before) => {
    const row = before.offices.get(office);
    const last = row?.formerNames.at(-1);
    return row && last && [{ intent: 'RenameOffice', office, name: row.name, effective: last.until }];
  },
  'office.closed': ({ office, effective }) => [{ intent: 'ReopenOffice', office, reason: takenBack, effective }],
  'office.reopened': ({ office }, before) => {
    const closed = before.offices.get(office)?.closed;
    return closed && [{ intent: 'CloseOffice', office, note: closed.note, effective: closed.on }];
  },
};
