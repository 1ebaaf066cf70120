/** The ledger: folds the journal, decides intents, appends their events durably, and only then answers. The app and the CLI are clients of it. */
import { dayIn } from '../../shared/calendar/local-date-arithmetic.ts';
import type { RuleTable } from '../../shared/calendar/rule-table.ts';
import { decideAll } from '../../shared/domain/domain.ts';
import { type DomainEvent, evolve } from '../../shared/domain/evolve.ts';
import type { Basis } from '../../shared/domain/letter/events.ts';
import { emptyState, type State } from '../../shared/domain/state.ts';
import type { Head } from '../../shared/journal/entry.ts';
import { foldEntries } from '../../shared/journal/fold.ts';
import type { LedgerEntry } from '../../shared/journal/ledger-entry.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import type { LocalDate } from '../../shared/kernel/local-date.ts';
import { ok, type Refusal, type Result, refuse } from '../../shared/kernel/result.ts';
import { unacknowledged } from '../docket/acknowledged-losses.ts';
import type { DocketFile } from '../docket/docket-file.ts';
import type { DocketPorts } from '../docket/docket-ports.ts';
import { type OpenDocket, type OpenOptions, openDocket } from '../docket/open-docket.ts';
import type { EvidenceStore } from '../evidence/evidence-store.ts';
import type { DocketFinding } from '../journal/finding.ts';
import { understand } from './ledger-entry.ts';
import { type RulesRead, readRules } from './read-rules.ts';

export interface Ledger {
  readonly dir: string;
  readonly docket: DocketFile;
  /** What was noticed on opening, less losses that were acknowledged since. */
  findings(): readonly DocketFinding[];
  /** Heads that this computer has seen, that the logs no longer hold, and of whose loss no entry tells. */
  lost(): readonly Head[];
  /** Why nothing can be recorded; absent when it can. */
  readonly readOnly?: Refusal | undefined;
  readonly evidence: EvidenceStore;
  /** The built-in rule table with the docket's own rules.json over it, as both stood at opening. */
  readonly rules: RuleTable;
  entries(): readonly LedgerEntry[];
  heads(): readonly Head[];
  /** The docket as it stands. */
  state(): State;
  /** As it stood: facts true by the end of `asOf`, as recorded by the end of `knownOn` (both days of the docket's time zone). */
  stateAt(view: { readonly asOf?: LocalDate | undefined; readonly knownOn?: LocalDate | undefined }): State;
  /** What a letter written now, about the docket as of this day, rests on. */
  basis(asOf: LocalDate): Basis;
  today(): LocalDate;
  /** A moment's day in the docket's time zone. */
  dayOf(moment: Instant): LocalDate;
  now(): Instant;
  newId(): string;
  /**
   * Decides the intents in order, each on the state that the ones before leave, and records their events together: all, or none. Answers
   * once they are on the disk. Refuses with the first intent's reason, why the docket is read-only, or a disk code.
   */
  handle(intents: readonly Readonly<Record<string, unknown>>[], actor: string): Promise<Result<readonly LedgerEntry[]>>;
  close(): Promise<void>;
}

/** Opens a docket's ledger. Refuses as openDocket does. */
export async function openLedger(dir: string, options: OpenOptions, ports: DocketPorts): Promise<Result<Ledger>> {
  const rulesRead = await readRules(dir);
  const opened = await openDocket(dir, options, ports);
  if (!opened.ok) return opened;
  return ok(ledgerOn(opened.value, rulesRead, ports));
}

