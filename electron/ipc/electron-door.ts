import { BrowserWindow, ipcMain } from 'electron';
import type { Door, Loudspeaker } from './door.ts';

/** ipcMain as the door of the contracts. */
export const electronDoor: Door = {
  handle(channel, listener) {
    ipcMain.handle(channel, (event, payload: unknown) =>
      listener({ url: event.senderFrame?.url, windowId: event.sender.id }, payload),
    );
  },
};

/** Every open window hears. */
export const allWindows: Loudspeaker = {
  send(channel, payload) {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send(channel, payload);
  },
};
