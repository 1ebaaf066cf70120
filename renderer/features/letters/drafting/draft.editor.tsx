import '../letters.css';
import './drafting.css';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useState } from 'react';
import { z } from 'zod';
import type { LayoutOfDraft } from '../../../../shared/contracts/draft.contract.ts';
import { type CaseId, letterIdSchema } from '../../../../shared/domain/ids.ts';
import { counted } from '../../../../shared/kernel/counted.ts';
import type { Draft } from '../../../../shared/letters/draft.ts';
import { insertBlocks } from '../../../../shared/letters/edit/change-blocks.ts';
import { reasonKeptInside } from '../../../../shared/letters/kept-inside.ts';
import { subjectOf } from '../../../../shared/letters/letter-about.ts';
import { plain } from '../../../../shared/letters/plain.ts';
import type { EditorHandle, EditorProps, EditorType } from '../../../platform/editors/editor-type.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Icon } from '../../../ui/icon/icon.tsx';
import { Chip } from '../../../ui/text/chip.tsx';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { NoDocket, selectRecord, useDocket } from '../../docket/api.ts';
import { IssuedLetter } from '../letter.editor.tsx';
import { saveCopy } from '../letter-gestures.tsx';
import { LetterProblems } from '../letter-problems.tsx';
import { BasisLine } from '../letter-sheet.tsx';
import { PagePreview } from '../page-preview.tsx';
import { quarterInShort } from '../writable-quarters.ts';
import { DraftBlockRow } from './draft-block.tsx';
import { askDetails } from './draft-details.ts';
import { DraftPageProvider, type DraftPageTools, emptyParagraph, type FocusPlace } from './draft-page-context.ts';
import { changeDraft, type Drafting, redoDraft, undoDraft } from './drafting.ts';
import { Enclosures } from './enclosures.tsx';
import { FindBar } from './find-bar.tsx';
import { Findings, FindingsLine, reasonAgainstIssuing } from './findings.tsx';
import { Reviews } from './reviews.tsx';
import { shownDraft } from './shown-draft.ts';
import { useDrafting, useLayout, useSaving, useWords } from './use-draft.ts';

const inputSchema = z.strictObject({ letter: letterIdSchema });
type DraftInput = z.infer<typeof inputSchema>;

/** A letter while it is written: the officer's text with values of the record at the left, its pages at the right. Nothing is recorded before it is issued. */
export const draftEditor: EditorType<DraftInput> = {
  id: 'letterDraft',
  icon: 'file-text',
  input: inputSchema,
  key: ({ letter }) => letter,
  title: ({ letter }) => `Draft ${letter}`,
  component: DraftEditor,
};

function DraftEditor({ input: { letter }, editor }: EditorProps<DraftInput>) {
  const docket = useDocket();
  const { drafting, refusal } = useDrafting(letter);
  useEffect(() => editor.setBreadcrumbs(['Letters', 'Drafts', letter]), [editor, letter]);
  if (docket === 'none') return <NoDocket />;
  const issued = typeof docket === 'string' ? undefined : docket.records.letters.find(({ id }) => id === letter);
  if (issued?.issued !== undefined) return <IssuedLetter letter={issued} />;
  if (refusal !== undefined && drafting === undefined)
    return (
      <p className="letter-refused" role="alert">
        <Icon name="error" size={14} /> {refusal}
      </p>
    );
  return drafting === undefined ? null : <DraftPage drafting={drafting} editor={editor} />;
}

function DraftPage({ drafting, editor }: { readonly drafting: Drafting; readonly editor: EditorHandle }) {
  const workbench = useWorkbench();
  const { draft, saved, refusal } = drafting;
  const { letter } = draft;
  const answer = useLayout(draft);
  const layout = useLast(answer?.ok ? answer.value : undefined);
  const wordsOf = useWords(layout, draft);
  const [focus, setFocus] = useState<FocusPlace>();
  const [isFinding, setFinding] = useState(false);
  useSaving(drafting);
  useEffect(() => {
    shownDraft.setState({ letter, close: editor.close });
    return () => shownDraft.setState({ letter: undefined, close: undefined });
  }, [letter, editor]);
  useEffect(() => shownDraft.setState({ enclosed: layout?.enclosures ?? [] }), [layout]);
  useEffect(() => editor.setTitle(titleOf(draft)), [editor, draft]);
  useEffect(() => editor.setUnsaved(draft !== saved), [editor, draft, saved]);
  useEffect(() => {
    const subject = subjectOf(draft.about);
    if (subject !== undefined) selectRecord(subject);
  }, [draft.about]);
  const tools: DraftPageTools = useMemo(
    () => ({
      draft,
      layout,
      wordsOf,
      focus,
      change: (change, place) => changeDraft(letter, change, place),
      setFocus: (place) => setFocus({ at: 'end', ...place }),
    }),
    [draft, layout, wordsOf, focus, letter],
  );
  return (
    <DraftPageProvider value={tools}>
      <article
        className="letter-sheet"
        onFocus={() => shownDraft.setState({ letter, close: editor.close })}
        onKeyDownCapture={(event) => onKeyDown(event, draft, () => setFinding(true))}
      >
        <div className="letter-columns">
          <div className="letter-said">
            <DraftBar draft={draft} layout={layout} refusal={answer?.ok === false ? answer.message : undefined}>
              {isFinding && <FindBar onClose={() => setFinding(false)} />}
            </DraftBar>
            {refusal !== undefined && <Alert words={`Not saved: ${refusal}`} />}
            {answer?.ok === false && <Alert words={answer.message} />}
            {layout !== undefined && <FindingsLine findings={layout.findings} />}
            {layout !== undefined && <BasisLine basis={layout.basis} />}
            <div className="letter-text draft-text">
              {draft.blocks.map((block, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place in the letter
                <DraftBlockRow key={at} block={block} at={at} />
              ))}
            </div>
            <p className="draft-add">
              <Button look="link" icon="add" onClick={() => addAtEnd(tools)}>
                Add a paragraph
              </Button>
            </p>
            <Findings onDetails={() => askDetails(workbench, draft)} />
            <Enclosures />
            <Reviews />
            {draft.about.kind === 'case' && <ProblemsOfCase id={draft.about.id} />}
          </div>
          {layout !== undefined && <PagePreview pages={layout.pages} title={layout.document.meta.title} />}
        </div>
      </article>
    </DraftPageProvider>
  );
}

