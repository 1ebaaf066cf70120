import './chronology.css';
import { useEffect } from 'react';
import { z } from 'zod';
import { useStore } from 'zustand';
import {
  type Chronology,
  type ChronologyLine,
  chronologyIdSchema,
  inOrderOfClocks,
  isByHand,
  withLines,
} from '../../../shared/chronology/chronology.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import type { EditorProps, EditorType } from '../../platform/editors/editor-type.ts';
import { Button } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/text/empty-state.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { docketSession, NoDocket, RecordPage } from '../docket/api.ts';
import { askForFacts } from './ask-for-facts.ts';
import { ChronologyLines } from './chronology-lines.tsx';
import { chronologyOf, type OpenChronology } from './open-chronologies.ts';
import { copyAsTable, saveAsCsv } from './save-chronology.ts';
import { useCitations } from './use-citations.ts';

const inputSchema = z.strictObject({ id: chronologyIdSchema });
type ChronologyInput = z.infer<typeof inputSchema>;

/** A chronology while it is put together: lines in order, in the officer's words, each cited. */
export const chronologyEditor: EditorType<ChronologyInput> = {
  id: 'chronology',
  icon: 'list-ordered',
  input: inputSchema,
  key: ({ id }) => id,
  title: ({ id }) => id,
  component: ChronologyEditor,
};

function ChronologyEditor({ input: { id }, editor }: EditorProps<ChronologyInput>) {
  const workbench = useWorkbench();
  const docket = useStore(docketSession, ({ status }) => status?.id);
  if (docket === undefined) return <NoDocket />;
  return <OpenPage key={docket} open={chronologyOf(workbench, docket, id)} editor={editor} />;
}

interface OpenPageProps extends Pick<EditorProps<ChronologyInput>, 'editor'> {
  readonly open: OpenChronology;
}

function OpenPage({ open, editor }: OpenPageProps) {
  const { chronology, refusal, isGone } = useStore(open.store);
  const title = chronology?.title;
  useEffect(() => {
    if (isGone) editor.close();
  }, [editor, isGone]);
  useEffect(() => {
    if (title === undefined) return;
    editor.setTitle(title);
    editor.setBreadcrumbs(['Chronologies', title]);
  }, [editor, title]);
  if (chronology !== undefined) return <ChronologyPage open={open} chronology={chronology} />;
  if (refusal === undefined) return null;
  return (
    <div role="alert">
      <EmptyState
        what={refusal.message}
        how="The tab can be closed, or the file mended and read again."
        action={<Button onClick={open.tryAgain}>Read it again</Button>}
      />
    </div>
  );
}

interface ChronologyPageProps {
  readonly open: OpenChronology;
  readonly chronology: Chronology;
}

function ChronologyPage({ open, chronology }: ChronologyPageProps) {
  const workbench = useWorkbench();
  const { past, refusal } = useStore(open.store);
  const { id, title, lines } = chronology;
  const citations = useCitations(lines);
  const isOrderedByHand = lines.some((_, at) => isByHand(lines, at));
  const none = lines.length === 0 ? 'It has no lines yet.' : undefined;
  const run = (command: string, args: object) => () => workbench.commands.runLink({ command, args });
  const add = (added: readonly ChronologyLine[]) =>
    open.change((before) => {
      const { lines: next, fresh } = withLines(before.lines, added);
      return fresh === 0 ? before : { ...before, lines: next };
    });
  return (
    <RecordPage
      title={title}
      about={aboutOf(chronology)}
      alwaysToday="The chronology is shown"
      actions={
        <>
          <Button icon="discard" reason={past.length === 0 ? 'Nothing was changed.' : undefined} onClick={open.undo}>
            Undo
          </Button>
          {isOrderedByHand && (
            <Button
              icon="clock"
              onClick={() => open.change((before) => ({ ...before, lines: inOrderOfClocks(before.lines) }))}
            >
              Order by the clocks
            </Button>
          )}
          <Button icon="edit" onClick={run('chronology.renameThis', { id })}>
            Rename…
          </Button>
          <Button icon="copy" reason={none} onClick={() => copyAsTable(workbench, chronology)}>
            Copy as a table
          </Button>
          <Button icon="save" reason={none} onClick={() => saveAsCsv(workbench, chronology)}>
            Save as CSV…
          </Button>
          <Button
            icon="file-text"
            reason={none ?? workbench.commands.reasonAgainst('letter.insertChronologyThis')}
            onClick={run('letter.insertChronologyThis', { chronology: id })}
          >
            Insert into a letter…
          </Button>
          <Button look="primary" icon="add" onClick={() => askForFacts(workbench, add)}>
            Add facts of the record…
          </Button>
        </>
      }
    >
      {refusal !== undefined && (
        <p className="chronology-refused" role="alert">
          {refusal.message} <Button onClick={open.tryAgain}>Save again</Button>
        </p>
      )}
      {lines.length === 0 ? (
        <EmptyState
          what="What happened stands here, one line each, in order."
          how="Add facts of the record above; messages are added by the menu of their rows, in a timeline of mail, a list of evidence or what a search found."
          action={
            <Button onClick={() => workbench.commands.runLink({ command: 'conversation.showTimeline' })}>
              Show the timeline of mail…
            </Button>
          }
        />
      ) : (
        <ChronologyLines open={open} lines={lines} citations={citations} />
      )}
    </RecordPage>
  );
}

/** @example 'CH-0001 about UD-2022-0001, a draft: 12 lines, in order of UTC. It is no part of the record until it goes out in a letter.' */
function aboutOf({ id, case: of, lines }: Chronology): string {
  const about = of === undefined ? id : `${id} about ${of}`;
  const order = lines.some((_, at) => isByHand(lines, at))
    ? 'in order of UTC but where moved by hand'
    : 'in order of UTC';
  return `${about}, a draft: ${counted(lines.length, 'line')}, ${order}. It is no part of the record until it goes out in a letter.`;
}
