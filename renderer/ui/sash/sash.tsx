import type { KeyboardEvent, PointerEvent } from 'react';

interface SashProps {
  readonly label: string;
  /** `vertical` stands between left and right, and changes a width. */
  readonly orientation: 'vertical' | 'horizontal';
  readonly size: number;
  readonly min: number;
  readonly max: number;
  /** Whether the size grows towards the top or the left. */
  readonly isReversed?: boolean;
  readonly onResize: (size: number) => void;
}

const keyStep = 16;

/** The edge between two parts, moved with the pointer or with the arrow keys. */
export function Sash({ label, orientation, size, min, max, isReversed = false, onResize }: SashProps) {
  const sign = isReversed ? -1 : 1;
  const resize = (next: number) => onResize(Math.round(Math.max(min, Math.min(max, next))));
  const [less, more] = orientation === 'vertical' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== less && event.key !== more) return;
    event.preventDefault();
    resize(size + sign * (event.key === more ? keyStep : -keyStep));
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const place = (at: { clientX: number; clientY: number }) => (orientation === 'vertical' ? at.clientX : at.clientY);
    const start = place(event);
    const target = event.currentTarget;
    target.setPointerCapture(event.pointerId);
    const move = (at: globalThis.PointerEvent) => resize(size + sign * (place(at) - start));
    target.addEventListener('pointermove', move);
    target.addEventListener('lostpointercapture', () => target.removeEventListener('pointermove', move), {
      once: true,
    });
  };

  return (
    <div
      role="separator"
      className={`sash sash-${orientation}`}
      aria-label={label}
      aria-orientation={orientation}
      aria-valuenow={size}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
    />
  );
}
