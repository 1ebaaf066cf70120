import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { madePdf } from '../../electron/mail/testing/made-pdf.ts';

/** Two pages, the second of which is to be found by its words. */
const report = madePdf([
  [
    { text: 'Report of the Office of Inspector General', x: 72, y: 700 },
    { text: 'Recommendation 7 is not closed.', x: 72, y: 660 },
  ],
  [{ text: 'Appendix: telephones that were replaced in January', x: 72, y: 700 }],
]);

/** Writes a message that brings a PDF, the same one closed by a password, one cut short, and a Word document; the path of it. */
export function makePdfMail(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'report.eml');
  writeFileSync(
    path,
    message([
      ['report.pdf', 'application/pdf', report],
      ['closed.pdf', 'application/pdf', closedBy(folder, report)],
      ['cut.pdf', 'application/pdf', Buffer.from('%PDF-1.4\nnothing follows')],
      ['plan.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', Buffer.from('PK')],
    ]),
  );
  return path;
}

function closedBy(folder: string, pdf: Buffer): Buffer {
  const [open, closed] = [join(folder, 'open.pdf'), join(folder, 'closed.pdf')];
  writeFileSync(open, pdf);
  execFileSync('qpdf', ['--encrypt', 'secret', 'owner', '256', '--', open, closed]);
  return readFileSync(closed);
}

function message(files: readonly (readonly [name: string, type: string, bytes: Buffer])[]): string {
  const parts = files.map(([name, type, bytes]) =>
    [
      `Content-Type: ${type}; name="${name}"`,
      `Content-Disposition: attachment; filename="${name}"`,
      'Content-Transfer-Encoding: base64',
      '',
      bytes.toString('base64').replace(/.{76}/g, '$&\r\n'),
    ].join('\r\n'),
  );
  return [
    'From: "OIG liaison" <oig@agency.example>',
    'To: rim@agency.example',
    'Subject: The report and its appendix',
    'Date: Mon, 28 Mar 2022 09:00:00 -0400',
    'Message-ID: <report-1@agency.example>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=outer',
    '',
    ...['Content-Type: text/plain\r\n\r\nThe report is attached.', ...parts].map((part) => `--outer\r\n${part}`),
    '--outer--',
    '',
  ].join('\r\n');
}
