import { createStore } from 'zustand/vanilla';
import type { DocketStatus, RecentDocket } from '../../../shared/contracts/docket.contract.ts';
import type { ObligationsKnown } from '../../../shared/contracts/obligation.contract.ts';
import type { Officer } from '../../../shared/contracts/officer.contract.ts';
import type { ProblemsFound } from '../../../shared/contracts/problem.contract.ts';
import type { RuntimeDescription } from '../../../shared/contracts/runtime.contract.ts';
import type { DocketReport } from '../../../shared/contracts/verify.contract.ts';
import type { Refusal } from '../../../shared/kernel/result.ts';
import type { DocketRecords } from './docket-records.ts';
import type { LookingBack } from './looking-back.ts';

/** A docket that could not be opened, why, and how to ask again. */
export interface RefusedOpening {
  readonly name: string;
  readonly refusal: Refusal;
  readonly tryAgain: (takeOverLock: boolean) => Promise<void>;
}

/** What this window knows of the docket that it shows. */
export interface DocketSession {
  /** Null where none is open; undefined until main has answered. */
  readonly status: DocketStatus | null | undefined;
  /** The record is shown as it stood on another day: `records`, `found`, `owed` and `status.today` are of that day, each undefined until it is known. */
  readonly lookingBack: LookingBack | undefined;
  /** What the rules find today; undefined until it is known. */
  readonly found: ProblemsFound | undefined;
  /** What is outstanding today; undefined until it is known. */
  readonly owed: ObligationsKnown | undefined;
  /** As main told them; undefined until they are known. */
  readonly records: DocketRecords | undefined;
  /** The newest first. */
  readonly recent: readonly RecentDocket[];
  readonly officer: Officer | undefined;
  readonly runtime: RuntimeDescription | undefined;
  readonly refused: RefusedOpening | undefined;
  /** The last verification of this docket, by the officer's wish. */
  readonly verified: DocketReport | undefined;
}

/** One window shows one docket, so there is one session. */
export const docketSession = createStore<DocketSession>(() => ({
  status: undefined,
  lookingBack: undefined,
  found: undefined,
  owed: undefined,
  records: undefined,
  recent: [],
  officer: undefined,
  runtime: undefined,
  refused: undefined,
  verified: undefined,
}));
