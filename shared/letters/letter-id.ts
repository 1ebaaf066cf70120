import { type FiscalQuarter, printFiscalQuarter } from '../calendar/fiscal-quarter.ts';
import { type LetterId, letterIdSchema } from '../domain/ids.ts';
import type { LetterAbout } from './letter-about.ts';
import type { TemplateId } from './template.ts';

const quarterlyStatus = 'quarterly-status';

/**
 * The id of the letter that a template makes about something: the same draft is found again.
 * @example letterIdOf('quarterly-status', { kind: 'case', id: 'UD-2022-0001' }, { year: 2022, quarter: 2 }) // 'L-UD-2022-0001-2022Q2'
 */
export function letterIdOf(template: TemplateId, about: LetterAbout, quarter?: FiscalQuarter): LetterId {
  const parts = [
    'L',
    ...(about.kind === 'docket' ? [] : [about.id.replace(/[^A-Za-z0-9._/-]+/g, '-')]),
    // Letters of the first version bear the case and the quarter alone.
    ...(template === quarterlyStatus && quarter ? [] : [template]),
    ...(quarter ? [printFiscalQuarter(quarter)] : []),
  ];
  return letterIdSchema.parse(parts.join('-').slice(0, 80));
}
