/** Every record but evidence, in quick open; evidence is the evidence feature's. */

import type { RecordName } from '../../../shared/domain/touched-record.ts';
import { matchTitle } from '../../platform/quick-input/match-title.ts';
import type { QuickSource } from '../../platform/quick-input/quick-input.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import type { DocketRecords } from './docket-records.ts';
import { docketSession } from './docket-session.ts';
import { openRecord, recordKinds } from './record-kinds.ts';

interface Findable {
  readonly record: RecordName;
  readonly title: string;
  readonly description?: string;
}

/** The title holds what is sought: the number that the authorities gave, and the words. */
export function findableRecords(records: DocketRecords): readonly Findable[] {
  return [
    ...records.recommendations.map(({ id, text, report }) => one('recommendation', id, text, report)),
    ...records.cases.map(({ id, title }) => one('case', id, title)),
    ...records.plans.map(({ id, title }) => one('plan', id, title)),
    ...records.milestones.map(({ id, description, plan }) => one('milestone', id, description, plan)),
    ...records.letters.map(({ id, title }) => one('letter', id, title)),
    ...records.suspenses.map(({ id, what }) => one('suspense', id, what)),
    ...records.pilots.map(({ id, title, system }) => one('pilot', id, title, system)),
    ...records.rosters.map(({ id, system }) => one('roster', id, system)),
    ...records.people.map(({ id, name, title }) => one('person', id, name, title)),
    ...records.offices.map(({ id, name }) => one('office', id, name)),
  ];
}

function one(kind: RecordName['kind'], id: string, words: string, description?: string): Findable {
  return { record: { kind, id }, title: `${id} ${words}`, ...(description === undefined ? {} : { description }) };
}

export function recordsSource(workbench: Workbench): QuickSource {
  return {
    prefix: '',
    label: 'Quick open',
    placeholder: 'Find a record, a message or a letter; > for commands, ? for help',
    noun: 'found',
    find(query) {
      const { records } = docketSession.getState();
      const all = records === undefined ? [] : findableRecords(records);
      const found = all.flatMap((findable) => {
        const match = matchTitle(findable.title, query);
        return match === undefined ? [] : [{ ...findable, match }];
      });
      const items = found
        .sort((a, b) => a.match.score - b.match.score)
        .map(({ record, title, description, match }) => ({
          id: `${record.kind} ${record.id}`,
          title,
          icon: recordKinds.get(record.kind)?.icon ?? icons[record.kind],
          group: 'Records',
          isExact: record.id.toLowerCase() === query.toLowerCase(),
          matches: match.ranges,
          ...(description === undefined ? {} : { description }),
          choose: () => openRecord(workbench, record),
        }));
      return { items, total: all.length };
    },
  };
}

/** Of kinds without a page. */
const icons: Readonly<Record<RecordName['kind'], string>> = {
  office: 'organization',
  person: 'person',
  recommendation: 'law',
  case: 'briefcase',
  plan: 'tasklist',
  milestone: 'milestone',
  letter: 'file-text',
  promise: 'calendar',
  suspense: 'bell',
  pilot: 'beaker',
  roster: 'checklist',
  evidence: 'mail',
  import: 'inbox',
};
