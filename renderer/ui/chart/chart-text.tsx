import { metaSize } from './text-width.ts';

interface ChartTextProps {
  readonly x: number;
  readonly y: number;
  readonly children: string | number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly tone?: '--fg' | '--fg-muted' | '--fg-faint' | '--error' | '--warning' | '--ok' | '--on-accent';
  readonly size?: number;
  readonly weight?: 400 | 500 | 600;
  /** A rim in the ground's colour, where lines pass behind the words. */
  readonly hasRim?: boolean;
}

/** Words of a chart. All that they look like is in attributes, so that an exported picture has it too. */
export function ChartText({ x, y, children, anchor = 'start', tone = '--fg-muted', ...look }: ChartTextProps) {
  const { size = metaSize, weight = 400, hasRim = false } = look;
  const rim = hasRim ? { stroke: 'var(--editor)', strokeWidth: 4, paintOrder: 'stroke' } : {};
  return (
    <text {...rim} x={x} y={y} textAnchor={anchor} fontSize={size} fontWeight={weight} fill={`var(${tone})`}>
      {children}
    </text>
  );
}
