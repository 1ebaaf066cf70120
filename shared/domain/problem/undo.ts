import type { Inverses } from '../inverse.ts';
import type { problemEvents } from './events.ts';
import { silenceOf } from './silenced.ts';

export const problemInverses: Inverses<typeof problemEvents> = {
  'problem.silenced': ({ code, subject, effective }) => [{ intent: 'VoiceProblem', code, subject, effective }],
  'problem.voiced': ({ code, subject }, before) => {
    const silence = silenceOf(before, { code, subject });
    return silence && [{ intent: 'SilenceProblem', code, subject, reason: silence.reason, effective: silence.on }];
  },
};
