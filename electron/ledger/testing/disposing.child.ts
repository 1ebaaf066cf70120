/** The program that the crash test kills: `node disposing.child.ts DIR EVIDENCE POINT SHELF` disposes of EVIDENCE and dies at POINT, as by kill -9. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { evidenceIdSchema } from '../../../shared/domain/ids.ts';
import { systemDocketPorts } from '../../docket/docket-ports.ts';
import { disposeEvidence } from '../dispose-evidence.ts';
import { type Ledger, openLedger } from '../ledger.ts';

const [, , dir = '', id = '', point = '', shelf = ''] = process.argv;
const ports = systemDocketPorts();
const opened = await openLedger(dir, { mode: 'write' }, ports);
if (!opened.ok) throw new Error(opened.message);
const ledger = opened.value;
const evidence = evidenceIdSchema.parse(id);
const row = ledger.state().evidence.get(evidence);
if (!row) throw new Error(`no ${id}`);
const original = ledger.evidence.pathOf(row.container?.sha256 ?? row.sha256);
const index = join(ports.userFolder, 'search', ledger.docket.id);
let isRecorded = false;

/** Whether the disposal has come as far as it is to come. */
const reached: Readonly<Record<string, () => boolean>> = {
  beforeTheEntry: () => !isRecorded,
  afterTheEntry: () => isRecorded,
  afterTheOriginal: () => !existsSync(original),
  beforeTheBackups: () => !existsSync(index),
};

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('killed');
}

/** The ledger and the ports as they are, looked at whenever something is asked of them. */
function watched<Of extends object>(target: Of, isTime: (member: string | symbol) => boolean): Of {
  return new Proxy(target, {
    get(whole, member) {
      if (isTime(member) && reached[point]?.()) die();
      return Reflect.get(whole, member, whole);
    },
  });
}

const watchedLedger: Ledger = watched(
  {
    ...ledger,
    async handle(intents, actor) {
      if (point === 'beforeTheEntry') die();
      const recorded = await ledger.handle(intents, actor);
      isRecorded = true;
      return recorded;
    },
  },
  () => isRecorded,
);
const why = { authority: 'Records Officer', schedule: 'GRS 5.2 item 010', reason: 'Retention ended', holds: 'None' };
await disposeEvidence(watchedLedger, { evidence, ...why }, 'officer', {
  ports: watched(ports, () => isRecorded),
  shelves: [shelf],
});
throw new Error(`${point} was never reached`);
