import type { DockviewPanelApi } from 'dockview-react';
import { type RefObject, useEffect } from 'react';

/** A tab that is hidden is taken out of the page, which forgets how far its contents were scrolled: whoever comes back finds them as they were. */
export function useKeptScroll(host: RefObject<HTMLElement | null>, panel: DockviewPanelApi): void {
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const places = new Map<Element, { readonly left: number; readonly top: number }>();
    const remember = ({ target }: Event) => {
      if (panel.isVisible && target instanceof Element)
        places.set(target, { left: target.scrollLeft, top: target.scrollTop });
    };
    const restore = () => {
      for (const [scrolled, place] of places) {
        if (element.contains(scrolled)) scrolled.scrollTo({ ...place, behavior: 'instant' });
        else places.delete(scrolled);
      }
    };
    element.addEventListener('scroll', remember, { capture: true, passive: true });
    // Told before the tab is in the page again; the next frame is the first that shows it.
    const listener = panel.onDidVisibilityChange(({ isVisible }) => isVisible && requestAnimationFrame(restore));
    return () => {
      element.removeEventListener('scroll', remember, { capture: true });
      listener.dispose();
    };
  }, [host, panel]);
}
