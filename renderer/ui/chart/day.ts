/** A calendar day as `2022-04-04`. The kit reads no clock, and of calendars it knows only the months. */
export type Day = string;

const msPerDay = 86_400_000;
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** Days since 1 Jan 1970, so that days can be subtracted. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / msPerDay;
}

/** @example dayInWords('2021-10-26') // '26 Oct 2021' */
export function dayInWords(day: Day): string {
  return `${dayAndMonth(day)} ${Number(day.slice(0, 4))}`;
}

/** @example dayAndMonth('2021-10-26') // '26 Oct' */
export function dayAndMonth(day: Day): string {
  return `${Number(day.slice(8))} ${monthName(day)}`;
}

/** @example monthName('2021-10-26') // 'Oct' */
export function monthName(day: Day): string {
  return monthNames[Number(day.slice(5, 7)) - 1] ?? '';
}

/** The first days of the months that begin after `first` and not after `last`. */
export function monthStarts(first: Day, last: Day): readonly Day[] {
  const starts: Day[] = [];
  for (let day = nextMonth(first); day <= last; day = nextMonth(day)) starts.push(day);
  return starts;
}

function nextMonth(day: Day): Day {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const [nextYear, next] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return `${String(nextYear).padStart(4, '0')}-${String(next).padStart(2, '0')}-01`;
}
