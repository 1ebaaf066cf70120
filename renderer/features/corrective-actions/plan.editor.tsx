import './plan.css';
import { useEffect, useMemo, useState } from 'react';
import { z } from 'zod';
import { useStore } from 'zustand';
import { formatDateWithWeekday } from '../../../shared/calendar/local-date-arithmetic.ts';
import { type MilestoneId, type PlanId, planIdSchema } from '../../../shared/domain/ids.ts';
import type { Plan } from '../../../shared/domain/plan/plan.ts';
import { standingOf } from '../../../shared/figures/milestone-standing.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import type { EditorHandle, EditorProps, EditorType } from '../../platform/editors/editor-type.ts';
import { countEvidence } from '../../projection/queries/evidence-queries.ts';
import type { Query } from '../../projection/queries/query.ts';
import { useLive } from '../../projection/use-live.ts';
import { Button } from '../../ui/button/button.tsx';
import { DataGrid } from '../../ui/data-grid/data-grid.tsx';
import { Glyph } from '../../ui/icon/glyph.tsx';
import { StatusWord } from '../../ui/icon/status-word.tsx';
import { MenuButton } from '../../ui/menu/menu-button.tsx';
import { EmptyState } from '../../ui/text/empty-state.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import {
  docketSession,
  gestureMenu,
  type KeptColumns,
  LinkedEvidence,
  type MilestoneRow,
  NoDocket,
  RecordMissing,
  RecordPage,
  RecordSection,
  selectedRecord,
  selectRecord,
  TableTools,
  useDocket,
  useKeptColumns,
} from '../docket/api.ts';
import { RecommendationCriteria } from '../recommendations/api.ts';
import { milestoneMenu } from './milestone.commands.ts';
import { type MilestoneContext, milestoneColumns, standingWords } from './milestone-columns.tsx';
import { MilestoneDetail } from './milestone-detail.tsx';
import { endTask, milestoneTask } from './milestone-task.ts';
import { openMilestones, toggleMilestone } from './open-milestones.ts';
import { planGestures } from './plan.gestures.ts';
import { PlanFacts } from './plan-facts.tsx';

const inputSchema = z.strictObject({ plan: planIdSchema });
type PlanInput = z.infer<typeof inputSchema>;

export const planEditor: EditorType<PlanInput> = {
  id: 'plan',
  icon: 'tasklist',
  input: inputSchema,
  key: ({ plan }) => plan,
  title: ({ plan }) => plan,
  component: PlanEditor,
};

function PlanEditor({ input, editor }: EditorProps<PlanInput>) {
  const docket = useDocket();
  useEffect(() => selectPlan(input.plan), [input.plan]);
  if (docket === 'none') return <NoDocket />;
  if (docket === 'reading') return null;
  const plan = docket.records.plans.find(({ id }) => id === input.plan);
  if (plan === undefined) return <RecordMissing id={input.plan} />;
  return <PlanPage plan={plan} editor={editor} {...docket} />;
}

/** Not where the page was opened for one of its milestones. */
function selectPlan(plan: PlanId): void {
  const { record } = selectedRecord.getState();
  const { records } = docketSession.getState();
  const milestone = records?.milestones.find(({ id }) => record?.kind === 'milestone' && id === record.id);
  if (milestone?.plan !== plan) selectRecord({ kind: 'plan', id: plan });
}

type PlanPageProps = Omit<MilestoneContext, 'proofs'> & { readonly plan: Plan; readonly editor: EditorHandle };

function PlanPage({ plan, editor, records, today }: PlanPageProps) {
  const rows = useMemo(() => records.milestones.filter((row) => row.plan === plan.id), [records, plan.id]);
  const proofs = useLive(() => countProofs(rows), [rows]) ?? noProofs;
  const context = useMemo(() => ({ records, today, proofs }), [records, today, proofs]);
  const columns = useMemo(() => milestoneColumns(context), [context]);
  const table = useKeptColumns('milestones', columns);
  useEffect(() => {
    const [answered] = [...plan.recommendations, ...plan.cases];
    editor.setBreadcrumbs(['Corrective actions', ...(answered === undefined ? [] : [answered]), plan.id]);
  }, [editor, plan]);
  return (
    <RecordPage
      title={`${plan.id} ${plan.title}`}
      about={nextInWords(rows)}
      actions={<Actions plan={plan} table={table} rows={rows} />}
    >
      <PlanFacts plan={plan} records={records} today={today} />
      <Summary rows={rows} today={today} />
      {rows.length === 0 ? (
        <EmptyState
          what="The milestones of this plan stand here, each with its original, current and actual date."
          how="The plan has none yet: add the first one."
        />
      ) : (
        <Milestones plan={plan} rows={rows} editor={editor} table={table} {...context} />
      )}
      <Criteria plan={plan} records={records} />
      <RecordSection title="Evidence of the plan">
        <LinkedEvidence subject={{ kind: 'plan', id: plan.id }} />
      </RecordSection>
    </RecordPage>
  );
}

function nextInWords(rows: readonly MilestoneRow[]): string {
  const open = rows.filter(({ completedOn }) => completedOn === undefined).map(({ due }) => due);
  const [next] = open.toSorted();
  return next === undefined ? 'No open milestone' : `Earliest open date ${formatDateWithWeekday(next)}`;
}

