import type { FoundDocument } from '../../../shared/contracts/search.contract.ts';
import type { RecordName } from '../../../shared/domain/touched-record.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { chronologyEditor } from '../chronology/api.ts';
import { openRecord, recordKinds } from '../docket/api.ts';

/** The record that was found; undefined for a chronology, which is a draft. */
export function recordOfFound({ kind, id }: FoundDocument): RecordName | undefined {
  if (kind === 'chronology') return undefined;
  return { kind: kind === 'message' || kind === 'document' ? 'evidence' : kind, id };
}

export function openFound(workbench: Workbench, found: FoundDocument, where?: 'here' | 'beside'): void {
  const record = recordOfFound(found);
  if (record) openRecord(workbench, record, where);
  else workbench.editors.open(chronologyEditor, { id: found.id }, where);
}

export function iconOfFound(found: FoundDocument): string {
  const record = recordOfFound(found);
  return record ? (recordKinds.get(record.kind)?.icon ?? 'file-text') : chronologyEditor.icon;
}
