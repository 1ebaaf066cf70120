import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Writes a mailbox of as many short messages as asked, each with a subject of its own: "Weekly archiving report 7". */
export function makeMbox(file: string, count: number): Promise<void> {
  return pipeline(Readable.from(messages(count)), createWriteStream(file));
}

function* messages(count: number): Generator<string> {
  const first = Date.parse('2021-10-01T12:00:00Z');
  for (let number = 1; number <= count; number++) {
    const at = new Date(first + number * 60_000).toUTCString();
    yield [
      `From reporter@agency.example ${at}`,
      `Message-ID: <report-${number}@agency.example>`,
      'From: Archiving reports <reporter@agency.example>',
      'To: Imogen Achterberg <imogen.achterberg@agency.example>',
      `Subject: Weekly archiving report ${number}`,
      `Date: ${at}`,
      '',
      `Report ${number}: every account of the office was archived.`,
      '',
      '',
    ].join('\n');
  }
}
