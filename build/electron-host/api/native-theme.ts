import { EventEmitter } from 'node:events';
import type { Protocol } from 'devtools-protocol';

type ThemeSource = 'system' | 'light' | 'dark';

/** Follows themeSource only; what the operating system prefers is known to the page, not to the host. */
class HostNativeTheme extends EventEmitter<{ updated: [] }> {
  #source: ThemeSource = 'system';
  readonly shouldUseHighContrastColors = false;

  get themeSource(): ThemeSource {
    return this.#source;
  }
  set themeSource(source: ThemeSource) {
    if (source === this.#source) return;
    this.#source = source;
    this.emit('updated');
  }
  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }
}

export const nativeTheme = new HostNativeTheme();

/** What a page's `prefers-color-scheme` must say; empty where the operating system decides. */
export function mediaFeatures(): Protocol.Emulation.MediaFeature[] {
  const { themeSource } = nativeTheme;
  return themeSource === 'system' ? [] : [{ name: 'prefers-color-scheme', value: themeSource }];
}
