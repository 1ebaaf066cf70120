import type { Authority } from '../../../shared/domain/authority.ts';
import type { LetterKind } from '../../../shared/domain/letter/events.ts';

export const kindWords: Readonly<Record<LetterKind, string>> = {
  response: 'Answer to the authority’s letter or report',
  quarterlyStatus: 'Quarterly status',
  closeout: 'Closeout letter',
  statementOfAction: 'Statement of actions (31 U.S.C. 720)',
  other: 'Another letter',
};

export const authorityWords: Readonly<Record<Authority, string>> = {
  NARA: 'NARA, National Archives and Records Administration',
  OIG: 'OIG, Office of Inspector General',
  GAO: 'GAO, Government Accountability Office',
};