interface ActionsProps {
  readonly plan: Plan;
  readonly table: KeptColumns<MilestoneRow>;
  readonly rows: readonly MilestoneRow[];
}

function Actions({ plan, table, rows }: ActionsProps) {
  const workbench = useWorkbench();
  const { commands } = workbench;
  const closed = plan.closed === undefined ? undefined : `${plan.id} is closed: reopen it first.`;
  return (
    <>
      <TableTools name={`Milestones of ${plan.id}`} table={table} rows={rows} />
      <Button
        look="primary"
        icon="add"
        reason={commands.reasonAgainst('milestone.add') ?? closed}
        onClick={() => commands.runLink({ command: 'milestone.addTo', args: { plan: plan.id } })}
      >
        Add a milestone
      </Button>
      <MenuButton
        icon="ellipsis"
        label={`More for ${plan.id}`}
        groups={() => [gestureMenu(workbench, planGestures, plan)]}
      />
    </>
  );
}

function Summary({
  rows,
  today,
}: {
  readonly rows: readonly MilestoneRow[];
  readonly today: MilestoneContext['today'];
}) {
  const byStanding = Map.groupBy(rows, (row) => standingOf(row, today));
  return (
    <div className="plan-summary">
      {[...byStanding].map(([standing, { length }]) => (
        <StatusWord key={standing} status={standing} word={`${length} ${standingWords[standing]}`} />
      ))}
      <span className="plan-legend muted" aria-hidden="true">
        <Glyph name="originalDate" /> original <Glyph name="currentDate" /> current <Glyph name="actualDate" /> actual
      </span>
    </div>
  );
}

interface MilestonesProps extends MilestoneContext {
  readonly plan: Plan;
  readonly editor: EditorHandle;
  readonly rows: readonly MilestoneRow[];
  readonly table: KeptColumns<MilestoneRow>;
}

function Milestones({ plan, rows, editor, table, ...context }: MilestonesProps) {
  const workbench = useWorkbench();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const open = useStore(openMilestones, ({ ids }) => ids);
  const selected = useStore(selectedRecord, ({ record }) => (record?.kind === 'milestone' ? record.id : undefined));
  const task = useStore(milestoneTask, (state) => state.task);
  const openIds = useMemo(() => new Set(task === undefined ? open : [...open, task.milestone]), [open, task]);
  useEffect(() => {
    if (task === undefined) editor.setUnsaved(false);
  }, [editor, task]);
  const onToggle = (id: string) => {
    if (task?.milestone === id) endTask();
    if (task?.milestone !== id || open.has(id)) toggleMilestone(id);
  };
  return (
    <div className="plan-grid" data-takes-pasted-rows="">
      <Chosen ids={chosen} rows={rows} onClear={() => setChosen(new Set())} />
      <DataGrid
        label={`Milestones of ${plan.id}`}
        rowHeight={34}
        columns={table.columns}
        rows={rows}
        rowId={(row) => row.id}
        selectedId={selected}
        onSelect={({ id }) => selectRecord({ kind: 'milestone', id })}
        onActivate={({ id }) => onToggle(id)}
        openIds={openIds}
        onToggle={onToggle}
        menu={(row) => milestoneMenu(workbench, row)}
        takes={({ id }) => `milestone:${id}`}
        chosen={{ ids: chosen, onChoose: setChosen }}
        widths={table.widths}
        onWidths={table.onWidths}
        detail={(row) => <MilestoneDetail row={row} {...context} onDidChange={() => editor.setUnsaved(true)} />}
      />
    </div>
  );
}

interface ChosenProps {
  readonly ids: ReadonlySet<string>;
  readonly rows: readonly MilestoneRow[];
  readonly onClear: () => void;
}

/** What can be done with several milestones at once; drawn only while several are chosen. */
function Chosen({ ids, rows, onClear }: ChosenProps) {
  const { commands } = useWorkbench();
  const milestones: readonly MilestoneId[] = rows.filter(({ id }) => ids.has(id)).map(({ id }) => id);
  if (milestones.length === 0) return null;
  return (
    <div className="plan-chosen">
      <span role="status">{counted(milestones.length, 'milestone')} selected</span>
      <Button onClick={onClear}>Clear</Button>
      <Button
        icon="person-add"
        reason={commands.reasonAgainst('milestone.reassignThese')}
        onClick={() => commands.runLink({ command: 'milestone.reassignThese', args: { milestones } })}
      >
        Assign…
      </Button>
    </div>
  );
}

const noProofs = {};

/** Only the counters are read, never the evidence. */
function countProofs(rows: readonly MilestoneRow[]): Query<Readonly<Record<string, number>>> {
  return async (database) => {
    const counts = rows.map(async ({ id }) => {
      const count = await countEvidence({ kind: 'linkedTo', subject: { kind: 'milestone', id } })(database);
      return [id, count] as const;
    });
    return Object.fromEntries(await Promise.all(counts));
  };
}

function Criteria({ plan, records }: Pick<PlanPageProps, 'plan' | 'records'>) {
  const answered = records.recommendations.filter(({ id }) => plan.recommendations.includes(id));
  if (answered.length === 0) return null;
  return answered.map((row) => (
    <RecordSection
      key={row.id}
      title={`${row.source} closes ${row.id} when`}
      count={counted(row.closureCriteria.length, 'criterion', 'criteria')}
    >
      <RecommendationCriteria row={row} records={records} />
    </RecordSection>
  ));
}
