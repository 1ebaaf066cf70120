import { z } from 'zod';
import { problemCodeSchema } from '../../../shared/domain/problem/events.ts';
import { problemSubjectSchema } from '../../../shared/domain/problem/subject.ts';
import type { WorkbenchCommand } from '../../workbench/workbench.ts';
import { aWritableDocket, docketSession, reasonField, record, showForm } from '../docket/api.ts';

const argsSchema = z.object({ code: problemCodeSchema, subject: problemSubjectSchema });
type NamedProblem = z.infer<typeof argsSchema>;

/** Asks why a problem of one record stands, so that it is no longer counted. */
export const silenceThis: WorkbenchCommand<NamedProblem> = {
  id: 'problem.silenceThis',
  title: 'Silence This Problem…',
  category: 'Problems',
  requires: aWritableDocket,
  args: argsSchema,
  run(workbench, { code, subject }) {
    const found = docketSession.getState().found?.problems;
    const problem = found?.find((one) => one.code === code && isSame(one.subject, subject));
    showForm(workbench, {
      title: `Silence a problem of ${subject.id}`,
      intro: (
        <>
          {problem?.message} It is then neither listed nor counted for this record, and the journal keeps who silenced
          it and why. A letter is checked all the same before it is issued.
        </>
      ),
      fields: [{ ...reasonField, label: 'Why it stands' }],
      action: 'Silence',
      submit: ({ reason = '' }) => record(workbench, { intent: 'SilenceProblem', code, subject, reason }),
    });
  },
};

/** Counts it again. */
export const voiceThis: WorkbenchCommand<NamedProblem> = {
  id: 'problem.voiceThis',
  title: 'Voice This Problem Again',
  category: 'Problems',
  requires: aWritableDocket,
  args: argsSchema,
  async run(workbench, { code, subject }) {
    const voiced = await record(workbench, { intent: 'VoiceProblem', code, subject });
    if (!voiced.ok) workbench.notifications.show({ severity: 'error', message: voiced.message });
  },
};

function isSame(a: NamedProblem['subject'], b: NamedProblem['subject']): boolean {
  return a.kind === b.kind && a.id === b.id;
}
