import { createStore } from 'zustand/vanilla';
import type { MilestoneId } from '../../../shared/domain/ids.ts';

export type TaskName =
  | 'reschedule'
  | 'complete'
  | 'reopen'
  | 'assign'
  | 'note'
  | 'tell'
  | 'correct'
  | 'withdrawMove'
  | 'withdrawAssignment'
  | 'withdrawNote';

/** The one milestone that is being changed, in the open row of its plan's grid; the officer may begin it from anywhere. */
export const milestoneTask = createStore<{
  readonly task: { readonly name: TaskName; readonly milestone: MilestoneId } | undefined;
}>(() => ({ task: undefined }));

export function endTask(): void {
  milestoneTask.setState({ task: undefined });
}
