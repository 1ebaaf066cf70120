import type { ChronologyLine } from '../../../shared/chronology/chronology.ts';
import { ok, refuse } from '../../../shared/kernel/result.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { chosenOf, docketSession, showForm } from '../docket/api.ts';
import { lineDateInWords } from './chronology-table.ts';
import { docketFacts } from './docket-facts.ts';

/** Asks which facts of the record a chronology takes; with `of` those of one record. */
export function askForFacts(
  workbench: Workbench,
  add: (lines: readonly ChronologyLine[]) => Promise<boolean>,
  of?: string,
): void {
  const { records } = docketSession.getState();
  const facts = records === undefined ? [] : docketFacts(records, of);
  if (facts.length === 0)
    return void workbench.notifications.show({
      severity: 'note',
      message: `${of === undefined ? 'The record' : of} holds no dated facts yet: no case, no moved or completed milestone, no sent letter.`,
    });
  showForm(workbench, {
    title: of === undefined ? 'Facts of the record' : `Facts of ${of}`,
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
