/** The rule table of the open docket, in this window: how days are counted, and the words of the vocabularies. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { RuleTable } from '../../../shared/calendar/rule-table.ts';
import type { Vocabularies } from '../../../shared/calendar/vocabulary.ts';
import { readRules } from '../../../shared/contracts/rules.contract.ts';
import type { MainProcess } from '../../platform/main-process/main-process.ts';
import { docketSession } from './docket-session.ts';

/** Undefined until main has answered, and while no docket is open. */
export const ruleTable = createStore<{ readonly rules: RuleTable | undefined }>(() => ({ rules: undefined }));

export function useRules(): RuleTable | undefined {
  return useStore(ruleTable, ({ rules }) => rules);
}

/** Reads the table of each docket that is opened; it stands until the docket is closed. */
export function followRules(mainProcess: MainProcess): void {
  let docket: string | undefined;
  const read = async () => {
    const id = docketSession.getState().status?.id;
    if (id === docket) return;
    docket = id;
    ruleTable.setState({ rules: undefined });
    const answer = id === undefined ? undefined : await mainProcess.call(readRules, null);
    if (answer?.ok && id === docket) ruleTable.setState({ rules: answer.value });
  };
  const readNow = () => void read().catch(reportError);
  readNow();
  docketSession.subscribe(readNow);
}

type TermList = 'grounds' | 'stages' | 'elements' | 'caseOutcomes';
type Term = Vocabularies[TermList][number];

/** The entry for an id that a record holds; undefined for one that the table does not know, which is then shown as it is. */
export function termOf(rules: RuleTable | undefined, list: TermList, id: string): Term | undefined {
  return rules?.vocabularies[list].find((term) => term.id === id);
}

/** A vocabulary as the choices of a form; where each stands is said on hover. */
export function termChoices(rules: RuleTable | undefined, list: TermList) {
  return (rules?.vocabularies[list] ?? []).map(({ id, text, citation }) => ({
    value: id,
    title: text,
    about: citation,
  }));
}
