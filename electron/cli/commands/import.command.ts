import { extname, resolve } from 'node:path';
import { evidenceRoleSchema } from '../../../shared/domain/evidence/events.ts';
import {
  caseIdSchema,
  milestoneIdSchema,
  planIdSchema,
  recommendationIdSchema,
  type Subject,
  subjectSchema,
} from '../../../shared/domain/ids.ts';
import { ok } from '../../../shared/kernel/result.ts';
import type { ImportReceipt, ImportRemark } from '../../../shared/mail/import-receipt.ts';
import { verdictOf } from '../../../shared/mail/import-verdict.ts';
import { nextStep } from '../../../shared/mail/next-step.ts';
import { receiptColumns, receiptLines, receiptRows } from '../../../shared/mail/receipt-rows.ts';
import { csvText } from '../../../shared/sheets/csv-text.ts';
import { type EvidenceImport, type EvidenceImportReport, importEvidence } from '../../ledger/import-evidence.ts';
import { type Answer, type Command, UsageError, type Words } from '../command.ts';
import { openReading, withLedger, writingOptions } from '../with-ledger.ts';
import { everyWord, positional, word } from '../words.ts';
import { writeOut } from '../write-out.ts';

/** The records that `import` can link to, by option. */
const linkable = {
  case: caseIdSchema,
  milestone: milestoneIdSchema,
  plan: planIdSchema,
  recommendation: recommendationIdSchema,
} as const;

export const importCommand: Command = {
  name: 'import',
  usage: 'import DIR PATH... [--case ID] [--milestone ID]',
  summary:
    'Import e-mail as evidence, and link it: messages, mailboxes, Outlook stores, PDF and text releases, zips, folders.',
  options: {
    ...writingOptions,
    case: { type: 'string', multiple: true, argument: 'ID', help: 'Link to this NARA case.' },
    milestone: { type: 'string', multiple: true, argument: 'ID', help: 'Link to this milestone.' },
    plan: { type: 'string', multiple: true, argument: 'ID', help: 'Link to this corrective action plan.' },
    recommendation: { type: 'string', multiple: true, argument: 'ID', help: 'Link to this recommendation.' },
    role: {
      type: 'string',
      argument: 'ROLE',
      help: `How it bears on them: ${evidenceRoleSchema.options.join(', ')} (default: supports).`,
    },
    attachments: { type: 'boolean', help: 'Make each attachment a piece of evidence of its own, too.' },
    receipt: {
      type: 'string',
      argument: 'FILE',
      help: 'Write the account of the import there as well: a name in .csv or .txt.',
    },
  },
  positionals: { min: 2, max: 100_000 },
  run(words, terminal) {
    const links = linksOf(words);
    const account = accountWord(words);
    const paths = words.positionals.slice(1).map((path) => resolve(path));
    return withLedger(words, 'write', async (ledger, ports) => {
      const asked: EvidenceImport = {
        paths,
        links,
        withAttachments: words.options.attachments === true,
        actor: words.actor,
        signal: terminal.signal,
        onProgress: ({ path, settled }) => terminal.progress(`${settled} messages, reading ${path}`),
      };
      const imported = await importEvidence(ledger, asked, await openReading(ledger, ports));
      terminal.progress('');
      if (!imported.ok) return imported;
      const written = account
        ? await writeOut(account.path, account.bytesOf(imported.value), ledger.dir)
        : ok(undefined);
      return written.ok ? ok(answerOf(imported.value, links, positional(words, 0), written.value)) : written;
    });
  },
};

interface Account {
  readonly path: string;
  bytesOf(report: EvidenceImportReport): Uint8Array;
}

/** By the name's ending, as for every file that leaves the docket. */
function accountWord(words: Words): Account | undefined {
  const path = word(words, 'receipt');
  if (path === undefined) return undefined;
  switch (extname(path).toLowerCase()) {
    case '.csv':
      return { path, bytesOf: ({ receipt }) => new TextEncoder().encode(accountSheet(receipt)) };
    case '.txt':
      return { path, bytesOf: (report) => new TextEncoder().encode(`${accountLines(report).join('\n')}\n`) };
    default:
      throw new UsageError('--receipt must be a name in .csv or .txt.');
  }
}

