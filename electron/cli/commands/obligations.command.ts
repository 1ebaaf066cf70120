import { warningOf } from '../../../shared/calendar/cited.ts';
import { formatDate } from '../../../shared/calendar/local-date-arithmetic.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { type AgendaGroup, agendaOf, isOwnedBy } from '../../../shared/obligations/agenda.ts';
import { isOutstanding, type Obligation } from '../../../shared/obligations/obligation.ts';
import { obligationsOf } from '../../../shared/obligations/obligations.ts';
import { viewOf } from '../../ledger/view-of.ts';
import type { Command } from '../command.ts';
import { textTable } from '../text-table.ts';
import { unknownOwner } from '../unknown-owner.ts';
import { askedView, viewOptions } from '../view-words.ts';
import { withLedger } from '../with-ledger.ts';
import { word } from '../words.ts';

export const obligationsCommand: Command = {
  name: 'obligations',
  usage: 'obligations DIR [--as-of DATE] [--owner ID] [--all]',
  summary: 'What is owed to whom by which day, and why that day: past due, today, this week, this quarter, later.',
  options: {
    ...viewOptions,
    owner: { type: 'string', argument: 'ID', help: 'Only what this person or office answers for.' },
    all: { type: 'boolean', help: 'What is fulfilled, too. (With --json it always is.)' },
  },
  positionals: { min: 1, max: 1 },
  run(words) {
    const asked = askedView(words);
    return withLedger(words, 'read', async (ledger) => {
      const { state, asOf } = viewOf(ledger, asked);
      const owner = word(words, 'owner');
      const refusal = unknownOwner(state, owner);
      if (refusal) return refusal;
      const all = obligationsOf(state, ledger.rules, asOf).filter(
        (one) => owner === undefined || isOwnedBy(one, owner),
      );
      const shown = words.options.all === true ? all : all.filter(isOutstanding);
      return ok({ lines: linesOf(shown, asOf), json: all.map(jsonOf) });
    });
  },
};

function jsonOf({ subject, ruleId, ...rest }: Obligation): object {
  return { ...rest, subject: subject.id, subjectKind: subject.kind, rule: ruleId ?? null };
}

function linesOf(obligations: readonly Obligation[], asOf: LocalDate): readonly string[] {
  const groups = agendaOf(obligations, asOf).map(({ group, until, obligations: own }) =>
    section(titleOf(group, until), own),
  );
  const fulfilled = obligations.filter((one) => !isOutstanding(one));
  const lines = [...groups, section('FULFILLED', fulfilled)].flat();
  return lines.length > 0 ? lines.slice(0, -1) : [`Nothing is owed as of ${asOf}.`];
}

function section(title: string, own: readonly Obligation[]): string[] {
  if (own.length === 0) return [];
  const header = ['DUE', 'STANDS', 'SUBJECT', 'TO', 'OWNER', 'WHAT IS OWED'];
  return [`${title}: ${own.length}`, ...textTable(header, own.map(cellsOf), ''), ''];
}

const titles: Readonly<Record<AgendaGroup, string>> = {
  pastDue: 'PAST DUE',
  today: 'TODAY',
  thisWeek: 'THIS WEEK',
  thisQuarter: 'THIS QUARTER',
  later: 'LATER',
  expected: 'EXPECTED FROM OTHERS',
};

function titleOf(group: AgendaGroup, until: LocalDate | undefined): string {
  const spans = group === 'thisWeek' || group === 'thisQuarter';
  return spans && until ? `${titles[group]} (to ${formatDate(until)})` : titles[group];
}

function cellsOf(one: Obligation): string[] {
  const { due, rolled, subject, to, owner, title, citation, verification } = one;
  const warning = verification && warningOf(verification);
  const source = citation ? ` [${citation}${warning ? `; ${warning}` : ''}]` : '';
  const dates = rolled ? `${due} (${rolled})` : due;
  return [dates, standsInWords(one), subject.id, to, owner?.name ?? '', `${title}${source}`];
}

function standsInWords({ state, daysLate = 0, fulfilledBy }: Obligation): string {
  const late = counted(daysLate, 'day');
  if (!fulfilledBy) return state === 'late' ? `${late} late` : 'open';
  return state === 'fulfilledLate' ? `done ${fulfilledBy.on}, ${late} late` : `done ${fulfilledBy.on}`;
}
