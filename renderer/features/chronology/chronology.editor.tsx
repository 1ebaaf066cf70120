import './chronology.css';
import { useEffect } from 'react';
import { z } from 'zod';
import { useStore } from 'zustand';
import {
  type Chronology,
  type ChronologyLine,
  chronologyIdSchema,
  withLines,
} from '../../../shared/chronology/chronology.ts';
import { writeClipboardText } from '../../../shared/contracts/clipboard.contract.ts';
import { saveTable } from '../../../shared/contracts/table.contract.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import type { EditorProps, EditorType } from '../../platform/editors/editor-type.ts';
import { Button } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/text/empty-state.tsx';
import { useWorkbench, type Workbench } from '../../workbench/workbench.ts';
import { docketSession, NoDocket, RecordPage } from '../docket/api.ts';
import { askForFacts } from './ask-for-facts.ts';
import { ChronologyLines } from './chronology-lines.tsx';
import { chronologyTable, chronologyText } from './chronology-table.ts';
import { chronologyOf, type OpenChronology } from './open-chronologies.ts';

const inputSchema = z.strictObject({ id: chronologyIdSchema });
type ChronologyInput = z.infer<typeof inputSchema>;

/** A chronology while it is put together: lines in order, in the officer's words, each cited. */
export const chronologyEditor: EditorType<ChronologyInput> = {
  id: 'chronology',
  icon: 'calendar',
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
  const { chronology, refusal } = useStore(open.store);
  const title = chronology?.title;
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
  const { title, lines } = chronology;
  const none = lines.length === 0 ? 'It has no lines yet.' : undefined;
  const add = (added: readonly ChronologyLine[]) =>
    open.change((before) => {
      const { lines: next, fresh } = withLines(before.lines, added);
      return fresh === 0 ? before : { ...before, lines: next };
    });
  return (
    <RecordPage
      title={title}
      about={`${chronology.id}, a draft: ${counted(lines.length, 'line')}. It is no part of the record until it goes out in a letter.`}
      alwaysToday="The chronology is shown"
      actions={
        <>
          <Button icon="discard" reason={past.length === 0 ? 'Nothing was changed.' : undefined} onClick={open.undo}>
            Undo
          </Button>
          <Button icon="copy" reason={none} onClick={() => copy(workbench, chronology)}>
            Copy as a table
          </Button>
          <Button icon="save" reason={none} onClick={() => save(workbench, chronology)}>
            Save as CSV…
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
          how="Add facts of the record above; messages are added from a timeline of mail, by the menu of their rows."
          action={
            <Button onClick={() => workbench.commands.runLink({ command: 'conversation.showTimeline' })}>
              Show the timeline of mail…
            </Button>
          }
        />
      ) : (
        <ChronologyLines open={open} lines={lines} />
      )}
    </RecordPage>
  );
}

async function copy({ mainProcess, announcer, notifications }: Workbench, chronology: Chronology): Promise<void> {
  const copied = await mainProcess.call(writeClipboardText, { text: chronologyText(chronology) });
  if (copied.ok) announcer.say(`${counted(chronology.lines.length, 'line')} copied.`);
  else notifications.show({ severity: 'error', message: 'Nothing was copied', result: copied.message });
}

async function save({ mainProcess, notifications }: Workbench, chronology: Chronology): Promise<void> {
  const saved = await mainProcess.call(saveTable, chronologyTable(chronology));
  if (!saved.ok)
    notifications.show({ severity: 'error', message: 'The chronology was not saved', result: saved.message });
  else if (saved.value !== null) notifications.show({ severity: 'done', message: `Saved as ${saved.value.name}` });
}
