/** What is said of a recommendation, each fact with the form that changes it. */
import { findRule } from '../../../shared/calendar/find-rule.ts';
import type { RecommendationId } from '../../../shared/domain/ids.ts';
import { latest } from '../../../shared/domain/latest.ts';
import type { Recommendation } from '../../../shared/domain/recommendation/recommendation.ts';
import { Button } from '../../ui/button/button.tsx';
import { Chip } from '../../ui/text/chip.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { DateText, type DocketRecords, NoneRecorded, openRecord, RecordFact, useRules } from '../docket/api.ts';
import { concurrenceWords, dollarsInWords } from './said-words.ts';

interface FactsProps {
  readonly row: Recommendation;
  readonly records: DocketRecords;
}

export function RecommendationFacts({ row, records }: FactsProps) {
  return (
    <dl className="record-facts">
      <dt>Recommendation</dt>
      <dd>{row.text}</dd>
      <RecordFact id={row.id} term="Priority" gesture="recommendation.setPriority">
        <Priority row={row} />
      </RecordFact>
      <RecordFact id={row.id} term="Concurrence" gesture="recommendation.recordConcurrence">
        <AgencyAnswer row={row} />
      </RecordFact>
      <RecordFact id={row.id} term="Monetary benefit" gesture="recommendation.estimateBenefit">
        <Benefit row={row} />
      </RecordFact>
      <RecordFact id={row.id} term="Answered for by" gesture="recommendation.assign">
        <Responsible row={row} records={records} />
      </RecordFact>
      <RecordFact id={row.id} term="What came before" gesture="recommendation.recordLineage">
        <CameBefore row={row} records={records} />
      </RecordFact>
      <RecordFact id={row.id} term="Window for the response" gesture="recommendation.setResponseRule">
        <Window row={row} />
      </RecordFact>
    </dl>
  );
}

function Priority({ row: { priorities, source } }: { readonly row: Recommendation }) {
  const said = latest(priorities);
  if (said === undefined) return <NoneRecorded />;
  if (!said.isPriority) return `Not a priority recommendation of ${source}`;
  return (
    <>
      <Chip tone="accent" icon="star-full">
        Priority
      </Chip>{' '}
      since <DateText date={said.on} isStop /> <span className="muted">{said.source}</span>
    </>
  );
}

function AgencyAnswer({ row: { concurrences } }: { readonly row: Recommendation }) {
  const said = latest(concurrences);
  if (said === undefined) return <NoneRecorded />;
  return (
    <>
      {concurrenceWords[said.answer]}, <DateText date={said.on} isStop />{' '}
      {said.words !== undefined && <q>{said.words}</q>}
    </>
  );
}

function Benefit({ row: { benefits } }: { readonly row: Recommendation }) {
  const rules = useRules();
  const said = latest(benefits);
  if (said === undefined) return <NoneRecorded />;
  const kind = rules?.vocabularies.monetaryBenefitKinds.find(({ id }) => id === said.kind);
  return (
    <>
      {dollarsInWords(said.amount)}, <span data-tooltip={kind?.citation}>{kind?.text.toLowerCase() ?? said.kind}</span>
    </>
  );
}

function Responsible({ row: { assignments }, records }: FactsProps) {
  const workbench = useWorkbench();
  const { office, actionOfficial } = latest(assignments) ?? {};
  const person = records.people.find(({ id }) => id === actionOfficial);
  if (!office && !actionOfficial) return <NoneRecorded />;
  return (
    <>
      {office && <RecordLink kind="office" id={office} />}
      {actionOfficial && (
        <>
          {' '}
          <Button look="link" onClick={() => openRecord(workbench, { kind: 'person', id: actionOfficial })}>
            {person?.name ?? actionOfficial}
          </Button>
        </>
      )}
      {person?.departedOn !== undefined && (
        <span className="tone-warning">
          {' '}
          left <DateText date={person.departedOn} />
        </span>
      )}
    </>
  );
}

function RecordLink({ kind, id }: { readonly kind: 'office' | 'recommendation'; readonly id: string }) {
  const workbench = useWorkbench();
  return (
    <Button look="link" onClick={() => openRecord(workbench, { kind, id })}>
      {id}
    </Button>
  );
}

function CameBefore({ row: { lineages }, records }: FactsProps) {
  const { repeatOf, rolledForwardFrom } = latest(lineages) ?? {};
  if (!repeatOf && !rolledForwardFrom) return <NoneRecorded />;
  return (
    <>
      {repeatOf && (
        <>
          Repeats <Older id={repeatOf} records={records} />
        </>
      )}
      {repeatOf && rolledForwardFrom && ', '}
      {rolledForwardFrom && (
        <>
          Rolled forward from <Older id={rolledForwardFrom} records={records} />
        </>
      )}
    </>
  );
}

/** The older one may stand in a report that this docket does not hold. */
function Older({ id, records }: { readonly id: RecommendationId; readonly records: DocketRecords }) {
  const isHeld = records.recommendations.some((row) => row.id === id);
  return isHeld ? <RecordLink kind="recommendation" id={id} /> : `${id}, not in this docket`;
}

function Window({ row: { responseRules, source } }: { readonly row: Recommendation }) {
  const rules = useRules();
  const said = latest(responseRules);
  if (!said?.rule) return <span className="muted">the usual rule of {source}</span>;
  const rule = rules && findRule(rules, said.rule, said.on);
  return (
    <>
      <span data-tooltip={rule?.ok ? rule.value.citation : undefined}>{rule?.ok ? rule.value.title : said.rule}</span>
      {said.basis !== undefined && <span className="muted"> {said.basis}</span>}
    </>
  );
}
