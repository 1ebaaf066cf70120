import { useEffect } from 'react';
import { z } from 'zod';
import { personIdSchema } from '../../../shared/domain/ids.ts';
import { rolesOn } from '../../../shared/domain/person/held-role.ts';
import type { Person } from '../../../shared/domain/person/person.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { EditorProps, EditorType } from '../../platform/editors/editor-type.ts';
import { StatusWord } from '../../ui/icon/status-word.tsx';
import { MenuButton } from '../../ui/menu/menu-button.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import {
  DateText,
  type DocketRecords,
  docketSession,
  GestureButtons,
  gestureMenu,
  NoDocket,
  PartyLink,
  RecordMissing,
  RecordPage,
  RecordSection,
  selectRecord,
  useDocket,
} from '../docket/api.ts';
import { ownedWork } from './owned-work.ts';
import { personGestures } from './person-gestures.ts';
import { PersonPosts, PersonRoles } from './person-history.tsx';
import { WorkTable } from './work-table.tsx';

const inputSchema = z.strictObject({ person: personIdSchema });
type PersonInput = z.infer<typeof inputSchema>;

export const personEditor: EditorType<PersonInput> = {
  id: 'person',
  icon: 'person',
  input: inputSchema,
  key: ({ person }) => person,
  title: nameOf,
  component: PersonEditor,
};

/** Until the records are known, the number. */
function nameOf({ person }: PersonInput): string {
  const people = docketSession.getState().records?.people;
  return people?.find(({ id }) => id === person)?.name ?? person;
}

function PersonEditor({ input, editor }: EditorProps<PersonInput>) {
  const docket = useDocket();
  const row = typeof docket === 'string' ? undefined : docket.records.people.find(({ id }) => id === input.person);
  useEffect(() => selectRecord({ kind: 'person', id: input.person }), [input.person]);
  useEffect(() => {
    if (row === undefined) return;
    editor.setTitle(row.name);
    editor.setBreadcrumbs(['People', row.name]);
  }, [editor, row]);
  if (docket === 'none') return <NoDocket />;
  if (docket === 'reading') return null;
  return row === undefined ? <RecordMissing id={input.person} /> : <PersonPage row={row} {...docket} />;
}

interface PersonPageProps {
  readonly row: Person;
  readonly records: DocketRecords;
  readonly today: LocalDate;
}

/** Beside the page's first gestures these are in the menu. */
const inMenuOnly = [
  'person.rename',
  'person.withdrawRole',
  'person.withdrawMove',
  'person.endRole',
  'person.setEmail',
  'person.recordDeparture',
];

function PersonPage({ row, records, today }: PersonPageProps) {
  const workbench = useWorkbench();
  const work = ownedWork(records, row.id);
  const roles = rolesOn(row, today);
  return (
    <RecordPage
      title={row.name}
      about={
        [row.title, ...roles].filter((part) => part !== undefined).join('; ') || 'No title and no role is recorded.'
      }
      actions={
        <>
          <GestureButtons of={personGestures} row={row} but={inMenuOnly} />
          <MenuButton
            icon="ellipsis"
            label={`More for ${row.name}`}
            groups={() => [gestureMenu(workbench, personGestures, row)]}
          />
        </>
      }
    >
      <dl className="record-facts">
        <dt>Office</dt>
        <dd>
          <PartyLink party={row.office && { kind: 'office', id: row.office }} records={records} />
        </dd>
        <dt>E-mail</dt>
        <dd>{row.email ?? <span className="muted">none is recorded</span>}</dd>
        <dt>Known from</dt>
        <dd>
          <DateText date={row.addedOn} isStop />
        </dd>
        {row.departedOn !== undefined && (
          <>
            <dt>Left</dt>
            <dd>
              <DateText date={row.departedOn} isStop />{' '}
              <StatusWord
                status={work.length > 0 ? 'warning' : 'note'}
                word={work.length > 0 ? `${work.length} still in their name: who takes over?` : 'nothing is left open'}
              />
            </dd>
          </>
        )}
      </dl>
      <RecordSection title="What is with them" count={String(work.length)}>
        <WorkTable work={work} name={row.name} today={today} />
      </RecordSection>
      <RecordSection title="Roles" count={String(row.roles.length)}>
        <PersonRoles row={row} />
      </RecordSection>
      <RecordSection title="Posts">
        <PersonPosts row={row} records={records} />
      </RecordSection>
    </RecordPage>
  );
}
