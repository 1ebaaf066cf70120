import type { Person } from '../../../shared/domain/person/person.ts';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { EmptyState } from '../../ui/text/empty-state.tsx';
import type { TreeNode } from '../../ui/tree/flatten-tree.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { type DocketRecords, RecordTree, recordNodeId, useDocket } from '../docket/api.ts';
import { ownedWork } from './owned-work.ts';

/** Offices with their people; those who left come last, with what still stands in their name. */
export function PeopleView() {
  const { commands } = useWorkbench();
  const docket = useDocket();
  if (docket === 'none' || docket === 'reading') return null;
  const { records } = docket;
  if (records.people.length === 0 && records.offices.length === 0)
    return (
      <EmptyState
        what="The people and offices that own, ask and answer stand here."
        how="Add an office first, then its people."
        action={<Button onClick={() => commands.runLink({ command: 'office.add' })}>Add an office…</Button>}
      />
    );
  return <RecordTree label="People and offices" nodes={nodesOf(records)} />;
}

function nodesOf(records: DocketRecords): readonly TreeNode[] {
  const present = records.people.filter(({ departedOn }) => departedOn === undefined);
  const left = records.people.filter(({ departedOn }) => departedOn !== undefined);
  const offices = records.offices.map(({ id, name, closed }) => ({
    id: recordNodeId({ kind: 'office', id }),
    label: id,
    description: name,
    icon: <Icon name="organization" />,
    ...(closed === undefined ? {} : { detail: 'closed' }),
    children: present.filter(({ office }) => office === id).map((person) => personNode(person, records)),
  }));
  const others = present.filter(({ office }) => office === undefined).map((person) => personNode(person, records));
  const gone = {
    id: 'left',
    label: 'Have left',
    icon: <Icon name="sign-out" />,
    detail: left.length,
    children: left.map((person) => personNode(person, records)),
  };
  return [...offices, ...others, ...(left.length === 0 ? [] : [gone])];
}

function personNode(person: Person, records: DocketRecords): TreeNode {
  const { id, name, title, departedOn } = person;
  const open = ownedWork(records, id).length;
  const isOrphaned = departedOn !== undefined && open > 0;
  return {
    id: recordNodeId({ kind: 'person', id }),
    label: name,
    ...(title === undefined ? {} : { description: title }),
    icon: <Icon name="person" />,
    ...(open === 0
      ? {}
      : {
          detail: isOrphaned ? <span className="tone-warning">{open} open</span> : `${open} open`,
          spoken: `${open} open`,
        }),
  };
}
