import './pages.css';
import { IconButton } from '../button/button.tsx';

interface PageToolsProps {
  /** From 0. */
  readonly current: number;
  readonly count: number;
  /** 1 is the size of the paper. */
  readonly zoom: number;
  /** The zoom at which a page is as wide as its pane. */
  readonly fitting: number;
  readonly onGoTo: (page: number) => void;
  readonly onZoom: (zoom: number) => void;
}

const zoomSteps = [0.5, 0.64, 0.75, 0.9, 1, 1.25, 1.5, 2, 3];

/** Which page is shown, the way to its neighbours, and how large it is. */
export function PageTools({ current, count, zoom, fitting, onGoTo, onZoom }: PageToolsProps) {
  const smaller = zoomSteps.findLast((step) => step < zoom - 0.005);
  const larger = zoomSteps.find((step) => step > zoom + 0.005);
  return (
    <div className="page-tools">
      <span role="status">{`Page ${Math.min(current + 1, count)} of ${count}`}</span>
      <IconButton icon="chevron-up" label="Previous page" onClick={() => onGoTo(Math.max(current - 1, 0))} />
      <IconButton icon="chevron-down" label="Next page" onClick={() => onGoTo(Math.min(current + 1, count - 1))} />
      <span className="page-zoom">
        <IconButton icon="zoom-out" label="Smaller" onClick={() => smaller !== undefined && onZoom(smaller)} />
        <span>{`${Math.round(zoom * 100)} %`}</span>
        <IconButton icon="zoom-in" label="Larger" onClick={() => larger !== undefined && onZoom(larger)} />
        <IconButton icon="screen-full" label="As wide as the pane" onClick={() => onZoom(fitting)} />
      </span>
    </div>
  );
}
