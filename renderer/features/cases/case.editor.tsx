import { z } from 'zod';
import { caseIdSchema } from '../../../shared/domain/ids.ts';
import type { NaraCase } from '../../../shared/domain/nara-case/nara-case.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { EditorProps, EditorType } from '../../platform/editors/editor-type.ts';
import { Button } from '../../ui/button/button.tsx';
import { MenuButton } from '../../ui/menu/menu-button.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import {
  type DocketRecords,
  gestureMenu,
  LetterTable,
  LinkedEvidence,
  PlanTable,
  RecordPage,
  RecordSection,
  ShownRecord,
} from '../docket/api.ts';
import { caseGestures } from './case.commands.ts';
import { CaseElements } from './case-elements.tsx';
import { CaseFacts } from './case-facts.tsx';
import { CaseInspection } from './case-inspection.tsx';
import { CaseLedger } from './case-ledger.tsx';
import { sentResponse } from './case-words.ts';
import { ClockRuler } from './clock-ruler.tsx';
import { CorrespondenceTable } from './correspondence-table.tsx';

const inputSchema = z.strictObject({ case: caseIdSchema });
type CaseInput = z.infer<typeof inputSchema>;

export const caseEditor: EditorType<CaseInput> = {
  id: 'case',
  icon: 'briefcase',
  input: inputSchema,
  key: (input) => input.case,
  title: (input) => input.case,
  component: CaseEditor,
};

function CaseEditor({ input, editor }: EditorProps<CaseInput>) {
  return (
    <ShownRecord kind="case" id={input.case} editor={editor} list="Cases" rows={({ cases }) => cases}>
      {(row, docket) => <CasePage row={row} {...docket} />}
    </ShownRecord>
  );
}

interface CasePageProps {
  readonly row: NaraCase;
  readonly records: DocketRecords;
  readonly today: LocalDate;
}

function CasePage({ row, records, today }: CasePageProps) {
  const plans = records.plans.filter(({ cases }) => cases.includes(row.id));
  const letters = records.letters.filter((letter) => letter.case === row.id);
  const answeredOn = sentResponse(row, letters)?.sent?.on;
  return (
    <RecordPage title={row.title} about={`${row.id}, opened by NARA under 36 CFR 1230`} actions={<Actions row={row} />}>
      <CaseFacts row={row} records={records} today={today} answeredOn={answeredOn} />
      <RecordSection title="Clock of the answer">
        <ClockRuler row={row} answeredOn={answeredOn} today={today} />
      </RecordSection>
      <RecordSection title="What the report must hold" action={<Gesture id="case.addElement" row={row} />}>
        <CaseElements row={row} records={records} />
      </RecordSection>
      <RecordSection
        title="What was asked and answered"
        action={
          <span className="record-actions">
            <Gesture id="case.receiveLetter" row={row} />
            <Gesture id="case.answerLetter" row={row} />
          </span>
        }
      >
        <CaseLedger row={row} records={records} today={today} />
      </RecordSection>
      <RecordSection title="Correspondence on file">
        <CorrespondenceTable row={row} letters={letters} people={records.people} />
      </RecordSection>
      <RecordSection title="Inspection">
        <CaseInspection row={row} />
      </RecordSection>
      <RecordSection title="Corrective action plans" count={String(plans.length)}>
        <PlanTable plans={plans} records={records} today={today} label={`Plans that answer ${row.id}`} />
      </RecordSection>
      <RecordSection title="Letters" count={String(letters.length)}>
        <LetterTable letters={letters} label={`Letters of ${row.id}`} />
      </RecordSection>
      <RecordSection title="Evidence">
        <LinkedEvidence subject={{ kind: 'case', id: row.id }} />
      </RecordSection>
    </RecordPage>
  );
}

/** The next step of a case in sight, all others in the menu. */
function Actions({ row }: { readonly row: NaraCase }) {
  const workbench = useWorkbench();
  const { commands } = workbench;
  return (
    <>
      {row.closure !== undefined && <Gesture id="case.reopen" row={row} />}
      {row.closure === undefined && row.acknowledgedOn === undefined && <Gesture id="case.acknowledge" row={row} />}
      {row.closure === undefined && row.acknowledgedOn !== undefined && <Gesture id="case.close" row={row} />}
      {commands.registry.get('letter.draftFor') !== undefined && (
        <Button
          look="primary"
          icon="file-text"
          reason={commands.reasonAgainst('letter.draftFor')}
          onClick={() => commands.runLink({ command: 'letter.draftFor', args: { case: row.id } })}
        >
          Draft the quarterly letter…
        </Button>
      )}
      <MenuButton
        icon="ellipsis"
        label={`More for ${row.id}`}
        groups={() => [gestureMenu(workbench, caseGestures, row)]}
      />
    </>
  );
}

function Gesture({ id, row }: { readonly id: string; readonly row: NaraCase }) {
  const { commands } = useWorkbench();
  const gesture = caseGestures.all.find((one) => one.id === id);
  if (gesture === undefined) return null;
  return (
    <Button
      reason={commands.reasonAgainst(`${id}This`) ?? gesture.unfit?.(row)}
      onClick={() => commands.runLink({ command: `${id}This`, args: { id: row.id } })}
    >
      {gesture.verb}
    </Button>
  );
}
