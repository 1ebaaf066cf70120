import { z } from 'zod';
import { rosterIdSchema } from '../../../shared/domain/ids.ts';
import { membersNow, type Roster, rosterOwner } from '../../../shared/domain/roster/roster.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { EditorProps, EditorType } from '../../platform/editors/editor-type.ts';
import { Button } from '../../ui/button/button.tsx';
import { StatusWord } from '../../ui/icon/status-word.tsx';
import { MenuButton } from '../../ui/menu/menu-button.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import {
  DateText,
  type DocketRecords,
  GestureButtons,
  gestureMenu,
  LinkedEvidence,
  NoneRecorded,
  openRecord,
  PartyLink,
  RecordPage,
  RecordSection,
  ShownRecord,
  useOwed,
} from '../docket/api.ts';
import { rosterGestures } from './roster-gestures.ts';
import { nextCertification, rosterKindWords, rosterLook } from './roster-words.ts';

const inputSchema = z.strictObject({ roster: rosterIdSchema });
type RosterInput = z.infer<typeof inputSchema>;

export const rosterEditor: EditorType<RosterInput> = {
  id: 'roster',
  icon: 'checklist',
  input: inputSchema,
  key: ({ roster }) => roster,
  title: ({ roster }) => roster,
  component: RosterEditor,
};

function RosterEditor({ input, editor }: EditorProps<RosterInput>) {
  return (
    <ShownRecord kind="roster" id={input.roster} editor={editor} list="Rosters" rows={({ rosters }) => rosters}>
      {(row, docket) => <RosterPage row={row} {...docket} />}
    </ShownRecord>
  );
}

/** What is taken back stands in the menu. */
const inMenuOnly = ['roster.withdrawCertification', 'roster.withdrawAssignment', 'roster.withdrawEnd'];

interface RosterPageProps {
  readonly row: Roster;
  readonly records: DocketRecords;
  readonly today: LocalDate;
}

function RosterPage({ row, records, today }: RosterPageProps) {
  const workbench = useWorkbench();
  return (
    <RecordPage
      title={row.system}
      about={`${row.id}, ${rosterKindWords[row.kind]}`}
      actions={
        <>
          <GestureButtons of={rosterGestures} row={row} but={inMenuOnly} />
          <MenuButton
            icon="ellipsis"
            label={`More for ${row.id}`}
            groups={() => [gestureMenu(workbench, rosterGestures, row)]}
          />
        </>
      }
    >
      <Facts row={row} records={records} today={today} />
      <RecordSection title="Certifications" count={String(row.certifications.length)}>
        <Certifications row={row} />
      </RecordSection>
      <RecordSection title="Evidence">
        <LinkedEvidence subject={{ kind: 'roster', id: row.id }} />
      </RecordSection>
    </RecordPage>
  );
}

function Facts({ row, records, today }: RosterPageProps) {
  const next = nextCertification(useOwed(), row);
  const { status, word } = rosterLook(row, next, today);
  return (
    <dl className="record-facts">
      <dt>State</dt>
      <dd>
        <StatusWord status={status} word={word} />
      </dd>
      {next !== undefined && (
        <>
          <dt>To be certified by</dt>
          <dd>
            <DateText date={next.due} shape="currentDate" isStop />
          </dd>
          <dt>Why</dt>
          <dd className="muted">{next.reasons.join(' ')}</dd>
        </>
      )}
      <dt>Lists</dt>
      <dd>{membersNow(row) ?? <NoneRecorded />}</dd>
      <dt>Seen to by</dt>
      <dd>
        <PartyLink party={rosterOwner(row)} records={records} />
      </dd>
      {row.ended !== undefined && (
        <>
          <dt>Ended</dt>
          <dd>
            <DateText date={row.ended.on} isStop /> {row.ended.reason}
          </dd>
        </>
      )}
    </dl>
  );
}

function Certifications({ row }: { readonly row: Roster }) {
  const workbench = useWorkbench();
  return (
    <table className="record-table">
      <caption className="visually-hidden">Certifications of {row.id}</caption>
      <thead>
        <tr>
          <th scope="col">Certified</th>
          <th scope="col">By</th>
          <th scope="col">Lists</th>
          <th scope="col">Evidence</th>
        </tr>
      </thead>
      <tbody>
        {row.certifications.map(({ on, by, members, evidence, countedFrom }, index) => (
          // Two certifications may be alike in every word; their place is what tells them apart.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <tr key={index}>
            <td>
              <DateText date={on} />
              {countedFrom !== undefined && (
                <>
                  {' '}
                  <span className="muted">counted from</span> <DateText date={countedFrom} isQuiet />
                </>
              )}
            </td>
            <td>{by}</td>
            <td>{members}</td>
            <td>
              {evidence !== undefined && (
                <Button look="link" onClick={() => openRecord(workbench, { kind: 'evidence', id: evidence })}>
                  {evidence}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
