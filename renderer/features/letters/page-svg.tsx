import './letter-faces.css';
import type { SVGProps } from 'react';
import type { LetterPage, LetterPageItem } from '../../../shared/contracts/letter-page-schema.ts';
import { inkColors } from '../../../shared/letters/page.ts';

type TextItem = Extract<LetterPageItem, { kind: 'text' }>;
type Run = TextItem['runs'][number];

interface PageSvgProps {
  readonly page: LetterPage;
  /** Said in place of the picture; its words stand in the text beside it. */
  readonly name: string;
  /** In CSS pixels. */
  readonly width: number;
}

/** A page as the PDF writer paints it: white paper in every theme, in points from the upper left corner. */
export function PageSvg({ page, name, width }: PageSvgProps) {
  return (
    <svg
      className="letter-page"
      role="img"
      aria-label={name}
      viewBox={`0 0 ${page.width} ${page.height}`}
      width={width}
      height={(width * page.height) / page.width}
    >
      {page.items.map((item, index) => (
        // A page is painted anew as a whole: its items have no life of their own.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Item key={index} item={item} />
      ))}
    </svg>
  );
}

function Item({ item }: { readonly item: LetterPageItem }) {
  if (item.kind === 'text') return <Line item={item} />;
  if (item.kind === 'path') return <Path item={item} />;
  if (item.kind === 'field') {
    const foot = item.y + item.height;
    return <line x1={item.x} x2={item.x + item.width} y1={foot} y2={foot} stroke={colorOf('hairline')} />;
  }
  const height = item.kind === 'rule' ? item.thickness : item.height;
  return <rect x={item.x} y={item.y} width={item.width} height={height} fill={colorOf(item.ink)} />;
}

function Path({ item: { points, fill, stroke } }: { readonly item: Extract<LetterPageItem, { kind: 'path' }> }) {
  const places = points.map((point) => point.join()).join(' ');
  const line =
    stroke === undefined
      ? {}
      : {
          stroke: colorOf(stroke.ink),
          strokeWidth: stroke.thickness,
          ...(stroke.dash ? { strokeDasharray: stroke.dash.join(' ') } : {}),
        };
  const Shape = fill === undefined ? 'polyline' : 'polygon';
  return <Shape {...line} points={places} fill={fill === undefined ? 'none' : colorOf(fill)} />;
}

/** Each stretch of one face begins where the layout says and is as wide as it says. */
function Line({ item }: { readonly item: TextItem }) {
  return (
    <text y={item.baseline} fontSize={item.size} fill={colorOf(item.ink)}>
      {stretchesOf(item).map(({ x, text, face, width }) => (
        <tspan key={x} x={x} textLength={width} {...faces[face]}>
          {text}
        </tspan>
      ))}
    </text>
  );
}

interface Stretch extends Run {
  readonly x: number;
}

/** Neighbouring runs of one face together; the space that hangs at the end of a line is left out. */
function stretchesOf({ x, runs }: Pick<TextItem, 'x' | 'runs'>): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let left = x;
  for (const [index, run] of runs.entries()) {
    const last = stretches.at(-1);
    const isHanging = index === runs.length - 1 && run.text === ' ';
    if (!isHanging && last?.face === run.face)
      stretches[stretches.length - 1] = { ...last, text: last.text + run.text, width: last.width + run.width };
    else if (!isHanging) stretches.push({ ...run, x: left });
    left += run.width;
  }
  return stretches;
}

const serif = { fontFamily: 'Letter serif' };
const sans = { fontFamily: 'Letter sans' };
const noto = { fontFamily: 'Letter noto' };
const bold = { fontWeight: 700 };
const italic = { fontStyle: 'italic' };

const faces: Readonly<Record<Run['face'], SVGProps<SVGTSpanElement>>> = {
  'serif-regular': serif,
  'serif-bold': { ...serif, ...bold },
  'serif-italic': { ...serif, ...italic },
  'serif-bold-italic': { ...serif, ...bold, ...italic },
  'sans-regular': sans,
  'sans-bold': { ...sans, ...bold },
  'sans-italic': { ...sans, ...italic },
  'sans-bold-italic': { ...sans, ...bold, ...italic },
  'noto-regular': noto,
  'noto-bold': { ...noto, ...bold },
};

function colorOf(ink: keyof typeof inkColors): string {
  const [red, green, blue] = inkColors[ink].map((part) => Math.round(part * 255));
  return `rgb(${red} ${green} ${blue})`;
}
