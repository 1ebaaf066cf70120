import { useStore } from 'zustand';
import type { SheetRow } from '../../../shared/contracts/sheet.contract.ts';
import { Button } from '../../ui/button/button.tsx';
import { StatusWord } from '../../ui/icon/status-word.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { docketSession, openRecord } from '../docket/api.ts';

/** All of a row: its faults with their places, what the record says and the row gives, and the rest of its cells. */
export function SheetRowDetail({ row }: { readonly row: SheetRow }) {
  const { faults, notes, differences, given } = row;
  const differing = new Set(differences.map(({ title }) => title));
  return (
    <div className="sheet-row-detail">
      {faults.map(({ place, message }) => (
        <StatusWord key={place + message} status="error" word={`${place}: ${message}`} />
      ))}
      {notes.map((note) => (
        <StatusWord key={note} status="note" word={note} />
      ))}
      <table className="record-table">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">In the record</th>
            <th scope="col">In the row</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ title, recorded, given: now }) => (
            <tr key={title}>
              <td>{title}</td>
              <td>{recorded || <span className="muted">nothing</span>}</td>
              <td>
                <b>{now}</b>
              </td>
            </tr>
          ))}
          {given
            .filter(({ title }) => !differing.has(title))
            .map(({ title, text }) => (
              <tr key={title}>
                <td>{title}</td>
                <td className="muted">{faults.length > 0 ? 'not compared' : 'no difference'}</td>
                <td>{text}</td>
              </tr>
            ))}
        </tbody>
      </table>
      {row.subject !== undefined && <RecordLink subject={row.subject} />}
    </div>
  );
}

/** To a record that is there: in a preview, new ones are not. */
function RecordLink({ subject }: { readonly subject: NonNullable<SheetRow['subject']> }) {
  const workbench = useWorkbench();
  const isThere = useStore(docketSession, ({ records }) => {
    const all = records && [...records.recommendations, ...records.plans, ...records.milestones];
    return all?.some(({ id }) => id === subject.id) ?? false;
  });
  if (!isThere) return null;
  return (
    <Button look="link" icon="link-external" onClick={() => openRecord(workbench, subject)}>
      Open {subject.id}
    </Button>
  );
}
