/** Chance that a seed repeats. */
export interface Dice {
  /** A whole number from 0 to `size` - 1. */
  below(size: number): number;
  /** True this often, from 0 to 1. */
  chance(share: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** Other dice, the same for the same name however often these were thrown. */
  named(name: string): Dice;
}

/** Mulberry32: enough for tests, the same on every machine. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (size: number): number => Math.floor(next() * size);
  return {
    below,
    chance: (share) => next() < share,
    pick(items) {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('Nothing to pick from.');
      return item;
    },
    named: (name) => diceOf([...name].reduce((sum, char) => Math.imul(sum ^ char.charCodeAt(0), 16_777_619), seed | 1)),
  };
}
