import { useTheme } from '../../../shared/contracts/theme.contract.ts';
import { type Dispose, disposeTogether } from '../../platform/disposable.ts';
import type { Workbench } from '../workbench.ts';
import { type Theme, themeSetting, zoomSetting } from './appearance.settings.ts';

/** Below this many pixels of the workbench's own measure the side bar gives way to the editor. */
const narrowWidth = 760;

/** Puts theme and zoom on the page and keeps them as the settings and the system change. */
export function applyAppearance(window: Window, { settings, context, layout, mainProcess }: Workbench): Dispose {
  const root = window.document.documentElement;
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const contrast = window.matchMedia('(prefers-contrast: more)');
  const applyTheme = () => {
    const theme = settings.get(themeSetting);
    root.dataset.theme = theme === 'system' ? systemTheme(dark.matches, contrast.matches) : theme;
  };
  const tellMain = (theme: Theme) =>
    void mainProcess.call(useTheme, { choice: theme === 'high-contrast' ? 'dark' : theme });
  const applyZoom = () => {
    const zoom = settings.get(zoomSetting) / 100;
    root.style.setProperty('zoom', String(zoom));
    const isNarrow = window.innerWidth / zoom < narrowWidth;
    if (isNarrow && context.get('window.isNarrow') !== true) layout.set({ isSideBarOpen: false });
    context.set('window.isNarrow', isNarrow);
  };
  dark.addEventListener('change', applyTheme);
  contrast.addEventListener('change', applyTheme);
  window.addEventListener('resize', applyZoom);
  return disposeTogether(
    settings.follow(themeSetting, applyTheme),
    settings.follow(themeSetting, tellMain),
    settings.follow(zoomSetting, applyZoom),
    () => dark.removeEventListener('change', applyTheme),
    () => contrast.removeEventListener('change', applyTheme),
    () => window.removeEventListener('resize', applyZoom),
  );
}

function systemTheme(isDark: boolean, isHighContrast: boolean): Theme {
  if (isHighContrast) return 'high-contrast';
  return isDark ? 'dark' : 'light';
}
