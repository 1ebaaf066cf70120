import type { Letter } from '../../../shared/domain/letter/letter.ts';
import { Button } from '../../ui/button/button.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { DateText, openRecord, RecordSection } from '../docket/api.ts';
import { PromiseNow, PromiseOutcome, usePromises } from '../promises/api.ts';

/** The dates that a letter told, and whether they were kept. */
export function LetterPromises({ letter: { id, origin } }: { readonly letter: Letter }) {
  const workbench = useWorkbench();
  const { commands } = workbench;
  const own = usePromises()?.filter(({ letter }) => letter === id);
  if (own === undefined) return null;
  const add = origin === 'external' && (
    <Button
      icon="add"
      reason={commands.reasonAgainst('letter.addPromiseThis')}
      onClick={() => commands.runLink({ command: 'letter.addPromiseThis', args: { id } })}
    >
      Add a promise told in this letter…
    </Button>
  );
  return (
    <RecordSection title="Promises" count={String(own.length)} action={add}>
      {own.length === 0 ? (
        <p className="muted">No date is recorded that the letter told.</p>
      ) : (
        <table className="record-table">
          <caption className="visually-hidden">Promises of {id}</caption>
          <thead>
            <tr>
              <th scope="col">No.</th>
              <th scope="col">About</th>
              <th scope="col">What was promised</th>
              <th scope="col">Date told</th>
              <th scope="col">Now</th>
              <th scope="col">Outcome</th>
            </tr>
          </thead>
          <tbody>
            {own.map((promise) => (
              <tr key={promise.id}>
                <td>{promise.id}</td>
                <td>
                  <Button look="link" onClick={() => openRecord(workbench, promise.about)}>
                    {promise.about.id}
                  </Button>
                </td>
                <td>{promise.text}</td>
                <td>
                  <DateText date={promise.told} shape="originalDate" />
                </td>
                <td>
                  <PromiseNow now={promise.now} fulfilledOn={promise.fulfilledOn} />
                </td>
                <td>
                  <PromiseOutcome {...promise} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </RecordSection>
  );
}
