import { formatDate, formatDateWithWeekday } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { Glyph } from '../../ui/icon/glyph.tsx';

interface DateTextProps {
  readonly date: LocalDate;
  /** Said on hover and to screen readers in place of the weekday. */
  readonly reason?: string | undefined;
  /** The shape of the date grammar: original never moves, current may, actual has happened. */
  readonly shape?: 'originalDate' | 'currentDate' | 'actualDate' | undefined;
  readonly isQuiet?: boolean;
  /** A stop for Tab, so that the keyboard reaches the reason too; not in grids, whose cells are stops already. */
  readonly isStop?: boolean;
}

/** A day as officers write it, 26 Oct 2021, with its weekday or its reason behind it. */
export function DateText({ date, reason, shape, isQuiet = false, isStop = false }: DateTextProps) {
  const words = reason ?? formatDateWithWeekday(date);
  return (
    <time
      className={`date-cell${isQuiet ? ' muted' : ''}`}
      dateTime={date}
      data-tooltip={words}
      {...(isStop ? { tabIndex: 0, role: 'note' } : {})}
    >
      {shape !== undefined && <Glyph name={shape} />}
      {formatDate(date)}
      {reason !== undefined && <span className="visually-hidden">. {reason}</span>}
    </time>
  );
}
