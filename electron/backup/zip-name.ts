import type { Instant } from '../../shared/kernel/instant.ts';

/**
 * What a backup in one file is called: the docket, and the moment in UTC. Letters and digits of any script stay; the rest, which some system
 * would not have in a name, becomes a space.
 * @example zipName('OIT: recommendations', '2026-11-22T04:05:26.123Z') // 'OIT recommendations 2026-11-22 0405.backup.zip'
 */
export function zipName(docketName: string, madeAt: Instant): string {
  const name = docketName
    .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, ' ')
    .trim()
    .slice(0, 80);
  return `${name || 'Docket'} ${madeAt.slice(0, 10)} ${madeAt.slice(11, 16).replace(':', '')}.backup.zip`;
}
