import { useEffect } from 'react';
import { z } from 'zod';
import { useStore } from 'zustand';
import type { LetterDraft } from '../../../shared/contracts/letter.contract.ts';
import { caseIdSchema } from '../../../shared/domain/ids.ts';
import { quarterNameSchema } from '../../../shared/domain/letter/events.ts';
import type { NaraCase } from '../../../shared/domain/nara-case/nara-case.ts';
import { type LocalDate, localDateSchema } from '../../../shared/kernel/local-date.ts';
import type { EditorProps, EditorType } from '../../platform/editors/editor-type.ts';
import { type DocketRecords, NoDocket, RecordMissing, selectRecord, useDocket } from '../docket/api.ts';
import { DraftBar } from './draft-bar.tsx';
import { drafts } from './drafts.ts';
import { LetterProblems } from './letter-problems.tsx';
import { LetterSheet } from './letter-sheet.tsx';
import { useDraft } from './use-letter.ts';
import { quarterInShort } from './writable-quarters.ts';

const inputSchema: z.ZodType<LetterDraft> = z.strictObject({
  case: caseIdSchema,
  quarter: quarterNameSchema,
  asOf: localDateSchema.optional(),
});

/** A letter as it would be written now. Nothing is recorded before it is issued. */
export const draftEditor: EditorType<LetterDraft> = {
  id: 'letterDraft',
  icon: 'file-text',
  input: inputSchema,
  key: (input) => input.case,
  title: titleOf,
  component: DraftEditor,
};

function titleOf({ case: id, quarter }: LetterDraft): string {
  return `Draft ${id} ${quarterInShort(quarter)}`;
}

function DraftEditor({ input, editor }: EditorProps<LetterDraft>) {
  const docket = useDocket();
  const draft = useStore(drafts, (chosen) => chosen[input.case]) ?? input;
  useEffect(() => selectRecord({ kind: 'case', id: draft.case }), [draft.case]);
  useEffect(() => {
    editor.setTitle(titleOf(draft));
    editor.setBreadcrumbs(['Letters', draft.case, `Draft for ${quarterInShort(draft.quarter)}`]);
  }, [editor, draft]);
  if (docket === 'none') return <NoDocket />;
  if (docket === 'reading') return null;
  const row = docket.records.cases.find(({ id }) => id === draft.case);
  if (row === undefined) return <RecordMissing id={draft.case} />;
  return <DraftPage draft={draft} row={row} {...docket} />;
}

interface DraftPageProps {
  readonly draft: LetterDraft;
  readonly row: NaraCase;
  readonly records: DocketRecords;
  readonly today: LocalDate;
}

function DraftPage({ draft, row, records, today }: DraftPageProps) {
  const answer = useDraft(draft);
  const written = records.letters.find(
    (letter) =>
      letter.case === draft.case &&
      letter.quarter === draft.quarter &&
      letter.kind === 'quarterlyStatus' &&
      letter.status !== 'draft',
  );
  const refusal = answer?.ok === false ? answer.message : undefined;
  return (
    <LetterSheet
      answer={answer}
      records={records}
      bar={<DraftBar draft={draft} row={row} today={today} refusal={refusal} written={written} />}
      foot={<LetterProblems id={row.id} records={records} />}
    />
  );
}
