import { z } from 'zod';
import { formatDate } from '../../../shared/calendar/local-date-arithmetic.ts';
import { officeIdSchema } from '../../../shared/domain/ids.ts';
import type { Office } from '../../../shared/domain/office/office.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { EditorProps, EditorType } from '../../platform/editors/editor-type.ts';
import { StatusWord } from '../../ui/icon/status-word.tsx';
import {
  DateText,
  type DocketRecords,
  GestureButtons,
  PartyLink,
  PlanTable,
  RecordPage,
  RecordSection,
  ShownRecord,
} from '../docket/api.ts';
import { officeGestures } from './office-gestures.ts';
import type { OwnedWork } from './owned-work.ts';
import { WorkTable } from './work-table.tsx';

const inputSchema = z.strictObject({ office: officeIdSchema });
type OfficeInput = z.infer<typeof inputSchema>;

export const officeEditor: EditorType<OfficeInput> = {
  id: 'office',
  icon: 'organization',
  input: inputSchema,
  key: ({ office }) => office,
  title: ({ office }) => office,
  component: OfficeEditor,
};

function OfficeEditor({ input, editor }: EditorProps<OfficeInput>) {
  return (
    <ShownRecord kind="office" id={input.office} editor={editor} list="Offices" rows={({ offices }) => offices}>
      {(row, docket) => <OfficePage row={row} {...docket} />}
    </ShownRecord>
  );
}

interface OfficePageProps {
  readonly row: Office;
  readonly records: DocketRecords;
  readonly today: LocalDate;
}

function OfficePage({ row, records, today }: OfficePageProps) {
  const people = records.people.filter(({ office, departedOn }) => office === row.id && departedOn === undefined);
  const plans = records.plans.filter(({ office }) => office === row.id);
  return (
    <RecordPage
      title={row.name}
      about={`${row.id}, known from ${formatDate(row.addedOn)}`}
      actions={<GestureButtons of={officeGestures} row={row} />}
    >
      {row.closed !== undefined && (
        <p className="record-facts">
          <StatusWord status="warning" word="Closed" /> <DateText date={row.closed.on} isStop /> {row.closed.note}
        </p>
      )}
      <RecordSection title="People" count={String(people.length)}>
        {people.length === 0 && <p className="muted">Nobody is recorded in this office.</p>}
        <ul>
          {people.map(({ id, title }) => (
            <li key={id}>
              <PartyLink party={{ kind: 'person', id }} records={records} /> <span className="muted">{title}</span>
            </li>
          ))}
        </ul>
      </RecordSection>
      <RecordSection title="Open milestones">
        <WorkTable work={openMilestones(row, records)} name={row.name} today={today} />
      </RecordSection>
      <RecordSection title="Corrective action plans" count={String(plans.length)}>
        <PlanTable plans={plans} records={records} today={today} label={`Plans of ${row.id}`} />
      </RecordSection>
      <RecordSection title="Names">
        <Names row={row} />
      </RecordSection>
    </RecordPage>
  );
}

function openMilestones({ id: office }: Office, { milestones }: DocketRecords): readonly OwnedWork[] {
  return milestones
    .filter((row) => row.office === office && row.completedOn === undefined)
    .map(({ id, description, due }) => ({ kind: 'milestone' as const, id, words: description, due }))
    .toSorted((a, b) => (a.due < b.due ? -1 : 1));
}

function Names({ row: { name, formerNames, addedOn } }: { readonly row: Office }) {
  const names = [...formerNames.map((former) => former.name), name];
  const starts = [addedOn, ...formerNames.map(({ until }) => until)];
  return (
    <ul>
      {names
        .map((one, index) => ({ one, from: starts[index] ?? addedOn }))
        .toReversed()
        .map(({ one, from }) => (
          <li key={`${one} ${from}`}>
            {one} <span className="muted">from</span> <DateText date={from} isQuiet />
          </li>
        ))}
    </ul>
  );
}
