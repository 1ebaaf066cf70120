import { expect, it } from 'vitest';
import { bridgeOf } from './status-bridge.ts';
import { builtInRules } from './testing/built-in-rules.ts';
import type { Authority } from './vocabulary.ts';

const { statusWords } = builtInRules.vocabularies;

function bridge(authority: Authority, printed: string): Record<string, string> | undefined {
  const bridged = bridgeOf(statusWords, authority, printed);
  return (
    bridged &&
    Object.fromEntries(
      bridged.map((other) => [other.authority, `${other.fit}: ${other.words.map(({ word }) => word).join(', ')}`]),
    )
  );
}

it('says in the words of the others what OIG prints, in both word orders', () => {
  const others = { gao: 'broader: Open', cap: 'broader: Ongoing, Open', nara: 'broader: Open' };
  expect(bridge('oig', 'resolved and open')).toEqual(others);
  expect(bridge('oig', 'Open and Resolved')).toEqual(others);
});

it('names every word that may be meant where the others distinguish more', () => {
  expect(bridge('oig', 'closed')).toEqual({
    gao: 'narrower: Closed - Implemented, Closed - Not Implemented',
    cap: 'same: Closed',
    nara: 'same: Closed',
  });
  expect(bridge('gao', 'Open – Partially Addressed')?.oig).toBe(
    'narrower: open and unresolved, unresolved and open, resolved and open, open and resolved',
  );
});

it('reads what a plan calls expired as open, and completed as nobody else’s word', () => {
  expect(bridge('cap', 'Expired')).toMatchObject({ gao: 'broader: Open', nara: 'broader: Open' });
  expect(bridge('cap', 'Completed')).toEqual({ oig: 'narrower: ', gao: 'narrower: ', nara: 'narrower: ' });
});

it('leaves a word that nobody knows as it is', () => {
  expect(bridge('oig', 'in limbo')).toBeUndefined();
});
