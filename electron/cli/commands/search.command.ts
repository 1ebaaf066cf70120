import { ok } from '../../../shared/kernel/result.ts';
import { type FileTally, unsearchedInWords } from '../../../shared/search/file-tally.ts';
import { copiesInWords, resultsInWords } from '../../../shared/search/found-in-words.ts';
import { plainOfRuns, type TextRun, textRuns } from '../../../shared/search/marked-text.ts';
import { readQuery } from '../../../shared/search/read-query.ts';
import { type SearchOrder, searchOrders } from '../../../shared/search/saved-search.ts';
import { readMessages } from '../../ledger/read-messages.ts';
import { createForkRunner } from '../../process/fork-runner.ts';
import { type Hit, type Hits, openSearchIndex } from '../../search/search-index.ts';
import { type Answer, type Command, UsageError, type Words } from '../command.ts';
import { openReading, withLedger } from '../with-ledger.ts';
import { positional, word } from '../words.ts';

const usualLimit = 20;
const mostListed = 10_000;

export const searchCommand: Command = {
  name: 'search',
  usage: 'search DIR QUERY [--order newest|best] [--limit N]',
  summary: 'Find messages, attachments, records and letters by their words.',
  options: {
    order: { type: 'string', argument: 'ORDER', help: 'newest (default) or best first.' },
    limit: { type: 'string', argument: 'N', help: `How many are listed (default ${usualLimit}).` },
  },
  positionals: { min: 2, max: 100 },
  run(words) {
    const asked = { order: orderWord(words), limit: limitWord(words) };
    // Words that the shell has taken apart are one query.
    const query = readQuery(words.positionals.slice(1).join(' '));
    if (!query.ok) return Promise.resolve(query);
    return withLedger(words, 'read', async (ledger, ports) => {
      const reading = await openReading(ledger, ports);
      const index = openSearchIndex({
        ledger,
        userFolder: ports.userFolder,
        runner: createForkRunner(),
        messages: () => readMessages(ledger, reading),
      });
      try {
        const caughtUp = await index.catchUp();
        if (!caughtUp.ok) return caughtUp;
        const filesRead = await index.readFiles();
        if (!filesRead.ok) return filesRead;
        const page = await index.find({ query: query.value, kinds: [], offset: 0, ...asked });
        return page.ok ? ok(answerOf(page.value, positional(words, 0), index.progress().files)) : page;
      } finally {
        await index.close();
      }
    });
  },
};

function orderWord(words: Words): SearchOrder {
  const order = word(words, 'order') ?? 'newest';
  const known = searchOrders.find((one) => one === order);
  if (!known) throw new UsageError(`--order must be ${searchOrders.join(' or ')}.`);
  return known;
}

function limitWord(words: Words): number {
  const limit = Number(word(words, 'limit') ?? usualLimit);
  if (!Number.isInteger(limit) || limit < 1 || limit > mostListed)
    throw new UsageError(`--limit must be a whole number from 1 to ${mostListed}.`);
  return limit;
}

function answerOf({ found, count, copyCount, isMore, milliseconds }: Hits, dir: string, files: FileTally): Answer {
  const unsearched = unsearchedInWords(files);
  const took = `${milliseconds.toFixed(1)} ms`;
  const many = `${isMore ? 'More than ' : ''}${resultsInWords(count, copyCount)}`;
  const listed = found.length < count ? `, the first ${found.length} listed` : '';
  return {
    lines: [
      ...found.flatMap(linesOf),
      count === 0 ? `Nothing in ${dir} has all of this (${took}).` : `${many}${listed} (${took}).`,
    ],
    json: { count, copyCount, isMore, milliseconds, files, results: found.map(inJson) },
    notices: unsearched === undefined ? [] : [unsearched],
  };
}

function linesOf({ kind, id, day, title, sender, snippet, isQuoted, attachment, copies }: Hit): string[] {
  const head = [day ?? 'undated', kind, id, plainOfRuns(textRuns(sender)), plainOfRuns(textRuns(title))];
  const text = textRuns(snippet).map(({ text, isFound }) => (isFound ? `[${text}]` : text));
  return [
    head.filter(Boolean).join('  '),
    `    ${isQuoted ? 'quoted: ' : ''}${attachment === null ? '' : `in ${attachment}: `}${text.join('')}`.trimEnd(),
    ...(copies.length === 0 ? [] : [`    ${copiesInWords(copies.length)}: ${copies.map((copy) => copy.id).join(' ')}`]),
  ];
}

function inJson({ copies, kind, id, day, at, title, sender, snippet, isQuoted, attachment, attachmentCount }: Hit) {
  const runs = textRuns(snippet);
  return {
    id,
    kind,
    title: plainOfRuns(textRuns(title)),
    from: plainOfRuns(textRuns(sender)),
    date: day,
    at,
    attachments: attachmentCount,
    snippet: plainOfRuns(runs),
    isQuoted,
    attachment,
    highlights: placesOf(runs),
    copies: copies.map((copy) => copy.id),
  };
}

/** From and to, the latter not included, in characters of the snippet. */
function placesOf(runs: readonly TextRun[]): [number, number][] {
  let at = 0;
  return runs.flatMap(({ text, isFound }) => {
    const from = at;
    at += text.length;
    return isFound ? [[from, at] satisfies [number, number]] : [];
  });
}
