import './workbench.css';
import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { TooltipHost } from '../ui/tooltip/tooltip-host.tsx';
import { ActivityBar } from './activity-bar/activity-bar.tsx';
import { LiveRegions } from './announcer/live-regions.tsx';
import { QuickInputBox } from './command-palette/quick-input-box.tsx';
import { QuestionDialog } from './dialogs/question-dialog.tsx';
import { ShownDialog } from './dialogs/shown-dialog.tsx';
import { PartBoundary } from './errors/part-boundary.tsx';
import { Toasts } from './notifications/toasts.tsx';
import { Panel } from './panel/panel.tsx';
import { SideBar } from './side-bar/side-bar.tsx';
import { StatusBar } from './status-bar/status-bar.tsx';
import { TitleBar } from './title-bar/title-bar.tsx';
import { type Workbench, WorkbenchProvider } from './workbench.ts';

// Tabs and splits are most of the code; the frame is painted before they are there.
const EditorArea = lazy(async () => ({ default: (await import('./editor-area/editor-area.tsx')).EditorArea }));

export function WorkbenchShell({ workbench }: { readonly workbench: Workbench }) {
  const { isSideBarOpen, isPanelOpen } = useStore(workbench.layout.store);
  return (
    <WorkbenchProvider value={workbench}>
      <PartBoundary what="The window">
        <div className="workbench">
          <TitleBar />
          <ActivityBar />
          {isSideBarOpen && <SideBar />}
          <main className="main-area">
            <div className="editor-area" data-part="editorArea">
              <Suspense>
                <EditorArea />
              </Suspense>
            </div>
            {isPanelOpen && <Panel />}
          </main>
          <StatusBar />
        </div>
        <QuickInputBox />
        <ShownDialog />
        <QuestionDialog />
        <Toasts />
        <TooltipHost />
        <LiveRegions />
      </PartBoundary>
    </WorkbenchProvider>
  );
}
