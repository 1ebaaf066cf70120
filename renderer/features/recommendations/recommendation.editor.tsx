import { useEffect } from 'react';
import { z } from 'zod';
import { recommendationIdSchema } from '../../../shared/domain/ids.ts';
import { printedStatus, type Recommendation } from '../../../shared/domain/recommendation/recommendation.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { EditorProps, EditorType } from '../../platform/editors/editor-type.ts';
import { Button } from '../../ui/button/button.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import {
  DateText,
  type DocketRecords,
  LetterTable,
  LinkedEvidence,
  NoDocket,
  PlanTable,
  RecordMissing,
  RecordPage,
  RecordSection,
  selectRecord,
  useDocket,
} from '../docket/api.ts';

const inputSchema = z.strictObject({ recommendation: recommendationIdSchema });
type RecommendationInput = z.infer<typeof inputSchema>;

export const recommendationEditor: EditorType<RecommendationInput> = {
  id: 'recommendation',
  icon: 'law',
  input: inputSchema,
  key: ({ recommendation }) => recommendation,
  title: ({ recommendation }) => recommendation,
  component: RecommendationEditor,
};

function RecommendationEditor({ input, editor }: EditorProps<RecommendationInput>) {
  const docket = useDocket();
  const found =
    typeof docket === 'string'
      ? undefined
      : docket.records.recommendations.find(({ id }) => id === input.recommendation);
  useEffect(() => selectRecord({ kind: 'recommendation', id: input.recommendation }), [input.recommendation]);
  useEffect(() => {
    if (found !== undefined) editor.setBreadcrumbs(['Recommendations', found.source, found.report, found.id]);
  }, [editor, found]);
  if (docket === 'none') return <NoDocket />;
  if (docket === 'reading') return null;
  if (found === undefined) return <RecordMissing id={input.recommendation} />;
  return <RecommendationPage row={found} {...docket} />;
}

interface RecommendationPageProps {
  readonly row: Recommendation;
  readonly records: DocketRecords;
  readonly today: LocalDate;
}

function RecommendationPage({ row, records, today }: RecommendationPageProps) {
  const { commands } = useWorkbench();
  const plans = records.plans.filter(({ recommendations }) => recommendations.includes(row.id));
  const cases = new Set(plans.flatMap((plan) => plan.cases));
  const letters = records.letters.filter(
    ({ case: of, recommendations }) => recommendations.includes(row.id) || (of !== undefined && cases.has(of)),
  );
  const report = () => commands.runLink({ command: 'recommendation.reportStatusOf', args: { recommendation: row.id } });
  return (
    <RecordPage
      title={`${row.report}, recommendation ${row.number}`}
      about={
        <>
          {row.source} report of <DateText date={row.issuedOn} isStop />
          {row.reportTitle === undefined ? '' : `, ${row.reportTitle}`}. Last printed as “{printedStatus(row)}”.
        </>
      }
      actions={
        <Button
          look="primary"
          icon="add"
          reason={commands.reasonAgainst('recommendation.reportStatus')}
          onClick={report}
        >
          Record a printed status…
        </Button>
      }
    >
      <dl className="record-facts">
        <dt>Recommendation</dt>
        <dd>{row.text}</dd>
        <dt>Closes when</dt>
        <dd>{row.closureCriteria.map(({ text }) => text).join(' ') || 'The report gives no closure criteria.'}</dd>
      </dl>
      <RecordSection title="Status as the auditor printed it" count={String(row.statuses.length)}>
        <Statuses row={row} />
      </RecordSection>
      <RecordSection title="Corrective action plans" count={String(plans.length)}>
        <PlanTable plans={plans} records={records} today={today} label={`Plans that answer ${row.id}`} />
      </RecordSection>
      <RecordSection title="Evidence">
        <LinkedEvidence subject={{ kind: 'recommendation', id: row.id }} />
      </RecordSection>
      <RecordSection title="Letters about it, or of the cases that its plans answer" count={String(letters.length)}>
        <LetterTable letters={letters} label={`Letters about ${row.id}`} />
      </RecordSection>
    </RecordPage>
  );
}

function Statuses({ row }: { readonly row: Recommendation }) {
  return (
    <table className="record-table">
      <caption className="visually-hidden">Statuses of {row.id}, the newest first</caption>
      <thead>
        <tr>
          <th scope="col">Date</th>
          <th scope="col">Printed status</th>
          <th scope="col">Where</th>
        </tr>
      </thead>
      <tbody>
        {row.statuses.toReversed().map(({ on, words, source }) => (
          <tr key={`${on} ${words}`}>
            <td>
              <DateText date={on} />
            </td>
            <td>{words}</td>
            <td className="muted">{source ?? 'not recorded'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
