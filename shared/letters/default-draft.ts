import { type FiscalQuarter, printFiscalQuarter } from '../calendar/fiscal-quarter.ts';
import type { Authority } from '../domain/authority.ts';
import type { PersonId } from '../domain/ids.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Condition } from './computed-block.ts';
import type { Draft, DraftBlock, DraftInline } from './draft.ts';
import type { LetterAbout } from './letter-about.ts';
import { letterIdOf } from './letter-id.ts';
import { cutReferences } from './reference-text.ts';
import type { Template, TemplateBlock, TemplateSection } from './template.ts';

export interface DraftAsked {
  readonly about: LetterAbout;
  readonly quarter?: FiscalQuarter | undefined;
  readonly asOf?: LocalDate | undefined;
  readonly signatory?: PersonId | undefined;
  /** Who issued what it is about; needed where the template writes to the auditor. */
  readonly auditor?: Authority | undefined;
}

/** What a template makes before an officer changes anything. */
export function defaultDraft(template: Template, asked: DraftAsked): Draft {
  const { about, quarter, asOf, signatory } = asked;
  const to = recipientOf(template, asked);
  return {
    letter: letterIdOf(template.id, about, quarter),
    template: template.id,
    kind: template.kind,
    ...(to && { to }),
    about,
    ...(quarter && { quarter: printFiscalQuarter(quarter) }),
    ...(asOf && { asOf }),
    ...(signatory && { signatory }),
    isSigned: template.isSigned,
    title: template.title,
    addressee: template.to.lines,
    references: template.references,
    subject: template.subject,
    salutation: template.salutation,
    blocks: template.sections.flatMap(sectionBlocks),
    closing: template.closing,
    copiesTo: template.copiesTo,
  };
}

function recipientOf({ to: { who } }: Template, { auditor }: DraftAsked): Authority | undefined {
  if (who === 'internal') return undefined;
  return who === 'auditor' ? auditor : who;
}

function sectionBlocks({ heading, when, blocks }: TemplateSection): DraftBlock[] {
  const waits = when && { when };
  return [
    ...(heading === undefined ? [] : [{ kind: 'heading', level: 2, content: inlinesOf(heading), ...waits } as const]),
    ...blocks.map((block) => draftBlock(block, when)),
  ];
}

function draftBlock(block: TemplateBlock, when: Condition | undefined): DraftBlock {
  const waits = when && { when };
  if ('prose' in block) return { kind: 'paragraph', content: inlinesOf(block.prose), ...waits };
  if ('computed' in block) {
    const { computed: id, options } = block;
    return { kind: 'computed', id, ...(options && { options }), ...waits };
  }
  const items = block.list.map((item) => ({ content: inlinesOf(item) }));
  return { kind: 'list', ordered: block.ordered ?? false, items, ...waits };
}

/** Text with {{references}} as a draft keeps it. */
export function inlinesOf(prose: string): DraftInline[] {
  return cutReferences(prose);
}
