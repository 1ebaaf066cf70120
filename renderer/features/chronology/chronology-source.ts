/** Chronologies, in quick open. */
import { listChronologies } from '../../../shared/contracts/chronology.contract.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import { matchTitle } from '../../platform/quick-input/match-title.ts';
import type { QuickSource } from '../../platform/quick-input/quick-input.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { chronologyEditor } from './chronology.editor.tsx';

export function chronologySource({ mainProcess, editors }: Workbench): QuickSource {
  return {
    prefix: '',
    label: 'Quick open',
    placeholder: 'Find a record, a message or a letter; > for commands, ? for help',
    noun: 'found',
    async find(query) {
      const listed = await mainProcess.call(listChronologies, null);
      const all = listed.ok ? listed.value.chronologies : [];
      const items = all.flatMap(({ id, title, case: of, count }) => {
        const match = matchTitle(`${id} ${title}`, query);
        if (match === undefined) return [];
        return {
          id: `chronology ${id}`,
          title: `${id} ${title}`,
          description: [...(of === null ? [] : [of]), counted(count, 'line')].join(', '),
          icon: 'list-ordered',
          group: 'Chronologies',
          isExact: id.toLowerCase() === query.toLowerCase(),
          matches: match.ranges,
          choose: () => editors.open(chronologyEditor, { id }),
        };
      });
      return { items, total: all.length };
    },
  };
}
