import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import {
  type ChronologyLine,
  canMove,
  isByHand,
  withMoved,
  withoutLine,
  withText,
} from '../../../shared/chronology/chronology.ts';
import { Button, IconButton } from '../../ui/button/button.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { openRecord } from '../docket/api.ts';
import { lineDateInWords } from './chronology-table.ts';
import type { Citation } from './cite-lines.ts';
import type { OpenChronology } from './open-chronologies.ts';

interface ChronologyLinesProps {
  readonly open: OpenChronology;
  readonly lines: readonly ChronologyLine[];
  /** In their order; empty until they are known. */
  readonly citations: readonly (Citation | undefined)[];
}

/** Lines that can be reworded, moved within their day by Alt with an arrow or a button, and removed. */
export function ChronologyLines({ open, lines, citations }: ChronologyLinesProps) {
  const list = useRef<HTMLOListElement>(null);
  const { announcer } = useWorkbench();
  const focusLine = (at: number) =>
    requestAnimationFrame(() => list.current?.querySelectorAll('textarea').item(at)?.focus());
  const changeLines = (make: (before: readonly ChronologyLine[]) => readonly ChronologyLine[]) =>
    open.change((before) => {
      const next = make(before.lines);
      return next === before.lines ? before : { ...before, lines: next };
    });
  const move = (at: number, by: -1 | 1) => {
    if (!canMove(lines, at, by)) return;
    void changeLines((before) => withMoved(before, at, by));
    focusLine(at + by);
    announcer.say(
      `Moved ${by < 0 ? 'up' : 'down'} within ${lineDateInWords({ on: lines[at]?.on ?? '', precision: 'day' })}.`,
    );
  };
  const remove = (at: number) => {
    void changeLines((before) => withoutLine(before, at));
    focusLine(Math.min(at, lines.length - 2));
    announcer.say('Line removed. Undo brings it back.');
  };
  return (
    <ol className="chronology-lines" ref={list} aria-label="Lines">
      {lines.map((line, at) => (
        <LineRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place; its words are given anew with it
          key={at}
          line={line}
          citation={citations[at]}
          isMoved={isByHand(lines, at)}
          canGoUp={canMove(lines, at, -1)}
          canGoDown={canMove(lines, at, 1)}
          onText={(text) => void changeLines((before) => withText(before, at, text))}
          onMove={(by) => move(at, by)}
          onRemove={() => remove(at)}
        />
      ))}
    </ol>
  );
}

interface LineRowProps {
  readonly line: ChronologyLine;
  readonly citation: Citation | undefined;
  /** By hand, against the clocks. */
  readonly isMoved: boolean;
  readonly canGoUp: boolean;
  readonly canGoDown: boolean;
  readonly onText: (text: string) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

function LineRow({ line, citation, isMoved, canGoUp, canGoDown, onText, onMove, onRemove }: LineRowProps) {
  const workbench = useWorkbench();
  const { evidence } = line;
  const day = lineDateInWords(line);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <li className="chronology-line">
      <span className="chronology-date">
        <span data-tooltip={utcInWords(line)}>{day}</span>
        {isMoved && <span className="faint">order by hand</span>}
      </span>
      <LineText text={line.text} label={`What happened, ${day}`} onText={onText} onKeyDown={onKeyDown} />
      {evidence === undefined ? (
        <span className="faint">the record</span>
      ) : (
        <span className="chronology-cited">
          <Button
            look="link"
            data-tooltip={citation && citedInWords(citation)}
            onClick={() => openRecord(workbench, { kind: 'evidence', id: evidence })}
          >
            {evidence}
          </Button>
          {line.line !== undefined && citation !== undefined && <span className="faint">{citation.place}</span>}
        </span>
      )}
      <span className="chronology-tools">
        <IconButton
          icon="arrow-up"
          label={canGoUp ? `Move up within its day: ${line.text}` : `Nothing stands above it on its day: ${line.text}`}
          aria-disabled={!canGoUp}
          onClick={() => onMove(-1)}
        />
        <IconButton
          icon="arrow-down"
          label={
            canGoDown ? `Move down within its day: ${line.text}` : `Nothing stands below it on its day: ${line.text}`
          }
          aria-disabled={!canGoDown}
          onClick={() => onMove(1)}
        />
        <IconButton icon="close" label={`Remove: ${line.text}`} onClick={onRemove} />
      </span>
    </li>
  );
}

function utcInWords({ utc }: ChronologyLine): string | undefined {
  return utc === undefined ? undefined : `${utc.slice(0, 10)} ${utc.slice(11, 19)} UTC`;
}

/** @example 'inbox.mbox, from byte 4,096 of the mailbox. SHA-256 3fa4…' */
function citedInWords({ file, sha256, place }: Citation): string {
  const where = [file, place].filter(Boolean).join(', ');
  return where === '' ? `SHA-256 ${sha256}` : `${where}. SHA-256 ${sha256}`;
}

interface LineTextProps {
  readonly text: string;
  readonly label: string;
  readonly onText: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Words are saved when the officer leaves them, by Tab, Enter or closing the page. */
function LineText({ text, label, onText, onKeyDown }: LineTextProps) {
  // What was typed over other words than those that stand here now belongs to another line.
  const [draft, setDraft] = useState<{ readonly over: string; readonly words: string }>();
  const words = draft?.over === text ? draft.words : text;
  const latest = useRef({ words, text, onText });
  latest.current = { words, text, onText };
  const commit = () => {
    const { words: now, text: before, onText: tell } = latest.current;
    if (now !== before) tell(now);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page goes
  useEffect(() => () => commit(), []);
  return (
    <textarea
      className="text-input chronology-text"
      aria-label={label}
      rows={1}
      maxLength={2_000}
      value={words}
      onChange={({ target }) => setDraft({ over: text, words: target.value })}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.shiftKey) {
          event.preventDefault();
          commit();
        } else onKeyDown(event);
      }}
    />
  );
}
