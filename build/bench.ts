/** `npm run bench [-- NAME...]`: figures with ratios against named peers and limits. Prints; never passes or fails. */
import { enableCompileCache } from 'node:module';
import { cpus } from 'node:os';
import { requireNode } from '../electron/disk/require-node.ts';
import { benchAgenda } from './bench/agenda.bench.ts';
import { benchBackup } from './bench/backup.bench.ts';
import { benchDocket } from './bench/docket.bench.ts';
import { benchFuzzMail } from './bench/fuzz-mail.ts';
import { benchHostileMail } from './bench/hostile-mail.ts';
import { benchImport } from './bench/import.bench.ts';
import { benchJournal } from './bench/journal.bench.ts';
import { benchLetters } from './bench/letters.bench.ts';
import { benchList } from './bench/list.bench.ts';
import { benchMail } from './bench/mail.bench.ts';
import { benchMailbox } from './bench/mailbox.bench.ts';
import { benchSearch } from './bench/search.bench.ts';
import { benchSheet } from './bench/sheet.bench.ts';
import { benchStart } from './bench/start.bench.ts';
import { benchTimeline } from './bench/timeline.bench.ts';

requireNode();
// Children start as those of `records` do, which keeps compiled code between runs.
enableCompileCache();

const benches = {
  journal: benchJournal,
  import: benchImport,
  mailbox: benchMailbox,
  letters: benchLetters,
  hostile: benchHostileMail,
  'fuzz-mail': benchFuzzMail,
  start: benchStart,
  list: benchList,
  sheet: benchSheet,
  backup: benchBackup,
  docket: benchDocket,
  agenda: benchAgenda,
  search: benchSearch,
  timeline: benchTimeline,
  mail: benchMail,
};
const asked = process.argv.slice(2);

process.stdout.write(
  `Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model.trim()}); processes find code that was compiled before, as those of records do\n`,
);
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  process.stdout.write(`\n== ${name}\n`);
  await bench();
}
