/** Conditions over context keys: `docket.isOpen && !docket.isReadOnly && activeView == problems`. */

export type ContextValue = string | boolean;

/** One condition. A missing key counts as `false`. */
interface Condition {
  readonly key: string;
  readonly equals: ContextValue;
  readonly negated: boolean;
}

/** All conditions must hold; the empty list always holds. There is no "or": two declarations say that better. */
export type When = readonly Condition[];

const conditionPattern = /^(!)?([A-Za-z][\w.]*)(?:\s*(==|!=)\s*([\w.-]+))?$/;

/** @example parseWhen('docket.isOpen && part != panel') */
export function parseWhen(text: string | undefined): When {
  if (text === undefined || text.trim() === '') return [];
  return text.split('&&').map((part) => parseCondition(part.trim(), text));
}

function parseCondition(part: string, whole: string): Condition {
  const match = conditionPattern.exec(part);
  const [, bang, key, operator, value] = match ?? [];
  if (key === undefined || (bang !== undefined && operator !== undefined)) {
    throw new Error(`"${part}" in the condition "${whole}" is not "key", "!key", "key == value" or "key != value".`);
  }
  return { key, equals: value ?? true, negated: bang !== undefined || operator === '!=' };
}

/** Whether every condition holds for the given values. */
export function holds(when: When, current: (key: string) => ContextValue | undefined): boolean {
  return when.every(({ key, equals, negated }) => ((current(key) ?? false) === equals) !== negated);
}

/** Whether no state of the workbench can satisfy both; if this says no, they may still never meet in practice. */
export function excludeEachOther(left: When, right: When): boolean {
  return left.some((one) => right.some((other) => contradict(one, other)));
}

function contradict(one: Condition, other: Condition): boolean {
  if (one.key !== other.key) return false;
  if (one.negated && other.negated) return false;
  return one.negated === other.negated ? one.equals !== other.equals : one.equals === other.equals;
}
