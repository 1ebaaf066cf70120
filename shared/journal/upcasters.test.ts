import { describe, expect, it } from 'vitest';
import { instantOf } from '../kernel/instant.ts';
import { type DeviceId, type JournalEntry, noHash } from './entry.ts';
import { type KnownEvents, upcast } from './upcasters.ts';

const known: KnownEvents = {
  'milestone.completed': {
    newest: 3,
    steps: [(data) => ({ ...data, note: null }), (data) => ({ ...data, evidence: [] })],
  },
  'letter.issued': { newest: 2 },
};

function entry(type: string, v: number): JournalEntry {
  const device = '00112233aabbccdd' as DeviceId;
  return {
    seq: 7,
    device,
    recordedAt: instantOf(0),
    actor: 'Dana Ellis',
    type,
    v,
    data: { id: 1 },
    prev: noHash,
    hash: noHash,
  };
}

describe('upcasting', () => {
  it('lifts an old version step by step to the newest and keeps the envelope', () => {
    const lifted = upcast(entry('milestone.completed', 1), known);
    expect(lifted).toEqual({
      ok: true,
      value: { ...entry('milestone.completed', 3), data: { id: 1, note: null, evidence: [] } },
    });
  });

  it('answers the very entry where it is at the newest version', () => {
    const newest = entry('milestone.completed', 3);
    expect(upcast(newest, known)).toEqual({ ok: true, value: newest });
  });

  it.each([
    ['an unknown type', entry('case.transferred', 1)],
    ['a name every object has', entry('constructor', 1)],
    ['a newer version', entry('milestone.completed', 4)],
  ])('does not understand %s', (_, unknown) => {
    expect(upcast(unknown, known)).toMatchObject({ ok: false, code: 'journal.notUnderstood', detail: { seq: 7 } });
  });

  it('throws where the registry lacks a step', () => {
    expect(() => upcast(entry('letter.issued', 1), known)).toThrow('no upcaster for letter.issued from version 1');
  });
});
