import { evidenceIdSchema } from '../../domain/ids.ts';
import { namedFew } from '../named-few.ts';
import { saidRule } from './said-rule.ts';
import { atLine, messages } from './said-words.ts';

/** Sent from a personal account, and no copy is known to have come into an official one within the 20 days of the law. */
export const nonOfficialAccount = saidRule({
  kind: 'nonOfficialAccount',
  gatheredBy: 'evidence',
  code: 'evidence.nonOfficialAccount',
  title: 'Sent from an account that is not official',
  severity: 'warning',
  clock: 'usc2911.copy20',
  settledBy:
    'If an officer of the agency wrote it on business, have a complete copy forwarded to an official account and import that; else silence this with the reason.',
  fixOf: ({ id }) => ({ command: 'NoteNonOfficial', arguments: { evidence: id } }),
  tell(findings, { id }, state) {
    const row = state.evidence.get(evidenceIdSchema.parse(id));
    // Once an officer has noted it, the copy is owed by a clock of its own.
    if (row?.nonOfficial) return undefined;
    const amiss = findings.filter(({ copied }) => copied === 'never' || copied === 'late');
    const [first] = amiss;
    if (!first) return undefined;
    const accounts = namedFew([...new Set(amiss.map(({ address }) => address))]);
    const known = amiss.some(({ copied }) => copied === 'never')
      ? 'no copy in an official account is known'
      : 'a copy in an official account is known only from later';
    return `${messages(amiss)} in ${id} came from ${accounts}, no official account; the first is seen in ${first.places[0]?.source ?? id}${atLine(first)}. If it was the agency's business, a complete copy was due in an official account within 20 days, and ${known}.`;
  },
});
