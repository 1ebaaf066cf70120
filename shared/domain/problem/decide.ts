import { ok } from '../../kernel/result.ts';
import { ask, event, wordsSchema } from '../fact.ts';
import { firstRefusal, intent, refuseIf } from '../intent.ts';
import { problemCodeSchema, problemEvents } from './events.ts';
import { silenceOf } from './silenced.ts';
import { problemSubjectSchema } from './subject.ts';
import { unknownProblemSubject } from './unknown-subject.ts';

export const problemIntents = {
  SilenceProblem: intent({
    yields: 'problem.silenced',
    asks: ask({ code: problemCodeSchema, subject: problemSubjectSchema, reason: wordsSchema }),
    decide(state, asked, { effective }) {
      const already = silenceOf(state, asked);
      return (
        firstRefusal(
          unknownProblemSubject(state, asked.subject),
          refuseIf(
            already !== undefined,
            'alreadySilenced',
            `${asked.code} of ${asked.subject.id} was silenced on ${already?.on} already.`,
          ),
        ) ?? ok([event(problemEvents, 'problem.silenced', { ...asked, effective })])
      );
    },
  }),

  VoiceProblem: intent({
    yields: 'problem.voiced',
    asks: ask({ code: problemCodeSchema, subject: problemSubjectSchema }),
    decide(state, asked, { effective }) {
      const silence = silenceOf(state, asked);
      return (
        firstRefusal(
          refuseIf(silence === undefined, 'notSilenced', `${asked.code} of ${asked.subject.id} is not silenced.`),
          refuseIf(
            silence !== undefined && effective < silence.on,
            'beforeItHappened',
            `${asked.code} of ${asked.subject.id} was silenced on ${silence?.on} and cannot be voiced on ${effective}.`,
          ),
        ) ?? ok([event(problemEvents, 'problem.voiced', { ...asked, effective })])
      );
    },
  }),
};
