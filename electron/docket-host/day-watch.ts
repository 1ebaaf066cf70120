import type { LocalDate } from '../../shared/kernel/local-date.ts';

export interface DayWatch {
  /** Looks now: the computer may have slept over midnight. */
  look(): void;
  stop(): void;
}

interface DayPorts {
  /** In the docket's time zone. */
  today(): LocalDate;
  nowMs(): number;
  onChanged(): void;
}

const minuteMs = 60_000;

/**
 * Tells when the day changes. It looks as each minute begins, for midnight is the beginning of a minute in every zone, and no shift of a
 * clock and no sleep can make it miss more than one.
 */
export function watchDay({ today, nowMs, onChanged }: DayPorts): DayWatch {
  let known = today();
  let timer = wait();

  function wait(): NodeJS.Timeout {
    return setTimeout(
      () => {
        look();
        timer = wait();
      },
      minuteMs - (nowMs() % minuteMs),
    ).unref();
  }

  function look(): void {
    const now = today();
    if (now === known) return;
    known = now;
    onChanged();
  }

  return { look, stop: () => clearTimeout(timer) };
}
