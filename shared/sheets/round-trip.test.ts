/** What goes out comes back as the same facts, whatever the texts are. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../calendar/local-date-arithmetic.ts';
import type { State } from '../domain/state.ts';
import { localDate } from '../kernel/local-date.ts';
import { csvText } from './csv-text.ts';
import type { LayoutName } from './layout.ts';
import { layouts } from './layouts.ts';
import { neutralText, plainText } from './neutral-text.ts';
import { offices, orThrow, preview, record, sheetOf, smallDocket, today } from './testing/small-docket.ts';
import { type WritableLayout, writeSheet } from './write-sheet.ts';

const sign = fc.constantFrom(...'=+-@\'"\t\r\n,;|ab é '.split(''), '＝', '🗂');
const words = fc.string({ unit: sign, minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '');
const day = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((days) => addDays(localDate('2021-01-01'), days));
const issued = day(0, 60);
const later = day(61, 450);

const recommendation = fc.record({
  issued,
  text: words,
  title: words,
  status: words,
  next: words,
  on: later,
  criteria: fc.array(words, { maxLength: 3 }),
  amount: fc.integer({ min: 0, max: 1e9 }),
});
const milestone = fc.record({
  added: issued,
  text: words,
  due: later,
  move: fc.option(fc.record({ to: later, reason: words, approver: words })),
  completed: fc.option(later),
  note: fc.option(words),
  owner: fc.constantFrom('ellis', 'renwick', undefined),
});

const plan = fc.record({
  title: words,
  weakness: fc.option(words),
  source: fc.option(words),
  due: fc.option(later),
  years: fc.uniqueArray(fc.integer({ min: 2020, max: 2030 }), { maxLength: 3 }),
});

const docket = fc
  .record({
    recommendations: fc.array(recommendation, { maxLength: 4 }),
    milestones: fc.array(milestone, { maxLength: 4 }),
    plan,
  })
  .map(({ recommendations, milestones, plan }) =>
    record(smallDocket, [
      ...recommendations.flatMap((one, index) => {
        const id = `OIG-22-01-R${index + 1}`;
        return [
          {
            intent: 'RecordRecommendation',
            source: 'OIG',
            report: 'OIG-22-01',
            reportTitle: one.title,
            issuedOn: one.issued,
            number: String(index + 1),
            text: one.text,
            printedStatus: one.status,
            closureCriteria: one.criteria.flatMap((criterion) => criterion.replaceAll(/\s+/g, ' ').trim() || []),
          },
          { intent: 'RecordReportedStatus', recommendation: id, printedStatus: one.next, effective: one.on },
          { intent: 'EstimateBenefit', recommendation: id, amount: one.amount, kind: 'questioned costs' },
          { intent: 'AssignRecommendation', recommendation: id, office: 'RIM', actionOfficial: 'ellis' },
        ];
      }),
      {
        intent: 'OpenPlan',
        plan: 'CAP-0023',
        title: plan.title,
        contact: 'ellis',
        office: 'RIM',
        effective: '2021-03-02',
        ...(plan.weakness && { weakness: plan.weakness }),
        ...(plan.source && { source: plan.source }),
        ...(plan.due && { due: plan.due }),
      },
      ...plan.years.map((fiscalYear) => ({
        intent: 'ResourcePlan',
        plan: 'CAP-0023',
        fiscalYear,
        amount: fiscalYear * 10,
      })),
      ...milestones.flatMap((one, index) => {
        const milestone = `M-${index}`;
        const { move, completed, note, owner } = one;
        const exception = { reason: one.text, approver: 'CIO' };
        return [
          {
            intent: 'AddMilestone',
            milestone,
            plan: 'CAP-0023',
            exception,
            description: one.text,
            originalDue: one.due,
            effective: one.added,
            ...(owner && { owner }),
          },
          ...(move && move.to !== one.due ? [{ intent: 'RescheduleMilestone', milestone, ...move, exception }] : []),
          ...(note ? [{ intent: 'NoteProgress', milestone, text: note }] : []),
          ...(completed ? [{ intent: 'CompleteMilestone', milestone, effective: completed }] : []),
        ];
      }),
    ]),
  );

function outAndIn(
  state: State,
  name: LayoutName,
): { readonly out: readonly (readonly string[])[]; readonly sheet: ReturnType<typeof sheetOf> } {
  const { columns, rows } = writeSheet(state, layouts[name] as WritableLayout, today);
  const sent = rows.map((row) => row.map((cell) => neutralText(cell)));
  return { out: rows, sheet: sheetOf([columns.map(({ title }) => title), ...sent]) };
}

const form = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((cell) => cell.replaceAll(/\r\n?/g, '\n').trim()));

it.each(['recommendations', 'plans', 'milestones'] as const)('%s are all there already when they come back', (name) => {
  fc.assert(
    fc.property(docket, (state) => {
      const { rows } = preview(state, name, outAndIn(state, name).sheet);
      expect(rows.filter(({ outcome }) => outcome !== 'alreadyThere')).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it('an empty docket that takes in the sheets writes the same sheets', () => {
  fc.assert(
    fc.property(docket, (state) => {
      let taken = offices;
      for (const name of ['recommendations', 'plans', 'milestones'] as const) {
        const { out, sheet } = outAndIn(state, name);
        const { rows, intents } = preview(taken, name, sheet);
        expect(rows.flatMap(({ faults }) => faults)).toEqual([]);
        taken = record(taken, intents);
        expect(form(outAndIn(taken, name).out)).toEqual(form(out));
      }
    }),
    { numRuns: 60 },
  );
});

it('emass milestones are all there already when they come back', () => {
  fc.assert(
    fc.property(docket, (state) => {
      const { rows } = preview(state, 'emass', outAndIn(state, 'emass').sheet);
      expect(rows.filter(({ outcome }) => outcome !== 'alreadyThere')).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it('fedramp items are all there already when they come back', () => {
  const { rows } = preview(smallDocket, 'fedramp', outAndIn(smallDocket, 'fedramp').sheet);
  expect(rows.map(({ outcome }) => outcome)).toEqual(['alreadyThere']);
});

it('no text goes out as a formula, and each comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 8 }), (text) => {
      expect(neutralText(text)).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u);
      expect(plainText(neutralText(text))).toBe(text);
    }),
  );
  const { columns } = orThrow({ ok: true, value: writeSheet(smallDocket, layouts.plans as WritableLayout, today) });
  expect(csvText({ name: 'x', columns, rows: [['-1', '@x', '', '', '', '']] })).toContain("\r\n'-1,'@x,");
});
