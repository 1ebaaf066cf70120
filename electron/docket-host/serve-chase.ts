import { basename } from 'node:path';
import { overdueItems } from '../../shared/chase/chase-item.ts';
import { composeChase } from '../../shared/chase/chase-message.ts';
import { saveChase } from '../../shared/contracts/chase.contract.ts';
import { isSameSubject } from '../../shared/domain/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { writeDrafts } from '../chase/write-drafts.ts';
import type { Serve } from '../ipc/serve-contract.ts';
import type { DocketHost } from './docket-host.ts';
import type { FileDialogs } from './file-dialogs.ts';

interface ChaseParts {
  readonly host: Pick<DocketHost, 'session'>;
  readonly dialogs: Pick<FileDialogs, 'chooseDraftFolder'>;
}

/** Serves the drafts of reminders: composed here from the record, so that a window names only what is chased. */
export function serveChase(serve: Serve, { host, dialogs }: ChaseParts): void {
  serve(saveChase, async ({ items: wanted, answerBy }) => {
    const session = host.session();
    if (!session.ok) return session;
    const { ledger, actor } = session.value;
    const today = ledger.today();
    const isWanted = (subject: (typeof wanted)[number]) => wanted.some((one) => isSameSubject(one, subject));
    const items = overdueItems(ledger.state(), today, isWanted);
    const facts = { docket: ledger.docket.name, today, answerBy, from: actor() };
    const { messages, leftOut } = composeChase(ledger.state(), items, facts);
    if (messages.length === 0)
      return refuse('chase.nothing', ['Nobody can be reminded of what was chosen.', ...leftOut].join(' '));
    const folder = await dialogs.chooseDraftFolder();
    if (folder === undefined) return ok(null);
    const files = await writeDrafts(folder, messages, today);
    return files.ok ? ok({ folder: basename(folder), files: files.value }) : files;
  });
}
