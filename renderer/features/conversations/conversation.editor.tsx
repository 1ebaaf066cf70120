import './conversations.css';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { useStore } from 'zustand';
import { type ConversationScope, conversationScopeSchema } from '../../../shared/contracts/conversation.contract.ts';
import type { EditorProps, EditorType } from '../../platform/editors/editor-type.ts';
import { WindowedGrid } from '../../ui/data-grid/windowed-grid.tsx';
import { useKeptWidths } from '../../workbench/kept-widths.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { docketSession, draggedEvidence, LookingBackStrip, NoDocket, selectRecord } from '../docket/api.ts';
import { openDistinct } from './open-distinct.ts';
import { TimelineBar } from './timeline-bar.tsx';
import { timelineColumns } from './timeline-columns.tsx';
import { TimelineDetail } from './timeline-detail.tsx';
import { timelineMenu } from './timeline-menu.ts';
import { TimelineRest } from './timeline-rest.tsx';
import { useTimeline } from './use-timeline.ts';

const inputSchema = z.strictObject({ scope: conversationScopeSchema });
type ConversationInput = z.infer<typeof inputSchema>;

/** Messages in the order in which they were sent, each once: of one conversation, of a case, or of all evidence. */
export const conversationEditor: EditorType<ConversationInput> = {
  id: 'conversation',
  icon: 'comment-discussion',
  input: inputSchema,
  key: ({ scope }) => JSON.stringify(scope),
  title: ({ scope }) => titleOfScope(scope),
  component: ConversationEditor,
};

function ConversationEditor({ input, editor }: EditorProps<ConversationInput>) {
  const workbench = useWorkbench();
  const isOpen = useStore(docketSession, ({ status }) => Boolean(status));
  const [scope, setScope] = useState(input.scope);
  const [words, setWords] = useState('');
  const [selectedId, setSelectedId] = useState<string>();
  const [openIds, setOpenIds] = useState<ReadonlySet<string>>(new Set());
  const kept = useKeptWidths('conversation');
  const timeline = useTimeline({ scope, words });
  const title = titleOfScope(scope);
  useEffect(() => {
    editor.setTitle(title);
    editor.setBreadcrumbs(['Evidence', title]);
  }, [editor, title]);
  if (!isOpen) return <NoDocket />;
  return (
    <article className="timeline-page">
      <LookingBackStrip butToday="Messages are listed" />
      <TimelineBar
        title={title}
        scope={scope}
        onScope={setScope}
        words={words}
        onWords={setWords}
        timeline={timeline}
      />
      {timeline.count === 0 ? (
        <TimelineRest timeline={timeline} scope={scope} isNarrowed={words !== ''} onAll={() => setWords('')} />
      ) : (
        <WindowedGrid
          label={title}
          columns={timelineColumns}
          rows={timeline}
          rowId={({ message }) => message}
          selectedId={selectedId}
          onSelect={({ message, evidence, source }) => {
            setSelectedId(message);
            // What rests on a quoted message rests on the evidence that quotes it.
            selectRecord({ kind: 'evidence', id: evidence ?? source });
          }}
          onActivate={(row) => openDistinct(workbench, row)}
          openIds={openIds}
          onToggle={(id) => setOpenIds((before) => toggled(before, id))}
          detail={(row) => <TimelineDetail row={row} />}
          menu={(row) => timelineMenu(workbench, row)}
          drag={{
            type: draggedEvidence,
            content: ({ evidence }) => (evidence === null ? undefined : JSON.stringify([evidence])),
          }}
          {...kept}
        />
      )}
    </article>
  );
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

function titleOfScope(scope: ConversationScope): string {
  switch (scope.kind) {
    case 'all':
      return 'Timeline of mail';
    case 'case':
      return `Timeline of mail, ${scope.id}`;
    case 'conversation':
    case 'withEvidence':
      return 'Conversation';
  }
}
