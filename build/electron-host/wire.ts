import type { PressedKey } from './accelerator.ts';

export interface WindowBounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The messages between the page's isolated world and the host. Page to host they pass a DevTools binding as JSON text. */
export type PageMessage =
  | {
      readonly kind: 'invoke' | 'send';
      readonly id: number;
      readonly channel: string;
      readonly head: string;
      readonly byteLengths: readonly number[];
    }
  /** A part of attachment `index` of message `id`, in base64; sent before the message itself. */
  | { readonly kind: 'chunk'; readonly id: number; readonly index: number; readonly base64: string }
  | { readonly kind: 'key'; readonly pressed: PressedKey }
  /** The window was moved or resized; in device-independent pixels. */
  | { readonly kind: 'bounds'; readonly bounds: WindowBounds };

/** Large parts of a message to the page wait on the loopback server and are fetched once: DevTools would copy and escape them several times. */
interface Fetched {
  readonly path: string;
}
export type Attachment = { readonly base64: string } | Fetched;

export type HostMessage = { readonly head: string | Fetched; readonly attachments: readonly Attachment[] } & (
  | { readonly kind: 'reply' | 'error'; readonly id: number }
  | { readonly kind: 'event'; readonly channel: string }
);

/** What a sandboxed preload may see of its process, and what the host needs to reach it. */
export interface PageEnvironment {
  readonly token: string;
  readonly platform: string;
  readonly arch: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly titleSuffix: string;
}

/** The world of the preload, named as Electron names it. */
export const isolatedWorldName = 'Electron Isolated Context';
/** The binding by which the isolated world reaches the host; it exists in no other world. */
export const bindingName = 'electronHostSend';
/** The isolated world's function that receives host messages. */
export const receiverName = 'electronHostReceive';
/** The page header that proves a fetch of an attachment comes from the isolated world. */
export const tokenHeader = 'x-electron-host';