function ProblemsOfCase({ id }: { readonly id: CaseId }) {
  const docket = useDocket();
  return typeof docket === 'string' ? null : <LetterProblems id={id} records={docket.records} />;
}

/** @example 'Draft UD-2022-0001 FY2022 Q2' */
function titleOf({ letter, about, quarter }: Draft): string {
  return quarter === undefined || about.kind === 'docket'
    ? `Draft ${letter}`
    : `Draft ${about.id} ${quarterInShort(quarter)}`;
}

/** While typing makes a fault, the pages stay as they were before it. */
function useLast<T>(value: T | undefined): T | undefined {
  const [last, setLast] = useState(value);
  if (value !== undefined && value !== last) setLast(value);
  return value ?? last;
}

function addAtEnd({ draft, change, setFocus }: DraftPageTools) {
  change((before) => insertBlocks(before, before.blocks.length, emptyParagraph));
  setFocus({ block: draft.blocks.length, part: 0 });
}

/** Undo, redo and find belong to the letter while it is written in. */
function onKeyDown(event: KeyboardEvent, { letter }: Draft, find: () => void) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  if (key === 'f' && !event.shiftKey) find();
  else if (event.target instanceof HTMLInputElement) return;
  else if (key === 'y' || (key === 'z' && event.shiftKey)) redoDraft(letter);
  else if (key === 'z') undoDraft(letter);
  else return;
  event.preventDefault();
}

interface DraftBarProps {
  readonly draft: Draft;
  readonly layout: LayoutOfDraft | undefined;
  /** Why it cannot be bound to the record. */
  readonly refusal: string | undefined;
  /** Stays in view with the bar. */
  readonly children: ReactNode;
}

function DraftBar({ draft, layout, refusal, children }: DraftBarProps) {
  const workbench = useWorkbench();
  const { commands } = workbench;
  const { letter } = draft;
  const against =
    commands.reasonAgainst('letter.issueThis') ??
    refusal ??
    reasonKeptInside(draft) ??
    reasonAgainstIssuing(layout?.findings ?? []);
  const isInside = reasonKeptInside(draft) !== undefined;
  const insert = (command: string) => commands.runLink({ command });
  return (
    <header className="letter-bar">
      <h1>
        {`${layout?.document.meta.title ?? letter} `}
        <Chip tone="warning" icon="edit">
          Draft
        </Chip>
      </h1>
      <span className="letter-bar-actions">
        <Button
          icon="save"
          look={isInside ? 'primary' : 'plain'}
          reason={refusal}
          onClick={() => void saveCopy(workbench, { draft })}
        >
          Save a copy…
        </Button>
        <Button
          look={isInside ? 'plain' : 'primary'}
          icon="lock"
          reason={against}
          onClick={() => commands.runLink({ command: 'letter.issueThis', args: { letter } })}
        >
          Issue…
        </Button>
      </span>
      <div className="letter-choices">
        <Button icon="symbol-value" onClick={() => insert('letter.insertValue')}>
          Insert a value…
        </Button>
        <Button icon="mention" onClick={() => insert('letter.citeEvidence')}>
          Cite evidence…
        </Button>
        <Button icon="settings" onClick={() => askDetails(workbench, draft)}>
          Details…
        </Button>
        <span className="muted draft-count" role="status">
          {layout === undefined ? '' : sizeInWords(layout)}
        </span>
      </div>
      {children}
    </header>
  );
}

function sizeInWords({ document, pages }: LayoutOfDraft): string {
  const words = plain(document).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return `${counted(words, 'word')}, ${counted(pages.length, 'page')}`;
}

function Alert({ words }: { readonly words: string }) {
  return (
    <p className="letter-refused" role="alert">
      <Icon name="error" size={14} /> {words}
    </p>
  );
}
