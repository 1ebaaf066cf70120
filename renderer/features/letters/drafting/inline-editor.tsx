import { type ClipboardEvent, type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { DraftInline } from '../../../../shared/letters/draft.ts';
import { rememberCaret, restoreCaret } from './caret-memory.ts';
import { readInlines, renewWords, type WordsOf, writeInlines } from './inline-dom.ts';

type Content = readonly DraftInline[];

/** A new object is a new wish. */
export interface FocusWish {
  readonly at: 'start' | 'end';
}

export interface InlineEditorProps {
  /** What a screen reader calls it. */
  readonly label: string;
  readonly content: Content;
  readonly wordsOf: WordsOf;
  readonly placeholder?: string;
  readonly className?: string;
  readonly onChange: (content: Content) => void;
  /** Enter: what stands before the caret and after it. Without it Enter does nothing. */
  readonly onSplit?: (before: Content, after: Content) => void;
  /** Backspace at the very start. */
  readonly onJoin?: () => void;
  /** Other keys, before the browser's own editing. */
  readonly onKey?: (event: KeyboardEvent<HTMLElement>) => void;
  /** Moves the focus here when it is set and changes. */
  readonly focus?: FocusWish | undefined;
}

/** One paragraph, heading, item or cell: the officer's text with values of the record in it. Bold and italic only; pasted text comes plain. */
export function InlineEditor({ label, content, wordsOf, focus, ...props }: InlineEditorProps) {
  const element = useRef<HTMLDivElement>(null);
  /** What the element shows: typing must not draw it again under the caret. */
  const shown = useRef<Content>(undefined);
  useLayoutEffect(() => {
    if (element.current === null || shown.current === content) return;
    writeInlines(element.current, content, wordsOf);
    shown.current = content;
  });
  useLayoutEffect(() => {
    if (element.current !== null) renewWords(element.current, wordsOf);
  }, [wordsOf]);
  useLayoutEffect(() => {
    if (focus !== undefined && element.current !== null) placeCaret(element.current, focus.at);
  }, [focus]);
  const tell = () => {
    if (element.current === null) return;
    shown.current = readInlines(element.current);
    props.onChange(shown.current);
  };
  return (
    <div
      ref={element}
      className={`draft-inlines ${props.className ?? ''}`}
      contentEditable
      suppressContentEditableWarning
      role="textbox"
      tabIndex={0}
      aria-multiline="true"
      aria-label={label}
      data-placeholder={props.placeholder}
      spellCheck={false}
      onInput={tell}
      onFocus={({ currentTarget }) => restoreCaret(currentTarget)}
      onSelect={({ currentTarget }) => rememberCaret(currentTarget)}
      onBlur={({ currentTarget }) => rememberCaret(currentTarget)}
      onPaste={(event) => {
        pastePlain(event);
        tell();
      }}
      onDrop={(event) => event.preventDefault()}
      onKeyDown={(event) => onKeyDown(event, props)}
    />
  );
}

function onKeyDown(
  event: KeyboardEvent<HTMLElement>,
  { onSplit, onJoin, onKey }: Omit<InlineEditorProps, 'label' | 'content' | 'wordsOf'>,
) {
  onKey?.(event);
  if (event.defaultPrevented || event.nativeEvent.isComposing) return;
  const element = event.currentTarget;
  if (event.key === 'Enter') {
    event.preventDefault();
    const halves = onSplit && halvesAtCaret(element);
    if (halves) onSplit?.(...halves);
  } else if (event.key === 'Backspace' && onJoin !== undefined && isCaretAtStart(element)) {
    event.preventDefault();
    onJoin();
  } else if ((event.ctrlKey || event.metaKey) && !event.altKey && 'biu'.includes(event.key.toLowerCase())) {
    event.preventDefault();
    // The one way that keeps the caret and works on a selection over values; letters know no underline.
    if (event.key.toLowerCase() !== 'u') document.execCommand(event.key.toLowerCase() === 'b' ? 'bold' : 'italic');
  }
}

function pastePlain(event: ClipboardEvent<HTMLElement>) {
  event.preventDefault();
  const text = event.clipboardData.getData('text/plain').replaceAll(/\s+/g, ' ');
  document.execCommand('insertText', false, text);
}

function caretRange(element: HTMLElement): Range | undefined {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  return element.contains(range.startContainer) && element.contains(range.endContainer) ? range : undefined;
}

function halvesAtCaret(element: HTMLElement): readonly [Content, Content] | undefined {
  const caret = caretRange(element);
  if (caret === undefined) return undefined;
  const [before, after] = [caret.cloneRange(), caret.cloneRange()];
  before.setStart(element, 0);
  before.setEnd(caret.startContainer, caret.startOffset);
  after.setEnd(element, element.childNodes.length);
  after.setStart(caret.endContainer, caret.endOffset);
  return [readInlines(before.cloneContents()), readInlines(after.cloneContents())];
}

function isCaretAtStart(element: HTMLElement): boolean {
  const caret = caretRange(element);
  if (caret === undefined || !caret.collapsed) return false;
  const before = caret.cloneRange();
  before.setStart(element, 0);
  return readInlines(before.cloneContents()).length === 0;
}

function placeCaret(element: HTMLElement, where: 'start' | 'end') {
  element.focus();
  const range = document.createRange();
  range.selectNodeContents(element);
  range.collapse(where === 'start');
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}
