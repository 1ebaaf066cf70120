/** notmuch and mu, the mail indexers of Debian, over a Maildir of the same messages. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ascii } from '../../electron/disk/ascii.ts';
import { createMboxSplitter } from '../../shared/mail/mbox-splitter.ts';

export interface MailIndexer {
  readonly name: 'notmuch' | 'mu';
  /** Builds the index; messages indexed, CPU seconds, the most it held in memory in MB. */
  index(maildir: string): { readonly messages: number; readonly cpuSeconds: number; readonly peakMb: number };
  /** Milliseconds of one query as a command, its start included: the 50 newest. */
  query(words: string): number;
  indexFolder(maildir: string): string;
}

/** Those that are installed; the others by name. */
export function installedIndexers(folder: string): { readonly found: MailIndexer[]; readonly missing: string[] } {
  const all = [notmuch(folder), mu(folder)];
  const found = all.filter(({ name }) => spawnSync(name, ['--version']).status === 0);
  return { found, missing: all.filter((one) => !found.includes(one)).map(({ name }) => name) };
}

/** Every message of a mailbox as a file of its own. */
export function writeMaildir(mailbox: string, maildir: string): number {
  for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(maildir, part), { recursive: true });
  const bytes = readFileSync(mailbox);
  const splitter = createMboxSplitter(ascii);
  const spans = [...splitter.push(bytes), ...splitter.end()];
  for (const [index, { messageStart, messageEnd }] of spans.entries())
    writeFileSync(join(maildir, 'cur', `${index}:2,S`), bytes.subarray(messageStart, messageEnd));
  return spans.length;
}

function notmuch(folder: string): MailIndexer {
  const config = join(folder, 'notmuch-config');
  const env = { ...process.env, NOTMUCH_CONFIG: config };
  return {
    name: 'notmuch',
    index(maildir) {
      writeFileSync(
        config,
        `[database]\npath=${maildir}\n[user]\nname=bench\nprimary_email=bench@invalid\n[new]\ntags=\n[maildir]\nsynchronize_flags=false\n`,
      );
      const measured = measure(['notmuch', 'new', '--quiet'], env);
      const counted = spawnSync('notmuch', ['count', '*'], { env, encoding: 'utf8' });
      return { messages: Number(counted.stdout), ...measured };
    },
    query: (words) =>
      timeOf('notmuch', ['search', '--output=summary', '--sort=newest-first', '--limit=50', words], env),
    indexFolder: (maildir) => join(maildir, '.notmuch'),
  };
}

function mu(folder: string): MailIndexer {
  const home = join(folder, 'mu');
  return {
    name: 'mu',
    index(maildir) {
      spawnSync('mu', ['init', `--muhome=${home}`, `--maildir=${maildir}`]);
      const measured = measure(['mu', 'index', `--muhome=${home}`, '--quiet']);
      const info = spawnSync('mu', ['info', 'store', `--muhome=${home}`], { encoding: 'utf8' });
      const counted = /messages in store\s*[|│:]?\s*(\d+)/i.exec(info.stdout)?.[1];
      return { messages: Number(counted), ...measured };
    },
    query: (words) => timeOf('mu', ['find', `--muhome=${home}`, '--maxnum=50', '--sortfield=date', '--reverse', words]),
    indexFolder: () => home,
  };
}

/** By GNU time, which tells what a command used and held. */
function measure(command: readonly string[], env = process.env) {
  const ran = spawnSync('/usr/bin/time', ['-f', '%U %S %M', ...command], { env, encoding: 'utf8', maxBuffer: 2 ** 26 });
  const [user, system, peakKb] = ran.stderr.trim().split('\n').at(-1)?.split(' ').map(Number) ?? [];
  if (ran.status !== 0) console.log(`  ${command[0]} ended with ${ran.status}: ${ran.stderr.slice(0, 200)}`);
  return { cpuSeconds: (user ?? Number.NaN) + (system ?? Number.NaN), peakMb: (peakKb ?? Number.NaN) / 1_024 };
}

function timeOf(name: string, args: readonly string[], env = process.env): number {
  const began = performance.now();
  spawnSync(name, [...args], { env, stdio: 'ignore' });
  return performance.now() - began;
}
