import './case-elements.css';
import { useMemo } from 'react';
import { latest } from '../../../shared/domain/latest.ts';
import { type CaseElement, completenessOf, elementState } from '../../../shared/domain/nara-case/element.ts';
import type { NaraCase } from '../../../shared/domain/nara-case/nara-case.ts';
import type { EvidenceRow } from '../../projection/rows.ts';
import { Button, IconButton } from '../../ui/button/button.tsx';
import { CoverageMeter } from '../../ui/chart/coverage-meter.tsx';
import { StatusWord } from '../../ui/icon/status-word.tsx';
import { MenuButton } from '../../ui/menu/menu-button.tsx';
import { EmptyState } from '../../ui/text/empty-state.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { saveChartFile } from '../dashboard/api.ts';
import {
  DateText,
  type DocketRecords,
  openRecord,
  record,
  titleOfEvidence,
  useLinkedEvidence,
  useRules,
} from '../docket/api.ts';
import { assessElement, assignElement, backElement, withdrawElement } from './element-forms.ts';
import { elementLooks, sourceOf } from './element-words.ts';

interface CaseElementsProps {
  readonly row: NaraCase;
  readonly records: DocketRecords;
}

/** Evidence of one case that is looked through for what stands behind its elements. */
const mostRead = 500;

/** What the report to NARA must hold, how far it does, and what proves it: a meter, and a row for each element. */
export function CaseElements({ row, records }: CaseElementsProps) {
  const found = useLinkedEvidence({ kind: 'case', id: row.id }, 'oldestFirst', mostRead);
  if (row.elements.length === 0)
    return (
      <EmptyState
        what="What the report to NARA must hold stands here: the elements of 36 CFR 1230.14 and what the letter added."
        how="None is recorded yet; add what NARA asks for."
      />
    );
  const evidence = found?.rows ?? [];
  return (
    <>
      <ElementMeter row={row} evidence={evidence} />
      <table className="record-table case-elements">
        <caption className="visually-hidden">Elements of the report in {row.id}</caption>
        <thead>
          <tr>
            <th scope="col">What the report must hold</th>
            <th scope="col">State</th>
            <th scope="col">Owner</th>
            <th scope="col">Evidence behind it</th>
            <th scope="col">
              <span className="visually-hidden">What can be done</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {row.elements.map((element) => (
            <ElementRow key={element.id} row={row} element={element} records={records} evidence={evidence} />
          ))}
        </tbody>
      </table>
    </>
  );
}

interface MeterProps {
  readonly row: NaraCase;
  readonly evidence: readonly EvidenceRow[];
}

function ElementMeter({ row, evidence }: MeterProps) {
  const workbench = useWorkbench();
  const { regulation, letter } = completenessOf(row);
  const rows = useMemo(
    () => [
      {
        id: row.id,
        elements: row.elements.map((element) => ({
          name: element.text,
          source: element.source,
          state: elementState(element),
          evidence: behind(evidence, row, element).length,
          open: () => assessElement(workbench, row, element),
        })),
      },
    ],
    [workbench, row, evidence],
  );
  const settled = regulation.settled + letter.settled;
  return (
    <CoverageMeter
      title="Completeness of the report"
      note={`${settled} of ${regulation.total + letter.total} settled`}
      rows={rows}
      sources={['36 CFR 1230.14', 'added by letter']}
      fileName={`elements-${row.id}`}
      onExport={(file) => void saveChartFile(workbench, file)}
    />
  );
}

function behind(evidence: readonly EvidenceRow[], { id }: NaraCase, element: CaseElement): readonly EvidenceRow[] {
  return evidence.filter(({ links }) =>
    links.some(({ subject, element: of }) => of === element.id && subject.kind === 'case' && subject.id === id),
  );
}

type ElementRowProps = CaseElementsProps & MeterProps & { readonly element: CaseElement };

function ElementRow({ row, element, records, evidence }: ElementRowProps) {
  const workbench = useWorkbench();
  const rules = useRules();
  const owner = records.people.find(({ id }) => id === element.owner);
  const { status, word } = elementLooks[elementState(element)];
  const said = latest(element.assessments);
  return (
    <tr>
      <td>
        {element.text}
        <div className="faint">{sourceOf(element, rules)}</div>
      </td>
      <td>
        <StatusWord status={status} word={word} />
        {said !== undefined && (
          <div className="faint">
            <DateText date={said.on} isQuiet /> {[said.reason, said.note].filter(Boolean).join('. ')}
          </div>
        )}
      </td>
      <td>
        {owner === undefined ? (
          <span className="muted">none</span>
        ) : (
          <Button look="link" onClick={() => openRecord(workbench, { kind: 'person', id: owner.id })}>
            {owner.name}
          </Button>
        )}
        {owner?.departedOn !== undefined && <StatusWord status="warning" word="has left" />}
      </td>
      <td>
        <Behind row={row} element={element} evidence={evidence} />
      </td>
      <td>
        <ElementActions row={row} element={element} />
      </td>
    </tr>
  );
}

function Behind({ row, element, evidence }: Omit<ElementRowProps, 'records'>) {
  const workbench = useWorkbench();
  const pieces = behind(evidence, row, element);
  if (pieces.length === 0) return <span className="muted">none</span>;
  const unlink = async (piece: EvidenceRow) => {
    const subject = { kind: 'case', id: row.id } as const;
    const roles = piece.links.filter((link) => link.element === element.id).map(({ role }) => role);
    const answer = await record(
      workbench,
      ...roles.map(
        (role) => ({ intent: 'UnlinkEvidence', evidence: piece.id, subject, role, element: element.id }) as const,
      ),
    );
    if (!answer.ok) workbench.notifications.show({ severity: 'warning', message: answer.message });
  };
  return (
    <ul className="case-element-evidence">
      {pieces.map((piece) => (
        <li key={piece.id}>
          <Button look="link" icon="mail" onClick={() => openRecord(workbench, { kind: 'evidence', id: piece.id })}>
            {titleOfEvidence(piece)}
          </Button>
          <IconButton
            icon="close"
            size={14}
            label={`Take the link of ${piece.id} back`}
            onClick={() => void unlink(piece)}
          />
        </li>
      ))}
    </ul>
  );
}

function ElementActions({ row, element }: { readonly row: NaraCase; readonly element: CaseElement }) {
  const workbench = useWorkbench();
  const reason = workbench.commands.reasonAgainst('case.addElementThis');
  return (
    <div className="case-element-actions">
      <Button
        reason={reason}
        aria-label={`Assess: ${element.text}`}
        onClick={() => assessElement(workbench, row, element)}
      >
        Assess…
      </Button>
      <MenuButton
        icon="ellipsis"
        label={`More for: ${element.text}`}
        groups={() => [
          [
            { id: 'assign', title: 'Assign…', reason, choose: () => assignElement(workbench, row, element) },
            { id: 'back', title: 'Link Evidence…', reason, choose: () => backElement(workbench, row, element) },
          ],
          [{ id: 'withdraw', title: 'Take It Back…', reason, choose: () => withdrawElement(workbench, row, element) }],
        ]}
      />
    </div>
  );
}
