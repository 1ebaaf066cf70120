import { basename } from 'node:path';
import type { DocketStatus } from '../../shared/contracts/docket.contract.ts';
import type { DomainEvent, Intent } from '../../shared/domain/domain.ts';
import { undoIntents } from '../../shared/domain/undo.ts';
import type { LedgerEntry } from '../../shared/journal/ledger-entry.ts';
import { ok, type Refusal, type Result } from '../../shared/kernel/result.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { type MailReaders, type MailReading, openMailReading, readMessages } from '../ledger/read-messages.ts';
import { unknownWord } from '../ledger/unknown-word.ts';
import type { ParsedStore } from '../mail/parsed-store.ts';
import { createTurns } from '../process/turns.ts';
import { createUndoHistory } from './undo-history.ts';

/** One docket while it is open in the app: its ledger, its mail as read, and the steps that can be undone. */
export interface DocketSession {
  /** Tells of everything that is recorded through it. */
  readonly ledger: Ledger;
  readonly isSample: boolean;
  actor(): string;
  /** Records one step of the officer. Refuses as `unknownWord` and the ledger do. */
  record(intents: readonly Readonly<Record<string, unknown>>[]): Promise<Result<readonly LedgerEntry[]>>;
  /** Records a long step part by part, so that nobody waits long for the main process; one step for undo. */
  recordInParts(parts: Iterable<readonly Readonly<Record<string, unknown>>[]>): Promise<RecordedParts>;
  /** Answers what was undone. Refuses as UndoHistory and the ledger do. */
  undo(): Promise<Result<string>>;
  redo(): Promise<Result<string>>;
  /** Notes that something was recorded, beside `record`, which undo must not pass: an import, an issued letter. */
  noteHappened(event: DomainEvent): void;
  /** How mail is read, for an import. */
  reading(): Promise<MailReading>;
  /** The messages; what the store lacks is read again from the originals once in a session. */
  messages(): Promise<ParsedStore>;
  /** What was read was removed from the disk: it is opened anew when it is needed. */
  forgetReading(): void;
  status(): DocketStatus;
  close(): Promise<void>;
}

/** What came of a long step: each part was recorded whole. */
export interface RecordedParts {
  /** Facts. */
  readonly recorded: number;
  /** Why the parts that were left were not recorded. */
  readonly stopped?: Refusal | undefined;
}

interface SessionParts {
  readonly ledger: Ledger;
  readonly isSample: boolean;
  readonly userFolder: string;
  readonly readers: MailReaders;
  actor(): string;
  /** Entries were recorded, or there is another step to undo. */
  onChanged(): void;
}

export function openSession(parts: SessionParts): DocketSession {
  const { isSample, actor, onChanged, ledger: silent } = parts;
  const ledger = tellingLedger(silent, onChanged);
  const history = createUndoHistory();
  const inTurn = createTurns();
  let reading: Promise<MailReading> | undefined;
  let messages: Promise<ParsedStore> | undefined;

  async function record(intents: readonly Readonly<Record<string, unknown>>[]) {
    const unknown = unknownWord(ledger, intents);
    if (unknown) return unknown;
    const before = ledger.state();
    // Told once, and not before the step can be undone: each telling makes every window ask and draw anew.
    const recorded = await silent.handle(intents, actor());
    if (recorded.ok && recorded.value.length > 0) {
      history.record({ before, events: recorded.value });
      onChanged();
    }
    return recorded;
  }

  async function recordInParts(parts: Iterable<readonly Readonly<Record<string, unknown>>[]>): Promise<RecordedParts> {
    const before = ledger.state();
    const events: DomainEvent[] = [];
    const taking: (readonly Intent[])[] = [];
    let stopped: Refusal | undefined;
    let isTakenBack = true;
    for (const part of parts) {
      const beforePart = ledger.state();
      const recorded = await ledger.handle(part, actor());
      if (!recorded.ok) {
        stopped = recorded;
        break;
      }
      for (const event of recorded.value) events.push(event);
      const back = undoIntents({ before: beforePart, events: recorded.value });
      if (back.ok) taking.push(back.value);
      else isTakenBack = false;
    }
    if (events.length > 0) {
      const whole = { before, events };
      history.record(whole, isTakenBack ? ok(taking.reverse().flat()) : undoIntents(whole));
      onChanged();
    }
    return { recorded: events.length, stopped };
  }

  async function turnBack(which: 'undo' | 'redo'): Promise<Result<string>> {
    const turn = history[which]();
    if (!turn.ok) return turn;
    const recorded = await silent.handle(turn.value.intents, actor());
    if (!recorded.ok) return recorded;
    turn.value.done();
    onChanged();
    return ok(turn.value.label);
  }

  function openReading(): Promise<MailReading> {
    reading ??= openMailReading(ledger, parts, parts.readers);
    return reading;
  }

  return {
    ledger,
    isSample,
    actor,
    record: (intents) => inTurn(() => record(intents)),
    recordInParts: (parts) => inTurn(() => recordInParts(parts)),
    undo: () => inTurn(() => turnBack('undo')),
    redo: () => inTurn(() => turnBack('redo')),
    noteHappened(event) {
      history.record({ before: ledger.state(), events: [event] });
      onChanged();
    },
    reading: openReading,
    messages() {
      messages ??= openReading().then((opened) => readMessages(ledger, opened));
      return messages;
    },
    forgetReading() {
      reading = undefined;
      messages = undefined;
    },
    status: () => ({ ...described(ledger), isSample, actor: actor(), undo: history.labels() }),
    close: () => ledger.close(),
  };
}

function tellingLedger(ledger: Ledger, onRecorded: () => void): Ledger {
  return {
    ...ledger,
    async handle(intents, actor) {
      const recorded = await ledger.handle(intents, actor);
      if (recorded.ok && recorded.value.length > 0) onRecorded();
      return recorded;
    },
  };
}

function described(ledger: Ledger): Omit<DocketStatus, 'isSample' | 'actor' | 'undo'> {
  const { id, name, agency, office, timeZone } = ledger.docket;
  const { readOnly } = ledger;
  return {
    id,
    name,
    agency,
    office,
    timeZone,
    mailDomains: ledger.state().docket?.mailDomains ?? [],
    folderName: basename(ledger.dir),
    today: ledger.today(),
    heads: ledger.heads(),
    entryCount: ledger.entries().length,
    readOnly: readOnly ? { code: readOnly.code, message: readOnly.message } : null,
    findings: ledger.findings(),
  };
}
