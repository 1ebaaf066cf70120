import { spawnSync } from 'node:child_process';
import { runStep } from './run-step.ts';

/** poppler-utils (pdfinfo, pdffonts, pdftotext, pdftoppm) and qpdf: the letters' PDFs are read by programs that are not ours. */
export function ensurePdfTools(): boolean {
  const missing = ['pdfinfo', 'pdffonts', 'pdftotext', 'pdftoppm', 'qpdf'].filter((tool) => !isThere(tool));
  if (missing.length === 0) return true;
  process.stdout.write(`Not on this machine: ${missing.join(', ')}.\n`);
  const isDebianRoot = isThere('apt-get') && process.getuid?.() === 0;
  if (isDebianRoot) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    runStep('package lists', 'apt-get', ['update', '-qq'], env);
    return runStep(
      'poppler-utils and qpdf',
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'poppler-utils', 'qpdf'],
      env,
    );
  }
  process.stdout.write(
    'Install poppler-utils and qpdf (Debian and Ubuntu: sudo apt-get install poppler-utils qpdf; macOS: brew install poppler qpdf), then run npm test again.\n',
  );
  return false;
}

function isThere(tool: string): boolean {
  return spawnSync(tool, ['--version'], { stdio: 'ignore' }).error === undefined;
}
