import './comparison.css';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { formatDate } from '../../../shared/calendar/local-date-arithmetic.ts';
import { compareLetters, type LettersCompared } from '../../../shared/contracts/letter-course.contract.ts';
import { letterIdSchema } from '../../../shared/domain/ids.ts';
import type { Letter } from '../../../shared/domain/letter/letter.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { referenceInWords } from '../../../shared/letters/reference-in-words.ts';
import type { EditorProps, EditorType } from '../../platform/editors/editor-type.ts';
import { EmptyState } from '../../ui/text/empty-state.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { NoDocket, RecordPage, RecordSection, useDocket } from '../docket/api.ts';

const inputSchema = z.strictObject({ before: letterIdSchema, after: z.union([letterIdSchema, z.literal('today')]) });
type ComparisonInput = z.infer<typeof inputSchema>;
type Section = LettersCompared['sections'][number];
type Line = Section['lines'][number];

/** Two letters, or a letter and the record of today: what each says otherwise than the other. */
export const comparisonEditor: EditorType<ComparisonInput> = {
  id: 'letterComparison',
  icon: 'diff',
  input: inputSchema,
  key: ({ before, after }) => `${before} ${after}`,
  title: ({ before, after }) => `${before} and ${after}`,
  component: ComparisonEditor,
};

function ComparisonEditor({ input, editor }: EditorProps<ComparisonInput>) {
  const docket = useDocket();
  const { mainProcess } = useWorkbench();
  const [answer, setAnswer] = useState<Result<LettersCompared>>();
  useEffect(() => editor.setBreadcrumbs(['Letters', 'Compare', `${input.before} and ${input.after}`]), [editor, input]);
  useEffect(() => {
    void mainProcess.call(compareLetters, input).then(setAnswer);
  }, [mainProcess, input]);
  if (docket === 'none') return <NoDocket />;
  if (answer === undefined) return null;
  const after = input.after === 'today' ? 'the record of today' : input.after;
  return (
    <RecordPage
      title={`${input.before} and ${after}`}
      about={answer.ok ? sumInWords(answer.value, unreadText(docket, input)) : undefined}
    >
      {answer.ok ? (
        <Compared compared={answer.value} input={input} unread={unreadText(docket, input)} />
      ) : (
        <p role="alert">{answer.message}</p>
      )}
    </RecordPage>
  );
}

function sumInWords({ told, sections }: LettersCompared, unread: readonly string[]): string {
  if (unread.length > 0) return `${counted(told.length, 'fact')} told otherwise`;
  const changed = sections.filter(({ kind }) => kind !== 'same').length;
  return `${counted(told.length, 'fact')} told otherwise, ${counted(changed, 'section')} of the text changed`;
}

/** Letters from before the workbench, whose text is not known as sections. */
function unreadText(docket: ReturnType<typeof useDocket>, { before, after }: ComparisonInput): readonly string[] {
  if (typeof docket === 'string') return [];
  const isUnread = ({ id, origin }: Letter) => origin === 'external' && (id === before || id === after);
  return docket.records.letters.filter(isUnread).map(({ id }) => id);
}

interface ComparedProps {
  readonly compared: LettersCompared;
  readonly input: ComparisonInput;
  readonly unread: readonly string[];
}

function Compared({ compared: { told, sections }, input: { before, after }, unread }: ComparedProps) {
  const isToday = after === 'today';
  const changed = sections.filter(({ kind }) => kind !== 'same');
  const isSince = told.some(({ changedBy }) => changedBy !== undefined);
  return (
    <>
      <RecordSection title="Facts told otherwise" count={String(told.length)}>
        {told.length === 0 ? (
          <EmptyState what="Both tell the same facts." how="What stands in free text is compared below." />
        ) : (
          <table className="record-table compared-facts">
            <thead>
              <tr>
                <th scope="col">Fact</th>
                <th scope="col">{isToday ? 'The letter says' : `${before} says`}</th>
                <th scope="col">{isToday ? 'The docket now says' : `${after} says`}</th>
                {isSince && <th scope="col">Since</th>}
              </tr>
            </thead>
            <tbody>
              {told.map(({ source, before, after: now, changedBy }) => (
                <tr key={source}>
                  <th scope="row">{referenceInWords(source)}</th>
                  <td>{before ?? <span className="muted">not told</span>}</td>
                  <td>{now ?? <span className="muted">not told</span>}</td>
                  {isSince && (
                    <td>
                      {changedBy === undefined ? (
                        <span className="muted">changes with the day</span>
                      ) : (
                        `entry ${changedBy.seq} of ${formatDate(changedBy.on)}, ${changedBy.actor}`
                      )}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </RecordSection>
      <RecordSection title="Text that changed" count={unread.length === 0 ? String(changed.length) : undefined}>
        {changed.length === 0 && (
          <p className="muted">
            {unread.length === 0
              ? 'No section reads otherwise.'
              : `The text of ${unread.join(' and ')} is in its evidence and not known by sections: only what it told is compared.`}
          </p>
        )}
        {changed.map((section) => (
          <SectionText key={`${section.heading} ${section.kind}`} section={section} />
        ))}
      </RecordSection>
    </>
  );
}

const fates = { added: 'Added', removed: 'Removed', changed: 'Changed', same: 'The same' } as const;

function SectionText({ section: { heading, kind, lines } }: { readonly section: Section }) {
  return (
    <section className="compared-section" aria-label={`${heading}: ${fates[kind]}`}>
      <h3>
        {heading} <span className="muted">{fates[kind]}</span>
      </h3>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the comparison
        <p key={at} className={`compared-line is-${line.kind}`}>
          <LineText line={line} />
        </p>
      ))}
    </section>
  );
}

/** Told by elements and words, not by colour alone. */
function LineText({ line }: { readonly line: Line }) {
  if (line.kind === 'changed')
    return line.words.map(({ kind, text }, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a run is its place in the line
      <Run key={at} kind={kind} text={`${text} `} />
    ));
  return <Run kind={line.kind} text={line.text} />;
}

function Run({ kind, text }: { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }) {
  if (kind === 'same') return text;
  return kind === 'added' ? <ins>{text}</ins> : <del>{text}</del>;
}
