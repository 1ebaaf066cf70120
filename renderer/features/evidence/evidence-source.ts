/** Messages and other evidence, in quick open. */
import { formatDate } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { Dispose } from '../../platform/disposable.ts';
import { matchTitle } from '../../platform/quick-input/match-title.ts';
import type { QuickItem, QuickSource } from '../../platform/quick-input/quick-input.ts';
import { countEvidence, evidenceWithWords } from '../../projection/queries/evidence-queries.ts';
import type { EvidenceRow } from '../../projection/rows.ts';
import { shownProjection } from '../../projection/shown-projection.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { openRecord, undatedInWords } from '../docket/api.ts';
import { titleOfEvidence } from './evidence-words.ts';

/** More are not read: another word is quicker than scrolling further. */
const mostFound = 50;

export function evidenceSource(workbench: Workbench): QuickSource {
  let stopBefore = () => {};
  return {
    prefix: '',
    label: 'Quick open',
    placeholder: 'Find a record, a message or a letter; > for commands, ? for help',
    noun: 'found',
    async find(query) {
      const { projection } = shownProjection.getState();
      const stopping = new AbortController();
      stopBefore();
      stopBefore = () => stopping.abort();
      if (projection === undefined) return { items: [], total: 0 };
      const words = query.toLowerCase().split(/\s+/).filter(Boolean);
      const [total, rows] = await Promise.all([
        projection.read(countEvidence({ kind: 'all' })),
        words.length === 0 ? [] : projection.read(evidenceWithWords(words, mostFound, stopping.signal)),
      ]);
      return { items: rows.map((row) => foundItem(workbench, row, words)), total };
    },
    onDidChange: onDidReadMore,
  };
}

/** While the journal is being read, more is found by and by. */
function onDidReadMore(listener: () => void): Dispose {
  let stopReading = () => {};
  const follow = ({ projection }: ReturnType<typeof shownProjection.getState>) => {
    stopReading();
    stopReading = projection?.store.subscribe(listener) ?? (() => {});
  };
  follow(shownProjection.getState());
  const stop = shownProjection.subscribe((now) => {
    follow(now);
    listener();
  });
  return () => {
    stop();
    stopReading();
  };
}

function foundItem(workbench: Workbench, row: EvidenceRow, words: readonly string[]): QuickItem {
  const title = titleOfEvidence(row);
  const inTitle = words.filter((word) => title.toLowerCase().includes(word));
  return {
    id: `evidence ${row.id}`,
    title,
    description: describeFound(row),
    icon: row.format === 'document' ? 'file-text' : 'mail',
    group: 'Messages and other evidence',
    isExact: words.length === 1 && words[0] === row.id.toLowerCase(),
    matches: matchTitle(title, inTitle.join(' '))?.ranges ?? [],
    choose: () => openRecord(workbench, { kind: 'evidence', id: row.id }),
  };
}

/** @example 'Inés Caraballo-Núñez, 26 Oct 2021, E-3fa4b2c19d' */
function describeFound({ id, on, isUndated, header }: EvidenceRow): string {
  const from = header?.from ?? '';
  return [...(from === '' ? [] : [from]), isUndated ? undatedInWords({ on }) : formatDate(on), id].join(', ');
}
