import { z } from 'zod';
import { authoritySchema } from '../domain/authority.ts';
import { letterKindSchema } from '../domain/letter/events.ts';
import { computedIdSchema, computedOptionsSchema, conditionSchema } from './computed-block.ts';
import { letterAboutKinds } from './letter-about.ts';

const words = z.string().trim().min(1, 'must not be empty');
/** May hold {{references}}. */
const prose = words;

export const templateIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be the id of a template such as quarterly-status');
export type TemplateId = z.infer<typeof templateIdSchema>;

const templateBlockSchema = z.union(
  [
    z.strictObject({ prose }),
    z.strictObject({ list: z.array(prose).min(1).readonly(), ordered: z.boolean().exactOptional() }),
    z.strictObject({ computed: computedIdSchema, options: computedOptionsSchema.exactOptional() }),
  ],
  { error: templateBlockFault },
);
export type TemplateBlock = z.infer<typeof templateBlockSchema>;

const sectionSchema = z.strictObject({
  id: templateIdSchema,
  heading: prose.exactOptional(),
  when: conditionSchema.exactOptional(),
  blocks: z.array(templateBlockSchema).readonly(),
});
export type TemplateSection = z.infer<typeof sectionSchema>;

/** A document before it is about anything: data, so that an office may have its own in <docket>/templates/<id>.json. */
export const templateSchema = z.strictObject({
  id: templateIdSchema,
  /** As a list shows it: "Quarterly status letter to NARA". */
  name: words,
  kind: letterKindSchema,
  about: z.enum(letterAboutKinds),
  /** `auditor`: who issued the recommendation. `internal`: nobody outside of the agency. */
  to: z.strictObject({
    who: z.enum([...authoritySchema.options, 'auditor', 'internal']),
    lines: z.array(prose).readonly(),
  }),
  /** Of the document's file, as "Quarterly status of {{case.id}}, {{quarter.short}}". */
  title: prose,
  /** Asks for the fiscal quarter that it reports on. */
  needsQuarter: z.boolean(),
  references: z.array(z.strictObject({ label: words, text: prose })).readonly(),
  subject: prose,
  /** Empty for what is not a letter, as a chronology. */
  salutation: z.string(),
  sections: z.array(sectionSchema).min(1).readonly(),
  closing: z.string(),
  /** Whether the signatory's name and title stand at its end. */
  isSigned: z.boolean(),
  copiesTo: z.array(prose).readonly(),
});
export type Template = z.infer<typeof templateSchema>;

/** Of three forms none fits: says what is wrong with the one that was meant. */
function templateBlockFault({ input }: { readonly input?: unknown }): string {
  const computed = typeof input === 'object' && input !== null && 'computed' in input ? input.computed : undefined;
  if (typeof computed === 'string' && !computedIdSchema.safeParse(computed).success)
    return `"${computed}" is no computed block that this version knows`;
  return 'must be {"prose": "..."}, {"list": ["..."]} or {"computed": "..."}';
}
