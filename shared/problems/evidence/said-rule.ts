/** Rules about what evidence says: the splitter of chains finds it, the state holds none of it. */
import { type EvidenceId, evidenceIdSchema } from '../../domain/ids.ts';
import type { ProblemSubject } from '../../domain/problem/subject.ts';
import type { State } from '../../domain/state.ts';
import type { ChainFinding } from '../../mail/chain/finding.ts';
import type { ProblemPlace } from '../problem.ts';
import type { Finding, RuleFacts } from '../problem-rule.ts';

type Kind = ChainFinding['kind'];
type OfKind<K extends Kind> = Extract<ChainFinding, { readonly kind: K }>;

/** What is told of one subject by a rule. */
export interface SaidOf {
  readonly fix?: Finding['fix'];
  readonly subject: ProblemSubject;
  /** Full sentences for the officer. */
  readonly message: string;
  readonly place?: ProblemPlace | undefined;
}

export interface SaidRule extends RuleFacts {
  readonly kind: Kind;
  /** What of the rule's kind is told of each subject; evidence that is not in the state is passed over. */
  findIn(findings: readonly ChainFinding[], state: State): readonly SaidOf[];
}

interface SaidRuleSpec<K extends Kind> extends RuleFacts {
  readonly kind: K;
  /**
   * `evidence`: one problem for each original that says it. `caseOrImport`: what mail says so often that one note must do for each case to which
   * the evidence is linked, else for the import that brought it.
   */
  readonly gatheredBy: 'evidence' | 'caseOrImport';
  /** A full sentence; undefined where there is nothing to do about any of these. */
  tell(findings: readonly OfKind<K>[], subject: ProblemSubject, state: State): string | undefined;
  /** The step that would settle it, where there is one. */
  fixOf?(subject: ProblemSubject, findings: readonly OfKind<K>[]): Finding['fix'];
}

/** A rule for one kind of finding. */
export function saidRule<K extends Kind>({ gatheredBy, tell, fixOf, ...facts }: SaidRuleSpec<K>): SaidRule {
  return {
    ...facts,
    findIn(findings, state) {
      const own = findings.filter((one): one is OfKind<K> => one.kind === facts.kind);
      return [...gathered(own, gatheredBy, state)].flatMap(([, { subject, findings: these }]) => {
        const message = tell(these, subject, state);
        if (message === undefined) return [];
        const [fix, place] = [fixOf?.(subject, these), placeOf(these)];
        return [{ subject, message, ...(fix && { fix }), ...(place && { place }) }];
      });
    },
  };
}

interface Gathered<K extends Kind> {
  readonly subject: ProblemSubject;
  readonly findings: OfKind<K>[];
}

function gathered<K extends Kind>(
  findings: readonly OfKind<K>[],
  by: SaidRuleSpec<K>['gatheredBy'],
  state: State,
): ReadonlyMap<string, Gathered<K>> {
  const groups = new Map<string, Gathered<K>>();
  for (const finding of findings) {
    const evidence = evidenceOf(finding);
    for (const subject of evidence ? subjectsOf(evidence, by, state) : []) {
      const key = `${subject.kind} ${subject.id}`;
      const group = groups.get(key) ?? { subject, findings: [] };
      group.findings.push(finding);
      groups.set(key, group);
    }
  }
  return groups;
}

/** The original in which a finding is seen first. A source is an original or a message attached to one: `E-3fa4b2c19d/2`. */
export function evidenceOf({ places: [first] }: Pick<ChainFinding, 'places'>): EvidenceId | undefined {
  const id = evidenceIdSchema.safeParse(first?.source.split('/')[0]);
  return id.success ? id.data : undefined;
}

function subjectsOf(id: EvidenceId, by: 'evidence' | 'caseOrImport', { evidence }: State): readonly ProblemSubject[] {
  const row = evidence.get(id);
  if (!row) return [];
  if (by === 'evidence') return [{ kind: 'evidence', id }];
  const cases = new Map(row.links.flatMap(({ subject }) => (subject.kind === 'case' ? [[subject.id, subject]] : [])));
  return cases.size > 0 ? [...cases.values()] : [{ kind: 'import', id: row.import }];
}

/** Where the first of these is seen. What stands in an attached message has no line in the message that brought it. */
function placeOf([first]: readonly ChainFinding[]): ProblemPlace | undefined {
  const evidence = first && evidenceOf(first);
  if (first === undefined || evidence === undefined) return undefined;
  const [place] = first.places;
  if (place?.source !== evidence) return { evidence, line: 0 };
  return { evidence, line: place.line, ...('words' in first && { words: first.words }) };
}

/** Whoever sent or received the first of these is asked for what is missing, about the case where it is one's. */
export function askFor(what: string) {
  return (subject: ProblemSubject, [first]: readonly ChainFinding[]): Finding['fix'] => {
    const evidence = first && evidenceOf(first);
    const about = subject.kind === 'case' ? { about: subject } : {};
    return { command: 'OpenSuspense', arguments: { what, ...about, ...(evidence && { evidence }) } };
  };
}
