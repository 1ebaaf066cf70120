/** Messages that are dragged onto a record are linked to it, once the officer has said how they bear on it. By keyboard: Ctrl+Alt+K. */
import { z } from 'zod';
import { evidenceIdSchema, type Subject, subjectSchema } from '../../../shared/domain/ids.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { draggedEvidence } from '../docket/api.ts';
import { linkTheseToThis } from './link-evidence.ts';

/** What evidence is linked to. */
const takingKinds: ReadonlySet<Subject['kind']> = new Set([
  ...(['milestone', 'case', 'recommendation', 'plan'] as const),
  ...(['letter', 'suspense', 'pilot'] as const),
]);

const draggedSchema = z.array(evidenceIdSchema).min(1);

export function listenForDraggedMessages(document: Document, { commands, notifications }: Workbench): void {
  let marked: HTMLElement | undefined;
  const mark = (place: HTMLElement | undefined) => {
    if (place === marked) return;
    delete marked?.dataset.isDropTarget;
    marked = place;
    if (place !== undefined) place.dataset.isDropTarget = '';
  };
  // Before the editor area, which would take it for a tab.
  const options = { capture: true };
  document.addEventListener(
    'dragover',
    (event) => {
      if (!event.dataTransfer?.types.includes(draggedEvidence)) return;
      const place = placeOf(event.target);
      mark(place?.element);
      event.stopPropagation();
      if (place === undefined) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'link';
    },
    options,
  );
  document.addEventListener('dragend', () => mark(undefined), options);
  document.addEventListener(
    'drop',
    (event) => {
      mark(undefined);
      if (!event.dataTransfer?.types.includes(draggedEvidence)) return;
      event.preventDefault();
      event.stopPropagation();
      const place = placeOf(event.target);
      const evidence = readDragged(event.dataTransfer.getData(draggedEvidence));
      if (place === undefined || evidence === undefined) return;
      const reason = commands.reasonAgainst(linkTheseToThis.id);
      if (reason !== undefined)
        notifications.show({ severity: 'warning', message: 'Nothing was linked', result: reason });
      else void commands.runLink({ command: linkTheseToThis.id, args: { evidence, subject: place.subject } });
    },
    options,
  );
}

function readDragged(text: string) {
  try {
    return draggedSchema.safeParse(JSON.parse(text)).data;
  } catch {
    // Of another program, under the same name.
    return undefined;
  }
}

/** The row of a grid that says what it takes, or the row of a tree, whose id ends with its record's. */
function placeOf(target: EventTarget | null): { readonly element: HTMLElement; readonly subject: Subject } | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-takes], [role=treeitem]') : null;
  const subject = element && subjectOf(element.dataset.takes ?? element.dataset.focusKey ?? '');
  return element && subject ? { element, subject } : undefined;
}

/** @example subjectOf('by office RIM|milestone:M-00093') // { kind: 'milestone', id: 'M-00093' } */
export function subjectOf(name: string): Subject | undefined {
  const [, kind, id] = /(?:^|\|)([a-z]+):([^|]+)$/i.exec(name) ?? [];
  const subject = subjectSchema.safeParse({ kind, id }).data;
  return subject && takingKinds.has(subject.kind) ? subject : undefined;
}