const sumColumns: readonly string[] = ['found', 'imported', 'already there', 'failed'];

function accountSheet(receipt: ImportReceipt): string {
  const columns = receiptColumns.map(
    (title) => ({ title, kind: sumColumns.includes(title) ? 'number' : 'words' }) as const,
  );
  return csvText({ name: 'Import receipt', columns, rows: receiptRows(receipt) });
}

function accountLines({ import: id, receipt, receiptSha256 }: EvidenceImportReport): string[] {
  const { totals, startedAt, finishedAt, complete, stopped } = receipt;
  return [
    `Import receipt ${id}: ${complete ? 'complete' : `NOT COMPLETE: ${stopped?.message ?? 'not every file was read to its end.'}`}`,
    `Started ${startedAt}, finished ${finishedAt}. Stored in the docket under SHA-256 ${receiptSha256}.`,
    `Found ${totals.found}: ${totals.imported} imported, ${totals.alreadyThere} already there, ${totals.failed} failed.`,
    ...receiptLines(receipt),
  ];
}

function linksOf(words: Words): EvidenceImport['links'] {
  const role = evidenceRoleSchema.safeParse(word(words, 'role') ?? 'supports');
  if (!role.success) throw new UsageError(`--role must be one of ${evidenceRoleSchema.options.join(', ')}.`);
  return Object.keys(linkable).flatMap((kind) =>
    everyWord(words, kind).map((id) => ({ subject: subjectOf(kind, id), role: role.data })),
  );
}

function subjectOf(kind: string, id: string): Subject {
  const subject = subjectSchema.safeParse({ kind, id });
  if (!subject.success) throw new UsageError(`--${kind} ${subject.error.issues[0]?.message}.`);
  return subject.data;
}

function answerOf(
  report: EvidenceImportReport,
  links: EvidenceImport['links'],
  dir: string,
  account: string | undefined,
): Answer {
  const { files, totals, complete, stopped } = report.receipt;
  const verdict = verdictOf(report.receipt);
  const failures = files.flatMap(({ path, failed }) =>
    fewOfEach(failed, (failure) => `  Failed: ${placed(path, failure)} ${nextStep(failure.code) ?? ''}`.trimEnd()),
  );
  const warnings = files.flatMap(({ path, warnings }) =>
    fewOfEach(warnings, (warning) => `  Note: ${placed(path, warning)}`),
  );
  const linkedTo = links.map(({ subject, role }) => `${subject.id} (${role})`).join(', ');
  const lines = [
    `${verdict.message}. ${verdict.result}`,
    `Found ${totals.found}: ${totals.imported} imported, ${totals.alreadyThere} already there, ${totals.failed} failed.`,
    ...failures,
    ...warnings,
    ...(links.length > 0 && report.evidence.length > 0 ? [`Linked ${report.evidence.length} to ${linkedTo}.`] : []),
    ...(complete ? [] : [`NOT COMPLETE: ${stopped?.message ?? 'not every file was read to its end.'}`]),
    `Receipt of import ${report.import}: ${report.receiptSha256} in ${dir}`,
    ...(account === undefined ? [] : [`Account of the import: ${account}`]),
  ];
  const nothingCame = totals.imported + totals.alreadyThere === 0;
  return { lines, json: report, exitCode: complete && !nothingCame ? 0 : 1 };
}

/** Of a mailbox with ten thousand undated messages a few are named; the receipt names them all. */
const mostOfOneKind = 10;

function fewOfEach(remarks: readonly ImportRemark[], inWords: (remark: ImportRemark) => string): string[] {
  return [...Map.groupBy(remarks, ({ code }) => code).values()].flatMap((alike) => {
    const rest = alike.length - mostOfOneKind;
    const more =
      rest > 0
        ? [
            `  ... and ${rest} more like ${rest === 1 ? 'it' : 'these'}, each named in the receipt (--receipt FILE writes it).`,
          ]
        : [];
    return [...alike.slice(0, mostOfOneKind).map(inWords), ...more];
  });
}

/** What is said of a whole file mostly names it already. */
function placed(path: string, { place, reason }: { readonly place: string; readonly reason: string }): string {
  return reason.includes(path) ? reason : `${path}, ${place}: ${reason}`;
}
