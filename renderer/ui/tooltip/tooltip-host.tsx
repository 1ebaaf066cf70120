import { useEffect, useRef, useState } from 'react';

const delayMs = 500;
const tooltipId = 'workbench-tooltip';

/**
 * The one tooltip of the window. It shows `data-tooltip` of what the pointer rests on or the keyboard reaches, and
 * `data-tooltip-if-cut` where the text does not fit. Esc closes it.
 */
export function TooltipHost() {
  const tooltip = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  useEffect(() => {
    let timer = 0;
    let described: Element | undefined;
    const hide = () => {
      clearTimeout(timer);
      described?.removeAttribute('aria-describedby');
      described = undefined;
      tooltip.current?.hidePopover();
    };
    const showLater = (event: Event) => {
      const target =
        event.target instanceof Element
          ? event.target.closest<HTMLElement>('[data-tooltip], [data-tooltip-if-cut]')
          : null;
      const words = target === null ? undefined : tooltipOf(target);
      hide();
      if (target === null || words === undefined) return;
      timer = window.setTimeout(() => {
        setText(words);
        tooltip.current?.showPopover({ source: target });
        if (target.hasAttribute('aria-describedby') || target.getAttribute('aria-label') === words) return;
        target.setAttribute('aria-describedby', tooltipId);
        described = target;
      }, delayMs);
    };
    const onFocus = (event: Event) => {
      if (event.target instanceof Element && event.target.matches(':focus-visible')) showLater(event);
    };
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && hide();
    const stop = new AbortController();
    const options = { signal: stop.signal, capture: true };
    document.addEventListener('pointerover', showLater, options);
    document.addEventListener('focusin', onFocus, options);
    document.addEventListener('focusout', hide, options);
    document.addEventListener('pointerdown', hide, options);
    document.addEventListener('keydown', onKey, options);
    return () => {
      hide();
      stop.abort();
    };
  }, []);
  return (
    <div ref={tooltip} id={tooltipId} role="tooltip" popover="manual" className="tooltip">
      {text}
    </div>
  );
}

function tooltipOf(target: HTMLElement): string | undefined {
  const { tooltip, tooltipIfCut } = target.dataset;
  return tooltip ?? (isCut(target) ? tooltipIfCut : undefined);
}

/** Words in a line have no width of their own to be cut at: what holds them cuts them. */
function isCut(words: HTMLElement): boolean {
  const box = words.clientWidth === 0 ? words.parentElement : words;
  return box !== null && box.scrollWidth > box.clientWidth;
}
