import { createStore } from 'zustand/vanilla';
import type { RecordName } from '../../../shared/domain/touched-record.ts';

/** The record that the officer last chose anywhere: what the Timeline tells, and what commands without a target work on. */
export const selectedRecord = createStore<{ readonly record: RecordName | undefined }>(() => ({ record: undefined }));

export function selectRecord(record: RecordName): void {
  const { record: before } = selectedRecord.getState();
  if (before?.kind !== record.kind || before.id !== record.id) selectedRecord.setState({ record });
}
