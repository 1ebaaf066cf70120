import type { DockviewApi, IDockviewPanel } from 'dockview-react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ContextKeys } from '../../platform/context/context-keys.ts';
import { type Dispose, disposeTogether } from '../../platform/disposable.ts';
import type { Editors, EditorType } from '../../platform/editors/editor-type.ts';
import type { KeyValueStorage } from '../../platform/storage/storage.ts';
import type { Dialogs } from '../dialogs/dialogs.ts';
import { keepEditorLayout, restoreEditorLayout } from './editor-layout.ts';
import { forgetInput, type RegisteredEditor } from './editor-registry.ts';
import { focusAgain } from './kept-focus.ts';

/** What is stored of an open editor. */
export interface EditorParams {
  readonly type: string;
  readonly input: unknown;
}

interface EditorMarks {
  readonly isUnsaved: boolean;
  readonly crumbs: readonly string[];
}

interface OpenEditor {
  readonly id: string;
  readonly title: string;
  readonly icon: string;
  readonly show: () => void;
}

/** The tabs and splits. Until dockview is there, what is opened waits. */
export interface EditorArea {
  readonly marks: StoreApi<Readonly<Record<string, EditorMarks>>>;
  editorOf(type: string): RegisteredEditor | undefined;
  mark(id: string, change: Partial<EditorMarks>): void;
  attach(api: DockviewApi): Dispose;
  openEditors(): readonly OpenEditor[];
  close(id: string): Promise<void>;
  closeActive(): Promise<void>;
  splitActive(): void;
  /** The next tab of the group, going round. */
  showNextTab(step: 1 | -1): void;
  showNextGroup(step: 1 | -1): void;
}

interface EditorAreaSources {
  readonly storage: KeyValueStorage;
  readonly context: ContextKeys;
  readonly dialogs: Dialogs;
}

type OpenAct = (api: DockviewApi, show: (panel: IDockviewPanel) => void) => void;

const noMarks: EditorMarks = { isUnsaved: false, crumbs: [] };

export function createEditorArea({ storage, context, dialogs }: EditorAreaSources): Editors & EditorArea {
  const types = new Map<string, RegisteredEditor>();
  const marks = createStore<Readonly<Record<string, EditorMarks>>>(() => ({}));
  let dock: DockviewApi | undefined;
  let waiting: readonly OpenAct[] = [];
  const whenReady = (act: OpenAct) => {
    if (dock !== undefined) act(dock, showPanel);
    else waiting = [...waiting, act];
  };
  const paramsOf = (panel: IDockviewPanel) => panel.params as EditorParams | undefined;

  const close = async (id: string) => {
    const panel = dock?.getPanel(id);
    if (panel === undefined) return;
    if (marks.getState()[id]?.isUnsaved && !(await mayLose(dialogs, panel.title ?? id))) return;
    panel.api.close();
    if (dock?.activePanel !== undefined) returnTo(dock.activePanel);
  };

  return {
    marks,
    editorOf: (type) => types.get(type),
    mark: (id, change) => marks.setState((all) => ({ [id]: { ...noMarks, ...all[id], ...change } })),
    register(type) {
      if (types.has(type.id)) throw new Error(`The editor ${type.id} is registered twice.`);
      types.set(type.id, forgetInput(type));
    },
    open: (type, input, where = 'here') => whenReady((api, show) => show(openPanel(api, type, input, where))),
    attach(api) {
      dock = api;
      restoreEditorLayout(api, storage);
      const follow = () => {
        // Two groups may show the same tab; as landmarks of one name they would confuse, and the main landmark is enough.
        for (const group of api.groups) group.element.setAttribute('role', 'group');
        const active = api.activePanel;
        context.set('editor.isOpen', active !== undefined);
        context.set('editor.type', active === undefined ? '' : (paramsOf(active)?.type ?? ''));
        context.set('editor.isSplit', api.groups.length > 1);
      };
      const listeners = [
        api.onDidActivePanelChange(follow),
        api.onDidLayoutChange(follow),
        api.onDidRemovePanel(({ id }) => marks.setState(({ [id]: _gone, ...rest }) => rest, true)),
      ];
      follow();
      // What opens at start, before any gesture, leaves the focus where it is.
      for (const act of waiting) act(api, (panel) => panel.api.setActive());
      waiting = [];
      return disposeTogether(keepEditorLayout(api, storage), ...listeners.map((listener) => () => listener.dispose()));
    },
    openEditors: () =>
      (dock?.panels ?? []).map((panel) => ({
        id: panel.id,
        title: panel.title ?? panel.id,
        icon: types.get(paramsOf(panel)?.type ?? '')?.icon ?? 'file',
        show: () => showPanel(panel),
      })),
    close,
    closeActive: async () => dock?.activePanel && close(dock.activePanel.id),
    splitActive: () => whenReady((api, show) => splitActive(api, show)),
    showNextTab: (step) =>
      step === 1 ? dock?.moveToNext({ includePanel: true }) : dock?.moveToPrevious({ includePanel: true }),
    showNextGroup: (step) => (step === 1 ? dock?.moveToNext() : dock?.moveToPrevious()),
  };
}

function openPanel<Input>(
  api: DockviewApi,
  type: EditorType<Input>,
  input: Input,
  where: 'here' | 'beside',
): IDockviewPanel {
  const id = `${type.id}:${type.key(input)}`;
  const open = api.getPanel(id);
  if (open !== undefined && where === 'here') return open;
  return api.addPanel({
    id: open === undefined ? id : freeId(api, id),
    component: 'editor',
    title: type.title(input),
    params: { type: type.id, input } satisfies EditorParams,
    ...(where === 'beside' && api.activeGroup !== undefined ? { position: beside(api) } : {}),
  });
}

function beside(api: DockviewApi) {
  const other = api.groups.find((group) => group !== api.activeGroup);
  return other === undefined ? { direction: 'right' as const } : { referenceGroup: other };
}

function splitActive(api: DockviewApi, show: (panel: IDockviewPanel) => void): void {
  const active = api.activePanel;
  if (active === undefined) return;
  const panel = api.addPanel({
    id: freeId(api, active.id),
    component: 'editor',
    title: active.title ?? active.id,
    params: active.params ?? {},
    position: { referencePanel: active, direction: 'right' },
  });
  show(panel);
}

/** The same editor may be open in several groups: `case:UD-2022-0001`, then `case:UD-2022-0001#2`. */
function freeId(api: DockviewApi, id: string): string {
  const base = id.replace(/#\d+$/, '');
  let number = 2;
  while (api.getPanel(`${base}#${number}`) !== undefined) number++;
  return `${base}#${number}`;
}

function showPanel(panel: IDockviewPanel): void {
  panel.api.setActive();
  requestAnimationFrame(() => {
    const editor = elementOf(panel);
    if (editor !== null && !editor.contains(document.activeElement)) editor.focus({ preventScroll: true });
  });
}

/** The editor that comes back when another was closed takes the focus that went with it. */
function returnTo(panel: IDockviewPanel): void {
  requestAnimationFrame(() => {
    const editor = elementOf(panel);
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (editor !== null && isLost) focusAgain(editor);
  });
}

function elementOf(panel: IDockviewPanel): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-editor-id="${CSS.escape(panel.id)}"]`);
}

async function mayLose(dialogs: Dialogs, title: string): Promise<boolean> {
  const lose = 'Close without recording';
  const answer = await dialogs.ask({
    title: `${title} has changes that are not recorded`,
    detail: 'What is typed there is lost when it closes.',
    answers: [lose, 'Keep it open'],
  });
  return answer === lose;
}
