import { elementStateWords } from '../../domain/nara-case/words.ts';
import { ageInWords, agingOf } from '../../figures/aging.ts';
import { demandCoverage } from '../../figures/coverage.ts';
import { shortQuarter } from '../../figures/fiscal-span.ts';
import { lastQuarters, openByStatus } from '../../figures/open-recommendations.ts';
import { counted } from '../../kernel/counted.ts';
import type { Block, ChartTone } from '../letter-document.ts';
import type { LetterFacts } from './letter-facts.ts';
import { isOrAre, listInWords } from './wording.ts';

/** Open corrective actions by how late they are, and by how much time is left (rules.md D3, section 5). */
export function agingFigure({ actions, asOf }: LetterFacts): Block[] {
  const open = actions.filter(({ standing }) => standing !== 'complete');
  if (open.length === 0) return [];
  const bands = agingOf(open, asOf);
  const told = bands.filter(({ count }) => count > 0).map((band) => `${band.count} with ${ageInWords(band)}`);
  return [
    {
      kind: 'figure',
      caption: 'Open corrective actions by time late and time left',
      alternative: `Of ${counted(open.length, 'open corrective action')}, ${listInWords(told)}.`,
      chart: {
        series: [
          { name: 'Late', tone: 'late' },
          { name: 'Time left', tone: 'ahead' },
        ],
        rows: bands.map((band) => ({
          label: ageInWords(band),
          counts: band.isLate ? [band.count, 0] : [0, band.count],
        })),
      },
    },
  ];
}

const tones: readonly { readonly state: 'met' | 'partial' | 'missing' | 'notApplicable'; readonly tone: ChartTone }[] =
  [
    { state: 'met', tone: 'done' },
    { state: 'partial', tone: 'part' },
    { state: 'missing', tone: 'missing' },
    { state: 'notApplicable', tone: 'neutral' },
  ];

/** How far the elements of each open case are met. */
export function coverageFigure({ state }: LetterFacts): Block[] {
  const cases = demandCoverage(state);
  if (cases.length === 0) return [];
  const rows = cases.map(({ case: id, elements }) => ({
    label: id,
    counts: tones.map(({ state: wanted }) => elements.filter((element) => element.state === wanted).length),
  }));
  const sentences = rows.map(({ label, counts }) => {
    const parts = counts.flatMap((count, index) => {
      const tone = tones[index];
      return count > 0 && tone ? [`${count} ${isOrAre(count)} ${elementStateWords[tone.state]}`] : [];
    });
    return `Of ${label}’s elements, ${listInWords(parts)}.`;
  });
  return [
    {
      kind: 'figure',
      caption: 'Elements of open NARA cases by how far they are met',
      alternative: sentences.join(' '),
      chart: { series: tones.map(({ state: name, tone }) => ({ name: elementStateWords[name], tone })), rows },
    },
  ];
}

/** Open recommendations at the ends of the last four fiscal quarters. */
export function quarterTrend({ asOf, stateOn }: LetterFacts): Block[] {
  const ends = lastQuarters(asOf, 4).map(({ quarter, on }) => {
    const counts = openByStatus(stateOn(on));
    return {
      label: shortQuarter(quarter),
      total: counts.openUnresolved + counts.openResolved + counts.openPartiallyAddressed,
    };
  });
  return [
    {
      kind: 'figure',
      caption: 'Open recommendations at the end of each fiscal quarter',
      alternative: `Open recommendations: ${listInWords(ends.map(({ label, total }) => `${label}, ${total}`))}. The last quarter is counted on the day of this record.`,
      chart: {
        series: [{ name: 'Open recommendations', tone: 'neutral' }],
        rows: ends.map(({ label, total }) => ({ label, counts: [total] })),
      },
    },
  ];
}
