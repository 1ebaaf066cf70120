import { resolve } from 'node:path';
import { evidenceIdSchema } from '../../../shared/domain/ids.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import { ok, refuse } from '../../../shared/kernel/result.ts';
import { backUpDocket, ownShelf } from '../../backup/back-up-docket.ts';
import { type Disposal, disposeEvidence } from '../../ledger/dispose-evidence.ts';
import { type Command, UsageError, type Words } from '../command.ts';
import { withLedger, writingOptions } from '../with-ledger.ts';
import { everyWord, positional, word } from '../words.ts';

export const disposeCommand: Command = {
  name: 'dispose',
  usage: 'dispose DIR ID --authority WHO --schedule ITEM --reason WHY --holds WHAT --yes-destroy',
  summary: 'Destroy a piece of evidence for good, under a records schedule.',
  options: {
    ...writingOptions,
    authority: { type: 'string', argument: 'WHO', help: 'By whose authority it is destroyed.' },
    schedule: {
      type: 'string',
      argument: 'ITEM',
      help: 'The item of the records schedule, such as "GRS 5.2 item 010".',
    },
    reason: { type: 'string', argument: 'WHY', help: 'Why now.' },
    holds: {
      type: 'string',
      argument: 'WHAT',
      help: 'What came of looking for holds: "none; litigation, FOIA and audit asked on 4 Apr 2022".',
    },
    'despite-case': { type: 'string', argument: 'WHY', help: 'Why it may go although it is linked to an open case.' },
    backups: {
      type: 'string',
      multiple: true,
      argument: 'FOLDER',
      help: 'Another folder that keeps backups of this docket.',
    },
    'yes-destroy': { type: 'boolean', help: 'Confirms: what is destroyed cannot be brought back.' },
  },
  positionals: { min: 2, max: 2 },
  async run(words) {
    const evidence = evidenceIdSchema.safeParse(positional(words, 1));
    if (!evidence.success) throw new UsageError(`"${positional(words, 1)}" is no evidence id such as E-3fa4b2c19d.`);
    const despiteCase = word(words, 'despite-case');
    const asked = {
      evidence: evidence.data,
      authority: needed(words, 'authority'),
      schedule: needed(words, 'schedule'),
      reason: needed(words, 'reason'),
      holds: needed(words, 'holds'),
      ...(despiteCase !== undefined && { despiteCase }),
    };
    if (words.options['yes-destroy'] !== true)
      return refuse(
        'disposal.notConfirmed',
        `Nothing was destroyed. ${evidence.data} would go for good: its original, what was read from it, its place in the search index, and every backup on the shelf that holds it. Say --yes-destroy to do it.`,
      );
    const dir = resolve(positional(words, 0));
    const shelves = [ownShelf(dir), ...everyWord(words, 'backups').map((folder) => resolve(folder))];
    return withLedger(words, 'write', async (ledger, ports) => {
      const disposed = await disposeEvidence(ledger, asked, words.actor, { ports, shelves });
      if (!disposed.ok) return disposed;
      const { backups } = disposed.value;
      const again = backups.length > 0 ? await backUpDocket(newBackup(dir, words), ports) : undefined;
      if (again && !again.ok) return again;
      return ok({
        lines: linesOf(disposed.value),
        json: { ...disposed.value, newBackup: again !== undefined },
        notices: [
          'Backups carried away in files, exports and copies elsewhere are not reached: destroy those yourself.',
        ],
      });
    });
  },
};

function needed(words: Words, option: string): string {
  const text = word(words, option)?.trim();
  if (!text)
    throw new UsageError(
      `--${option} is needed: a disposal says by whose authority, under which schedule, why, and that no hold forbids it.`,
    );
  return text;
}

function newBackup(dir: string, { actor }: Words) {
  return { dir, actor, into: { kind: 'shelf', folder: ownShelf(dir) } } as const;
}

function linesOf({ evidence, removed, separated, backups }: Disposal): string[] {
  return [
    `${evidence} is destroyed: ${counted(removed.length, 'original')} removed. The journal keeps that it was there, its hash, and this disposal.`,
    ...(separated.length > 0
      ? [`${counted(separated.length, 'message')} of the same mailbox file now stand alone; the file is gone.`]
      : []),
    ...(backups.length > 0
      ? [`${counted(backups.length, 'backup')} that held it removed from the shelf, and a new one made without it.`]
      : []),
  ];
}
