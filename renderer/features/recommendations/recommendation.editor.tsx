import './recommendation.css';
import { useEffect } from 'react';
import { z } from 'zod';
import { recommendationIdSchema } from '../../../shared/domain/ids.ts';
import { latest } from '../../../shared/domain/latest.ts';
import type { Recommendation } from '../../../shared/domain/recommendation/recommendation.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { EditorProps, EditorType } from '../../platform/editors/editor-type.ts';
import { Button } from '../../ui/button/button.tsx';
import { MenuButton } from '../../ui/menu/menu-button.tsx';
import { Chip } from '../../ui/text/chip.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import {
  DateText,
  type DocketRecords,
  gestureMenu,
  LetterTable,
  LinkedEvidence,
  NoDocket,
  PlanTable,
  RecordMissing,
  RecordPage,
  RecordSection,
  selectRecord,
  stateOfRecords,
  useDocket,
  useRules,
} from '../docket/api.ts';
import { recommendationGestures } from './recommendation.gestures.ts';
import { RecommendationCriteria } from './recommendation-criteria.tsx';
import { RecommendationFacts } from './recommendation-facts.tsx';
import { RecommendationStatus } from './recommendation-status.tsx';
import { RecommendationClocks, RecommendationSteps } from './recommendation-steps.tsx';
import { recommendationStanding } from './status-words.ts';

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
  const rules = useRules();
  const plans = records.plans.filter(({ recommendations }) => recommendations.includes(row.id));
  const cases = new Set(plans.flatMap((plan) => plan.cases));
  const letters = records.letters.filter(
    ({ case: of, recommendations }) => recommendations.includes(row.id) || (of !== undefined && cases.has(of)),
  );
  return (
    <RecordPage
      title={`${row.report}, recommendation ${row.number}`}
      about={<About row={row} />}
      actions={<Actions row={row} />}
    >
      <RecommendationStatus row={row} standing={recommendationStanding(row, stateOfRecords(records), rules)} />
      <RecommendationFacts row={row} records={records} />
      <RecordSection title="Closes when" count={String(row.closureCriteria.length)} action={<AddCriterion row={row} />}>
        <RecommendationCriteria row={row} records={records} />
      </RecordSection>
      <RecordSection title="Steps and clocks">
        <RecommendationSteps row={row} />
        <RecommendationClocks row={row} />
      </RecordSection>
      <RecordSection title="Status as the auditor printed it" count={String(row.statuses.length)}>
        <Statuses row={row} />
      </RecordSection>
      <RecordSection title="Corrective action plans" count={String(plans.length)} action={<AnswerByPlan row={row} />}>
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

function About({ row }: { readonly row: Recommendation }) {
  return (
    <>
      {latest(row.priorities)?.isPriority && (
        <>
          <Chip tone="accent" icon="star-full">
            Priority
          </Chip>{' '}
        </>
      )}
      {row.source} report of <DateText date={row.issuedOn} isStop />
      {row.reportTitle === undefined ? '' : `, ${row.reportTitle}`}
    </>
  );
}

/** The two that are most wanted; the rest hangs from the menu. */
function Actions({ row }: { readonly row: Recommendation }) {
  const workbench = useWorkbench();
  const { commands } = workbench;
  const [report, step] = gestureMenu(workbench, recommendationGestures, row);
  return (
    <>
      {step !== undefined && (
        <Button reason={step.reason} onClick={step.choose}>
          {step.title}
        </Button>
      )}
      {report !== undefined && (
        <Button look="primary" icon="add" reason={report.reason} onClick={report.choose}>
          {report.title}
        </Button>
      )}
      <MenuButton
        icon="ellipsis"
        label={`More for ${row.id}`}
        groups={() => [
          gestureMenu(workbench, recommendationGestures, row).slice(2),
          [
            {
              id: 'list',
              title: 'Show all recommendations',
              choose: () => void commands.runLink({ command: 'recommendation.list' }),
            },
          ],
        ]}
      />
    </>
  );
}

function AddCriterion({ row }: { readonly row: Recommendation }) {
  const { commands } = useWorkbench();
  const command = 'recommendation.addCriterionThis';
  return (
    <Button
      icon="add"
      reason={commands.reasonAgainst(command)}
      onClick={() => commands.runLink({ command, args: { id: row.id } })}
    >
      Add a criterion…
    </Button>
  );
}

function AnswerByPlan({ row }: { readonly row: Recommendation }) {
  const { commands } = useWorkbench();
  const command = 'plan.answerRecommendation';
  if (commands.registry.get(command) === undefined) return null;
  return (
    <Button
      icon="add"
      reason={commands.reasonAgainst(command)}
      onClick={() => commands.runLink({ command, args: { recommendation: row.id } })}
    >
      Answer by a plan…
    </Button>
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
        {row.statuses.toReversed().map(({ on, words, source }, index) => (
          // The same words may be printed twice on one day; the place in the history tells them apart.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <tr key={`${on} ${words} ${index}`}>
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