function ledgerOn(docket: OpenDocket, { rules, findings }: RulesRead, ports: DocketPorts): Ledger {
  const { timeZone } = docket.folder.docket;
  const dayOf = dayIn(timeZone);
  const understood = understand(docket.entries);
  const entries = [...understood.entries];
  const heads = new Map(docket.heads.map((head) => [head.device, head]));
  const readOnly = docket.readOnly ?? understood.notUnderstood;
  let state = foldEntries(entries, evolve, emptyState);
  // Intents are decided on what has been decided, recorded or not yet: whoever waits for the disk is already counted.
  let decided = state;

  async function handle(
    intents: readonly Readonly<Record<string, unknown>>[],
    actor: string,
  ): Promise<Result<readonly LedgerEntry[]>> {
    if (readOnly) return refuse('readOnly', `Nothing was recorded: ${readOnly.message}`, { because: readOnly.code });
    const events = decideAll(decided, intents, { today: dayOf(ports.now()), newId });
    if (!events.ok) return events;
    if (events.value.length === 0) return ok([]);
    const before = decided;
    decided = events.value.reduce(evolve, before);
    return record(events.value, { before, after: decided }, actor);
  }

  async function record(
    events: readonly DomainEvent[],
    { before, after }: { readonly before: State; readonly after: State },
    actor: string,
  ): Promise<Result<readonly LedgerEntry[]>> {
    const appended = await docket.journal.appendAll(events.map((event) => ({ actor, ...event })));
    if (!appended.ok) return appended;
    const added = appended.value.map((entry, index): LedgerEntry => ({ ...entry, ...(events[index] as DomainEvent) }));
    for (const entry of added) entries.push(entry);
    // All that was decided before these has been recorded, unless something could not be.
    state = state === before ? after : added.reduce(evolve, state);
    const last = appended.value.at(-1);
    if (last) heads.set(last.device, { device: last.device, seq: last.seq, hash: last.hash });
    return ok(added);
  }

  /** Whoever looks back asks for lists, problems and obligations of one day, so the last is kept. */
  let last: { readonly of: string; readonly state: State } | undefined;

  function stateAt({ asOf, knownOn }: Parameters<Ledger['stateAt']>[0]): State {
    const of = `${asOf} ${knownOn} ${entries.length}`;
    if (last?.of !== of) {
      const view = { ...(asOf && { asOf }), ...(knownOn && { known: { on: knownOn, dayOf } }) };
      // Whose record this is does not depend on the day that is looked at.
      last = { of, state: foldEntries(entries, evolve, { ...emptyState, docket: state.docket }, view) };
    }
    return last.state;
  }

  const noticed = [...docket.findings, ...emptyJournal(docket), ...findingOf(understood.notUnderstood), ...findings];
  const lost = () => unacknowledged(docket.lost, entries);
  const newId = () => ports.randomHex(4);
  return {
    dir: docket.folder.dir,
    docket: docket.folder.docket,
    findings: () =>
      lost().length === docket.lost.length ? noticed : noticed.filter(({ code }) => code !== 'journal.tailMissing'),
    lost,
    readOnly,
    evidence: docket.evidence,
    rules,
    entries: () => entries,
    heads: () => [...heads.values()],
    state: () => state,
    stateAt,
    basis: (asOf) => ({ heads: [...heads.values()].filter((head) => head.seq > 0), asOf }),
    today: () => dayOf(ports.now()),
    dayOf,
    now: () => ports.now(),
    newId,
    handle,
    close: () => docket.close(),
  };
}

/** A docket is made with its first entry, so a journal without any is no new docket. */
function emptyJournal({ entries, findings, folder }: OpenDocket): readonly DocketFinding[] {
  if (entries.length > 0 || findings.some(({ severity }) => severity === 'error')) return [];
  const message = `The journal of ${folder.dir} holds no entry: it was removed, or the docket was never finished when it was made.`;
  return [{ code: 'journal.empty', severity: 'error', message }];
}

function findingOf(notUnderstood: Refusal | undefined): readonly DocketFinding[] {
  if (!notUnderstood) return [];
  const message = `${notUnderstood.message} The docket is open for reading only, and shows the record as it stood before that entry.`;
  return [{ code: notUnderstood.code, severity: 'error', message }];
}
