import type { ChronologyLine } from '../../../shared/chronology/chronology.ts';
import { ok, refuse } from '../../../shared/kernel/result.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { chosenOf, docketSession, showForm } from '../docket/api.ts';
import { lineDateInWords } from './chronology-table.ts';
import { docketFacts } from './docket-facts.ts';

/** Asks which facts of the record a chronology takes. */
export function askForFacts(workbench: Workbench, add: (lines: readonly ChronologyLine[]) => Promise<boolean>): void {
  const { records } = docketSession.getState();
  const facts = records === undefined ? [] : docketFacts(records);
  if (facts.length === 0)
    return void workbench.notifications.show({
      severity: 'note',
      message: 'The record holds no dated facts yet: no case, no moved or completed milestone, no sent letter.',
    });
  showForm(workbench, {
    title: 'Facts of the record',
    fields: [
      {
        name: 'facts',
        label: 'What happened',
        kind: 'several',
        isRequired: true,
        isWide: true,
        choices: facts.map((fact, at) => ({ value: String(at), title: `${lineDateInWords(fact)}: ${fact.text}` })),
      },
    ],
    action: 'Add to the chronology',
    async submit({ facts: chosen }) {
      const lines = chosenOf(chosen).flatMap((at) => facts[Number(at)] ?? []);
      return (await add(lines)) ? ok(null) : refuse('chronology.unsaved', 'The chronology could not be saved.');
    },
  });
}
