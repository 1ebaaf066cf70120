import type { Person } from '../../../shared/domain/person/person.ts';
import { DateText, type DocketRecords, PartyLink } from '../docket/api.ts';

export function PersonRoles({ row }: { readonly row: Person }) {
  if (row.roles.length === 0) return <p className="muted">No role is recorded.</p>;
  return (
    <table className="record-table">
      <caption className="visually-hidden">Roles of {row.name}</caption>
      <thead>
        <tr>
          <th scope="col">From</th>
          <th scope="col">Until</th>
          <th scope="col">Role</th>
        </tr>
      </thead>
      <tbody>
        {row.roles.map(({ role, from, until }) => (
          <tr key={`${role} ${from}`}>
            <td>
              <DateText date={from} />
            </td>
            <td>{until === undefined ? <span className="muted">held now</span> : <DateText date={until} />}</td>
            <td>{role}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The present post and those before it, the newest first. */
export function PersonPosts({ row, records }: { readonly row: Person; readonly records: DocketRecords }) {
  const starts = [row.addedOn, ...row.formerPosts.map(({ until }) => until)];
  const posts = [...row.formerPosts, { office: row.office, title: row.title }];
  return (
    <table className="record-table">
      <caption className="visually-hidden">Posts of {row.name}, the newest first</caption>
      <thead>
        <tr>
          <th scope="col">From</th>
          <th scope="col">Office</th>
          <th scope="col">Title</th>
        </tr>
      </thead>
      <tbody>
        {posts
          .map(({ office, title }, index) => ({ office, title, from: starts[index] ?? row.addedOn, index }))
          .toReversed()
          .map(({ office, title, from, index }) => (
            <tr key={index}>
              <td>
                <DateText date={from} />
              </td>
              <td>
                <PartyLink party={office && { kind: 'office', id: office }} records={records} />
              </td>
              <td>{title ?? <span className="muted">none</span>}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
