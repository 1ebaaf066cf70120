import 'dockview-react/dist/styles/dockview.css';
import './editor-area.css';
import {
  type DockviewApi,
  DockviewReact,
  type IDockviewPanelHeaderProps,
  type IDockviewPanelProps,
} from 'dockview-react';
import { useEffect, useState } from 'react';
import { useWorkbench } from '../workbench.ts';
import { EditorActions } from './editor-actions.tsx';
import type { EditorParams } from './editor-area-service.ts';
import { EditorHost } from './editor-host.tsx';
import { EditorTab } from './editor-tab.tsx';
import { EmptyEditorArea } from './empty-editor-area.tsx';

const components = {
  editor: ({ api, params }: IDockviewPanelProps<EditorParams>) => <EditorHost panel={api} params={params} />,
};
const tab = ({ api, params }: IDockviewPanelHeaderProps<EditorParams>) => <EditorTab panel={api} params={params} />;
const theme = { name: 'workbench', className: 'editor-area-theme' };

export function EditorArea() {
  const { editors, announcer } = useWorkbench();
  const [api, setApi] = useState<DockviewApi>();
  useEffect(() => (api === undefined ? undefined : editors.attach(api)), [api, editors]);
  return (
    <DockviewReact
      theme={theme}
      components={components}
      defaultTabComponent={tab}
      rightHeaderActionsComponent={EditorActions}
      watermarkComponent={EmptyEditorArea}
      disableFloatingGroups
      scrollbars="native"
      announcer={({ message }) => announcer.say(message)}
      onReady={(event) => setApi(event.api)}
    />
  );
}
