import type { Letter } from '../../../shared/domain/letter/letter.ts';
import type { NaraCase } from '../../../shared/domain/nara-case/nara-case.ts';
import type { Person } from '../../../shared/domain/person/person.ts';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { EvidenceDate, openRecord, useLinkedEvidence } from '../docket/api.ts';
import { type CorrespondenceLine, correspondenceOf } from './correspondence.ts';

/** Evidence of one case that is looked through for letters. */
const maxRead = 500;

const directions = {
  received: { icon: 'arrow-left', word: 'received' },
  sent: { icon: 'arrow-right', word: 'sent' },
  inside: { icon: 'arrow-swap', word: 'inside' },
  planned: { icon: 'edit', word: 'drafted' },
} as const;

interface CorrespondenceTableProps {
  readonly row: NaraCase;
  readonly letters: readonly Letter[];
  readonly people: readonly Person[];
}

export function CorrespondenceTable({ row, letters, people }: CorrespondenceTableProps) {
  const found = useLinkedEvidence({ kind: 'case', id: row.id }, 'oldestFirst', maxRead);
  const lines = correspondenceOf(row, letters, found?.rows ?? [], people);
  if (lines.length === 0) {
    return <p className="muted">No letter is on file: link NARA’s letter to the case as evidence that asks.</p>;
  }
  return (
    <table className="record-table">
      <caption className="visually-hidden">Correspondence in {row.id}</caption>
      <thead>
        <tr>
          <th scope="col">Date</th>
          <th scope="col">Way</th>
          <th scope="col">From</th>
          <th scope="col">Document</th>
          <th scope="col">Clock</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={`${line.record.kind} ${line.record.id}`} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ line }: { readonly line: CorrespondenceLine }) {
  const workbench = useWorkbench();
  const { direction, from, document, record, clock } = line;
  const { icon, word } = directions[direction];
  return (
    <tr>
      <td>
        <EvidenceDate piece={line} />
      </td>
      <td className="muted">
        <Icon name={icon} size={14} /> {word}
      </td>
      <td className="muted">{from}</td>
      <td>
        <Button look="link" onClick={() => openRecord(workbench, record)}>
          {document}
        </Button>
      </td>
      <td className={clock.endsWith('late') ? 'tone-warning' : 'muted'}>{clock}</td>
    </tr>
  );
}
