import { type PictureType, saveChart } from '../../shared/contracts/chart.contract.ts';
import { readCoverage } from '../../shared/contracts/coverage.contract.ts';
import { readTrend } from '../../shared/contracts/trend.contract.ts';
import { demandCoverage } from '../../shared/figures/coverage.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { Serve } from '../ipc/serve-contract.ts';
import { readTrend as trendOf } from '../ledger/read-trend.ts';
import type { DocketHost } from './docket-host.ts';
import type { FileDialogs } from './file-dialogs.ts';
import { safeFileName } from './safe-file-name.ts';
import { saveFile } from './save-file.ts';

interface FigureParts {
  readonly host: Pick<DocketHost, 'session'>;
  readonly dialogs: FileDialogs;
}

/** Serves what charts need of the main process: counts of days gone by, and a file to be saved in. */
export function serveFigures(serve: Serve, { host, dialogs }: FigureParts): void {
  serve(readTrend, async ({ quarters }) => {
    const session = host.session();
    return session.ok ? ok(await trendOf(session.value.ledger, quarters)) : session;
  });

  serve(readCoverage, () => {
    const session = host.session();
    return session.ok ? ok(demandCoverage(session.value.ledger.state())) : session;
  });

  serve(saveChart, async ({ name, type, bytes }) => {
    if (!isPicture(bytes, type))
      return refuse(
        'chart.notAPicture',
        `The chart was not saved: what was drawn is no ${type.toUpperCase()} picture.`,
      );
    const ending = `.${type}`;
    const bare = name.toLowerCase().endsWith(ending) ? name.slice(0, -ending.length) : name;
    return saveFile(safeFileName(`${bare}${ending}`, `chart${ending}`), bytes, dialogs);
  });
}

/** The first bytes of every PNG (PNG specification, 5.2), and of every SVG that the chart kit writes. */
const beginnings: Readonly<Record<PictureType, Uint8Array>> = {
  png: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  svg: new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" '),
};

function isPicture(bytes: Uint8Array, type: PictureType): boolean {
  const beginning = beginnings[type];
  return bytes.length > beginning.length && beginning.every((byte, at) => bytes[at] === byte);
}
