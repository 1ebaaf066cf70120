/** What the record itself says happened, as lines that a chronology can take. */
import { formatDate } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { ChronologyLine } from '../../../shared/chronology/chronology.ts';
import type { EvidenceId } from '../../../shared/domain/ids.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { DocketRecords } from '../docket/api.ts';

type FactSources = Pick<DocketRecords, 'cases' | 'milestones' | 'letters'>;

/** One that happened, and the records that it is about: the milestone and its plan, the letter and its case. */
interface DatedFact {
  readonly of: readonly string[];
  readonly line: ChronologyLine;
}

/** Earliest first; with `of` those of one record. */
export function docketFacts({ cases, milestones, letters }: FactSources, of?: string): readonly ChronologyLine[] {
  const facts = [
    ...cases.flatMap(factsOfCase),
    ...milestones.flatMap(factsOfMilestone),
    ...letters.flatMap(factsOfLetter),
  ];
  const lines = facts.filter((one) => of === undefined || one.of.includes(of)).map(({ line }) => line);
  return lines.sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}

function factsOfCase({
  id,
  title,
  letterDate,
  acknowledgedOn,
  received,
  closure,
}: FactSources['cases'][number]): DatedFact[] {
  const fact = factOf([id]);
  return [
    fact(letterDate, `NARA opened ${id}: ${title}.`),
    ...received.map(({ on, from, summary, evidence }) => fact(on, `${from} wrote in ${id}: ${summary}`, evidence)),
    ...(acknowledgedOn ? [fact(acknowledgedOn, `${id} was acknowledged.`)] : []),
    ...(closure ? [fact(closure.on, `${id} was closed.`, closure.evidence)] : []),
  ];
}

function factsOfMilestone({
  id,
  plan,
  description,
  reschedules,
  completedOn,
}: FactSources['milestones'][number]): DatedFact[] {
  const fact = factOf([id, plan]);
  return [
    ...reschedules.map(({ on, from, to }) =>
      fact(on, `${id} was moved from ${formatDate(from)} to ${formatDate(to)}: ${description}`),
    ),
    ...(completedOn ? [fact(completedOn, `${id} was completed: ${description}`)] : []),
  ];
}

function factsOfLetter({ id, title, sent, case: about, recommendations }: FactSources['letters'][number]): DatedFact[] {
  const fact = factOf([id, ...(about === undefined ? [] : [about]), ...recommendations]);
  return sent ? [fact(sent.on, `${title} (${id}) was sent.`, sent.proof)] : [];
}

function factOf(of: readonly string[]) {
  return (on: LocalDate, text: string, evidence?: EvidenceId): DatedFact => ({
    of,
    line: { on, precision: 'day', text, ...(evidence === undefined ? {} : { evidence }) },
  });
}
