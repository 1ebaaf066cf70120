import { hostSettings } from '../host-settings.ts';
import type * as Subset from '../subset.ts';
import { BrowserWindow } from './browser-window.ts';
import type { HostWebContents } from './web-contents.ts';

/**
 * Dialogs of the host. With a screen: the browser's own file chooser and its prompts. Without: everything is cancelled. Tests
 * replace these functions by `electronApp.evaluate(({ dialog }) => { dialog.showOpenDialog = ... })`, as with real Electron.
 */
export const dialog = {
  async showOpenDialog(
    window: Subset.BrowserWindow,
    options: Electron.OpenDialogOptions,
  ): Promise<Electron.OpenDialogReturnValue> {
    const contents = visibleContents(window);
    if (!contents) return { canceled: true, filePaths: [] };
    const filePaths = options.properties?.includes('openDirectory')
      ? await askPath(contents, options.title ?? 'Folder', options.defaultPath)
      : await chooseFiles(contents, options);
    return { canceled: filePaths.length === 0, filePaths };
  },

  async showSaveDialog(
    window: Subset.BrowserWindow,
    options: Electron.SaveDialogOptions,
  ): Promise<Electron.SaveDialogReturnValue> {
    const contents = visibleContents(window);
    const [filePath] = contents ? await askPath(contents, options.title ?? 'Save as', options.defaultPath) : [];
    return filePath === undefined ? { canceled: true, filePath: '' } : { canceled: false, filePath };
  },

  async showMessageBox(
    window: Subset.BrowserWindow,
    options: Electron.MessageBoxOptions,
  ): Promise<Electron.MessageBoxReturnValue> {
    const contents = visibleContents(window);
    const cancel = options.cancelId ?? (options.buttons ? options.buttons.length - 1 : 0);
    if (!contents) return { response: cancel, checkboxChecked: false };
    const question = [
      options.message,
      options.detail,
      ...(options.buttons ?? []).map((button, index) => `${index + 1}: ${button}`),
    ]
      .filter(Boolean)
      .join('\n');
    const answered = await contents.executeJavaScript(`prompt(${JSON.stringify(question)}, '1')`);
    const chosen = Number(answered) - 1;
    return { response: options.buttons?.[chosen] === undefined ? cancel : chosen, checkboxChecked: false };
  },

  showErrorBox(title: string, content: string): void {
    process.stderr.write(`${title}\n${content}\n`);
  },
};

function visibleContents(window: Subset.BrowserWindow): HostWebContents | undefined {
  return hostSettings().isHeadless ? undefined : BrowserWindow.fromId(window.id)?.webContents;
}

async function askPath(contents: HostWebContents, title: string, defaultPath = ''): Promise<string[]> {
  const answered = await contents.executeJavaScript(
    `prompt(${JSON.stringify(`${title}: full path`)}, ${JSON.stringify(defaultPath)})`,
  );
  return typeof answered === 'string' && answered !== '' ? [answered] : [];
}

/** Opens the browser's file chooser; DevTools knows the path of a File, which no page does. */
async function chooseFiles(contents: HostWebContents, options: Electron.OpenDialogOptions): Promise<string[]> {
  const accept = (options.filters ?? [])
    .flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`))
    .filter((extension) => extension !== '.*');
  const { result } = await contents.command('Runtime.evaluate', {
    expression: `new Promise((resolve) => Object.assign(document.createElement('input'), { type: 'file', multiple: ${options.properties?.includes('multiSelections') === true},
      accept: ${JSON.stringify(accept.join(','))}, onchange() { resolve([...this.files]); }, oncancel() { resolve([]); } }).click())`,
    awaitPromise: true,
    userGesture: true,
  });
  if (!result.objectId) return [];
  const { result: members } = await contents.command('Runtime.getProperties', {
    objectId: result.objectId,
    ownProperties: true,
  });
  const files = members.filter(({ name }) => /^\d+$/.test(name)).map(({ value }) => value?.objectId);
  const paths = await Promise.all(
    files.map((objectId) => (objectId ? contents.command('DOM.getFileInfo', { objectId }) : undefined)),
  );
  return paths.map((answer) => answer?.path).filter((path) => path !== undefined);
}
