import { z } from 'zod';
import { pilotIdSchema } from '../../../shared/domain/ids.ts';
import { notToExceedNow, type Pilot } from '../../../shared/domain/pilot/pilot.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { EditorProps, EditorType } from '../../platform/editors/editor-type.ts';
import { Button } from '../../ui/button/button.tsx';
import { StatusWord } from '../../ui/icon/status-word.tsx';
import { MenuButton } from '../../ui/menu/menu-button.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import {
  DateText,
  GestureButtons,
  gestureMenu,
  LinkedEvidence,
  openRecord,
  RecordPage,
  RecordSection,
  ShownRecord,
} from '../docket/api.ts';
import { pilotGestures } from './pilot-gestures.ts';
import { pilotLook } from './pilot-words.ts';

const inputSchema = z.strictObject({ pilot: pilotIdSchema });
type PilotInput = z.infer<typeof inputSchema>;

export const pilotEditor: EditorType<PilotInput> = {
  id: 'pilot',
  icon: 'beaker',
  input: inputSchema,
  key: ({ pilot }) => pilot,
  title: ({ pilot }) => pilot,
  component: PilotEditor,
};

function PilotEditor({ input, editor }: EditorProps<PilotInput>) {
  return (
    <ShownRecord kind="pilot" id={input.pilot} editor={editor} list="Pilots" rows={({ pilots }) => pilots}>
      {(row, { today }) => <PilotPage row={row} today={today} />}
    </ShownRecord>
  );
}

/** What is taken back stands in the menu. */
const inMenuOnly = ['pilot.withdrawAuthorisation', 'pilot.withdrawExtension', 'pilot.withdrawEnd'];

function PilotPage({ row, today }: { readonly row: Pilot; readonly today: LocalDate }) {
  const workbench = useWorkbench();
  const { about } = row;
  const { status, word } = pilotLook(row, today);
  return (
    <RecordPage
      title={row.title}
      about={`${row.id}, a pilot of ${row.system}`}
      actions={
        <>
          <GestureButtons of={pilotGestures} row={row} but={inMenuOnly} />
          <MenuButton
            icon="ellipsis"
            label={`More for ${row.id}`}
            groups={() => [gestureMenu(workbench, pilotGestures, row)]}
          />
        </>
      }
    >
      <dl className="record-facts">
        <dt>State</dt>
        <dd>
          <StatusWord status={status} word={word} />
        </dd>
        <dt>Started</dt>
        <dd>
          <DateText date={row.startedOn} isStop />
        </dd>
        <dt>Not to exceed</dt>
        <dd>
          <DateText date={notToExceedNow(row)} shape="currentDate" isStop />{' '}
          {row.extensions.length > 0 && (
            <>
              <span className="muted">first set to</span>{' '}
              <DateText date={row.notToExceed} shape="originalDate" isStop />
            </>
          )}
        </dd>
        <dt>Authorization</dt>
        <dd>
          {row.authorised === undefined ? (
            <StatusWord status="warning" word="none on file" />
          ) : (
            <>
              <DateText date={row.authorised.on} isStop /> {row.authorised.words}
            </>
          )}
        </dd>
        <dt>About</dt>
        <dd>
          {about === undefined ? (
            <span className="muted">no record</span>
          ) : (
            <Button look="link" onClick={() => openRecord(workbench, about)}>
              {about.id}
            </Button>
          )}
        </dd>
        {row.paused !== undefined && (
          <>
            <dt>Paused</dt>
            <dd>
              <DateText date={row.paused.on} isStop /> {row.paused.reason}
            </dd>
          </>
        )}
        {row.ended !== undefined && (
          <>
            <dt>Ended</dt>
            <dd>
              <DateText date={row.ended.on} isStop /> {row.ended.result}
            </dd>
          </>
        )}
      </dl>
      <RecordSection title="Extensions" count={String(row.extensions.length)}>
        <Extensions row={row} />
      </RecordSection>
      <RecordSection title="Evidence">
        <LinkedEvidence subject={{ kind: 'pilot', id: row.id }} />
      </RecordSection>
    </RecordPage>
  );
}

function Extensions({ row }: { readonly row: Pilot }) {
  if (row.extensions.length === 0) return <p className="muted">It was never extended.</p>;
  return (
    <table className="record-table">
      <caption className="visually-hidden">Extensions of {row.id}</caption>
      <thead>
        <tr>
          <th scope="col">Extended</th>
          <th scope="col">From</th>
          <th scope="col">To</th>
          <th scope="col">Reason</th>
          <th scope="col">Approved by</th>
        </tr>
      </thead>
      <tbody>
        {row.extensions.map(({ on, from, to, reason, approver }) => (
          <tr key={to}>
            <td>
              <DateText date={on} />
            </td>
            <td>
              <DateText date={from} isQuiet />
            </td>
            <td>
              <DateText date={to} />
            </td>
            <td>{reason}</td>
            <td>{approver}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
