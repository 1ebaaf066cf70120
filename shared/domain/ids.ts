import { z } from 'zod';
import { type Branded, brandedText } from '../kernel/branded.ts';
import { unlessMissing } from '../kernel/issues-in-words.ts';

/** Records carry the numbers that their authorities gave them; those numbers are the ids, so that what an officer types is what the record says. */
export type OfficeId = Branded<string, 'OfficeId'>;
export type PersonId = Branded<string, 'PersonId'>;
/** Report and number, as `OIG-21-62-R5`. */
export type RecommendationId = Branded<string, 'RecommendationId'>;
/** NARA's tracking number, as `UD-2022-0001`. */
export type CaseId = Branded<string, 'CaseId'>;
/** A corrective action plan's number, as `CAP-0022`. */
export type PlanId = Branded<string, 'PlanId'>;
/** As `M-00093`. */
export type MilestoneId = Branded<string, 'MilestoneId'>;
/** `E-` and the first ten hexadecimal digits of the original's SHA-256: the same original has the same id on every machine. */
export type EvidenceId = Branded<string, 'EvidenceId'>;
/** As `L-UD-2022-0001-2022Q2`. */
export type LetterId = Branded<string, 'LetterId'>;
/** As `S-0001`. */
export type SuspenseId = Branded<string, 'SuspenseId'>;
/** As `PILOT-1`. */
export type PilotId = Branded<string, 'PilotId'>;
/** As `R-0001`. */
export type RosterId = Branded<string, 'RosterId'>;
/** What the report in a case must hold, within its case: `safeguards` of the regulation, `6` of NARA's letter. */
export type ElementId = Branded<string, 'ElementId'>;
/** A received letter, within its case: `R-1`. */
export type ItemId = Branded<string, 'ItemId'>;
/** As `P-0001`. */
export type PromiseId = Branded<string, 'PromiseId'>;
export type ImportId = Branded<string, 'ImportId'>;

const idSchema = <Name extends string>(example: string) =>
  brandedText<Branded<string, Name>>(
    z
      .string()
      .regex(
        /^[A-Za-z0-9][A-Za-z0-9._/-]{0,79}$/,
        `must be an id such as ${example} (letters, digits, . _ / - and no spaces)`,
      ),
  );

export const officeIdSchema = idSchema<'OfficeId'>('RIM');
export const personIdSchema = idSchema<'PersonId'>('a.rivera');
export const recommendationIdSchema = idSchema<'RecommendationId'>('OIG-21-62-R5');
export const caseIdSchema = brandedText<CaseId>(
  z.string().regex(/^UD-\d{4}-\d{4,}$/, 'must be a NARA tracking number such as UD-2022-0001'),
);
export const planIdSchema = idSchema<'PlanId'>('CAP-0022');
export const milestoneIdSchema = idSchema<'MilestoneId'>('M-00093');
export const evidenceIdSchema = brandedText<EvidenceId>(
  z.string().regex(/^E-[0-9a-f]{10,64}$/, 'must be an evidence id such as E-3fa4b2c19d'),
);
export const letterIdSchema = idSchema<'LetterId'>('L-UD-2022-0001-2022Q2');
export const suspenseIdSchema = idSchema<'SuspenseId'>('S-0001');
export const pilotIdSchema = idSchema<'PilotId'>('PILOT-1');
export const rosterIdSchema = idSchema<'RosterId'>('R-0001');
export const elementIdSchema = idSchema<'ElementId'>('safeguards');
export const itemIdSchema = idSchema<'ItemId'>('R-1');
export const promiseIdSchema = idSchema<'PromiseId'>('P-0001');
export const importIdSchema = idSchema<'ImportId'>('I-20220218-1');

/** What a record can be linked to, withdrawn as, or found at fault as. */
export const subjectSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('office'), id: officeIdSchema }),
    z.strictObject({ kind: z.literal('person'), id: personIdSchema }),
    z.strictObject({ kind: z.literal('recommendation'), id: recommendationIdSchema }),
    z.strictObject({ kind: z.literal('case'), id: caseIdSchema }),
    z.strictObject({ kind: z.literal('plan'), id: planIdSchema }),
    z.strictObject({ kind: z.literal('milestone'), id: milestoneIdSchema }),
    z.strictObject({ kind: z.literal('letter'), id: letterIdSchema }),
    z.strictObject({ kind: z.literal('promise'), id: promiseIdSchema }),
    z.strictObject({ kind: z.literal('suspense'), id: suspenseIdSchema }),
    z.strictObject({ kind: z.literal('pilot'), id: pilotIdSchema }),
    z.strictObject({ kind: z.literal('roster'), id: rosterIdSchema }),
  ],
  { error: unlessMissing('must name a record, such as {"kind": "case", "id": "UD-2022-0001"}') },
);
export type Subject = z.infer<typeof subjectSchema>;

interface Named {
  readonly kind: string;
  readonly id: string;
}

/** Tells records apart that have one id and are of different kinds. @example subjectKey(subject) // 'milestone:M-00093' */
export function subjectKey({ kind, id }: Named): string {
  return `${kind}:${id}`;
}

export function isSameSubject(a: Named, b: Named): boolean {
  return a.kind === b.kind && a.id === b.id;
}
