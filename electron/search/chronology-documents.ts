import { type Chronology, dayOf } from '../../shared/chronology/chronology.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import { type LocalDate, parseLocalDate } from '../../shared/kernel/local-date.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { indexedText, type SearchedDocument } from '../../shared/search/searched-document.ts';
import type { ChronologyStore } from '../docket/chronology-store.ts';

type DayOfMoment = (moment: Instant) => LocalDate;

/** The chronologies of a docket as they are sought; one that cannot be read is left out. Refuses with a disk code. */
export async function chronologyDocuments(
  store: Pick<ChronologyStore, 'list' | 'read'>,
  dayOfMoment: DayOfMoment,
): Promise<Result<readonly SearchedDocument[]>> {
  const ids = await store.list();
  if (!ids.ok) return ids;
  const read = await Promise.all(ids.value.map((id) => store.read(id)));
  return ok(read.flatMap((one) => (one.ok ? documentOf(one.value, dayOfMoment) : [])));
}

/** It speaks from the last day that it tells of; without lines, from the day on which it was last saved. */
function documentOf({ id, title, case: of, lines, changedAt }: Chronology, dayOfMoment: DayOfMoment) {
  const last = lines.at(-1);
  const day = last ? parseLocalDate(dayOf(last)) : changedAt && dayOfMoment(changedAt);
  if (!day) return [];
  const cited = lines.flatMap(({ evidence }) => evidence ?? []);
  const document: SearchedDocument = {
    kind: 'chronology',
    id,
    title,
    day,
    at: null,
    from: '',
    to: '',
    text: indexedText(lines.map(({ text }) => text).join('\n')),
    quoted: '',
    attachments: '',
    attachmentCount: 0,
    sameMessage: null,
    about: [...new Set([id, ...(of === undefined ? [] : [of]), ...cited])],
  };
  return [document];
}
