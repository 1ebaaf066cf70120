import { formatDate } from '../../../shared/calendar/local-date-arithmetic.ts';
import { ok } from '../../../shared/kernel/result.ts';
import type { Problem } from '../../../shared/problems/problem.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { type ProblemsRead, problemsOf } from '../../ledger/problems-of.ts';
import { readSaid, type Said } from '../../ledger/read-said.ts';
import { agencyNotice } from '../agency-notice.ts';
import type { Command } from '../command.ts';
import { textTable } from '../text-table.ts';
import { askedView, viewOptions } from '../view-words.ts';
import { openReading, withLedger } from '../with-ledger.ts';

export const problemsCommand: Command = {
  name: 'problems',
  usage: 'problems DIR [--as-of DATE] [--known-on DATE] [--silenced]',
  summary: 'What is past due, due soon, or not in order, with the rule behind it.',
  options: {
    ...viewOptions,
    silenced: { type: 'boolean', help: 'Only those that were silenced, with who, when and why.' },
  },
  positionals: { min: 1, max: 1 },
  run: (words) => {
    const asked = askedView(words);
    return withLedger(words, 'read', async (ledger, ports) => {
      const said = holdsMessages(ledger)
        ? await readSaid(ledger, (await openReading(ledger, ports)).parsedStore)
        : undefined;
      const read = problemsOf(ledger, asked, { said: said?.findings });
      const answer = words.options.silenced ? silencedAnswer(read) : voicedAnswer(read);
      if (said === undefined) return ok(answer);
      const unsaid = agencyNotice(ledger.state().docket?.mailDomains ?? []).flatMap((notice) => ['', notice]);
      return ok({ ...answer, lines: [...answer.lines, ...unsaid], notices: unreadNotice(said) });
    });
  },
};

function holdsMessages(ledger: Ledger): boolean {
  return [...ledger.state().evidence.values()].some(({ format }) => format !== 'document');
}

function unreadNotice({ unread }: Said): string[] {
  if (unread === 0) return [];
  const pieces = unread === 1 ? '1 piece of evidence is' : `${unread} pieces of evidence are`;
  return [
    `${pieces} not read on this computer yet: run \`records timeline\` once, then what the evidence says is told here too.`,
  ];
}

function voicedAnswer({ asOf, problems, silenced }: ProblemsRead) {
  const rows = problems.map((problem) => [...names(problem), messageOf(problem)]);
  const columns = ['SEVERITY', 'SUBJECT', 'PROBLEM', 'WHAT IS WRONG'];
  const lines = textTable(columns, rows, `No problem as of ${asOf}.`);
  const others = silenced.length === 0 ? [] : ['', `${silenced.length} more silenced: see them with --silenced.`];
  return { lines: [...lines, ...others], json: problems.map(inJson) };
}

function silencedAnswer({ asOf, silenced }: ProblemsRead) {
  const rows = silenced.map((problem) => {
    const { on, by, reason } = problem.silenced;
    return [...names(problem), `${by}, ${formatDate(on)}: ${reason}`, messageOf(problem)];
  });
  const columns = ['SEVERITY', 'SUBJECT', 'PROBLEM', 'SILENCED', 'WHAT IS WRONG'];
  return {
    lines: textTable(columns, rows, `No silenced problem as of ${asOf}.`),
    json: silenced.map(inJson),
  };
}

function names({ severity, subject, code }: Problem): string[] {
  return [severity, subject.id, code];
}

function messageOf({ message, citation }: Problem): string {
  return citation ? `${message} [${citation}]` : message;
}

function inJson({ subject, ...rest }: Problem) {
  return { ...rest, subject: subject.id, subjectKind: subject.kind };
}
