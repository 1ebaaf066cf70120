/** What the record itself says happened, as lines that a chronology can take. */
import { formatDate } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { ChronologyLine } from '../../../shared/chronology/chronology.ts';
import type { EvidenceId } from '../../../shared/domain/ids.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { DocketRecords } from '../docket/api.ts';

type FactSources = Pick<DocketRecords, 'cases' | 'milestones' | 'letters'>;

/** Earliest first. */
export function docketFacts({ cases, milestones, letters }: FactSources): readonly ChronologyLine[] {
  const lines = [
    ...cases.flatMap(factsOfCase),
    ...milestones.flatMap(factsOfMilestone),
    ...letters.flatMap(factsOfLetter),
  ];
  return lines.sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}

function factsOfCase({
  id,
  title,
  letterDate,
  acknowledgedOn,
  received,
  closure,
}: FactSources['cases'][number]): ChronologyLine[] {
  return [
    line(letterDate, `NARA opened ${id}: ${title}.`),
    ...received.map(({ on, from, summary, evidence }) => line(on, `${from} wrote in ${id}: ${summary}`, evidence)),
    ...(acknowledgedOn ? [line(acknowledgedOn, `${id} was acknowledged.`)] : []),
    ...(closure ? [line(closure.on, `${id} was closed.`, closure.evidence)] : []),
  ];
}

function factsOfMilestone({ id, description, reschedules, completedOn }: FactSources['milestones'][number]) {
  return [
    ...reschedules.map(({ on, from, to }) =>
      line(on, `${id} was moved from ${formatDate(from)} to ${formatDate(to)}: ${description}`),
    ),
    ...(completedOn ? [line(completedOn, `${id} was completed: ${description}`)] : []),
  ];
}

function factsOfLetter({ id, title, sent }: FactSources['letters'][number]): ChronologyLine[] {
  return sent ? [line(sent.on, `${title} (${id}) was sent.`, sent.proof)] : [];
}

function line(on: LocalDate, text: string, evidence?: EvidenceId): ChronologyLine {
  return { on, precision: 'day', text, ...(evidence === undefined ? {} : { evidence }) };
}
