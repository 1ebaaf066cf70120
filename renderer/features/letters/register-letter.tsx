import { useState } from 'react';
import { z } from 'zod';
import { authoritySchema } from '../../../shared/domain/authority.ts';
import { caseIdSchema, type EvidenceId, recommendationIdSchema } from '../../../shared/domain/ids.ts';
import { type LetterKind, letterKindSchema } from '../../../shared/domain/letter/events.ts';
import { Button } from '../../ui/button/button.tsx';
import { useWorkbench, type Workbench, type WorkbenchCommand } from '../../workbench/workbench.ts';
import {
  aWritableDocket,
  chosenOf,
  type DocketRecords,
  docketSession,
  evidenceField,
  FormDialog,
  type FormField,
  type FormValues,
  openRecord,
  record,
  weekdayOf,
} from '../docket/api.ts';
import { chooseAndImport } from '../imports/api.ts';
import { authorityWords, kindWords } from './letter-kinds.ts';
import { ToldRows, type TypedPromise, toldOf } from './told-rows.tsx';

/** A letter that was sent before the workbench. */
export const registerLetter: WorkbenchCommand = {
  id: 'letter.register',
  title: 'Register a Letter That Was Sent Elsewhere…',
  category: 'Letters',
  icon: 'mail',
  requires: aWritableDocket,
  menus: [
    { menu: 'menuBar.letters', group: '1_draft', order: 2 },
    { menu: 'viewTitle.letters', isInline: true },
  ],
  run: (workbench) => ask(workbench, { kind: 'response', recommendations: [] }),
};

const argsSchema = z.looseObject({
  case: caseIdSchema.optional(),
  recommendations: z.array(recommendationIdSchema).readonly().default([]),
  to: authoritySchema.optional(),
  kind: letterKindSchema.default('response'),
});
type Known = z.infer<typeof argsSchema>;

/** For links: what is known of the letter. */
export const registerFor: WorkbenchCommand<Known> = {
  id: 'letter.registerFor',
  title: 'Register a Letter About This…',
  category: 'Letters',
  requires: aWritableDocket,
  args: argsSchema,
  run: ask,
};

async function ask(workbench: Workbench, known: Known): Promise<void> {
  const { records } = docketSession.getState();
  if (records === undefined) return;
  const evidence = await evidenceField('The letter itself, as evidence', aboutOf(known));
  workbench.dialogs.show((close) => (
    <RegisterLetter known={known} records={records} evidence={evidence} onClose={close} />
  ));
}

function aboutOf({ case: of, recommendations: [first] }: Known) {
  if (of !== undefined) return { kind: 'case', id: of } as const;
  return first === undefined ? undefined : ({ kind: 'recommendation', id: first } as const);
}

interface RegisterLetterProps {
  readonly known: Known;
  readonly records: DocketRecords;
  /** The evidence to choose from. */
  readonly evidence: FormField;
  readonly onClose: () => void;
}

function RegisterLetter({ known, records, evidence: offered, onClose }: RegisterLetterProps) {
  const workbench = useWorkbench();
  const [evidence, setEvidence] = useState(offered);
  const [promises, setPromises] = useState<readonly TypedPromise[]>([]);
  const importNow = async () => {
    const [imported] = await chooseAndImport(workbench, 'files');
    if (imported !== undefined) setEvidence(await withImported(known, imported));
  };
  return (
    <FormDialog
      title="Register a letter"
      intro="For a letter that was sent before the workbench, or without it. The dates that it told become promises."
      fields={[...fieldsFor(known, records), evidence]}
      action="Register it"
      submit={(values) => submit(workbench, values, promises)}
      onClose={onClose}
    >
      <p className="record-form-field is-wide">
        <Button icon="inbox" onClick={() => void importNow()}>
          Import the letter now…
        </Button>
      </p>
      <div className="record-form-field is-wide">
        <ToldRows rows={promises} records={records} onChange={setPromises} />
      </div>
    </FormDialog>
  );
}

/** The choices with what was just imported, which is chosen; it may not have reached the projection yet. */
async function withImported(known: Known, imported: EvidenceId): Promise<FormField> {
  const field = await evidenceField('The letter itself, as evidence', aboutOf(known), imported);
  const isThere = field.choices?.some(({ value }) => value === imported);
  const choices = [
    ...(isThere ? [] : [{ value: imported, title: `${imported}, just imported` }]),
    ...(field.choices ?? []),
  ];
  // A new name: what was chosen before the import does not stand in its way.
  return { ...field, name: `evidence.${imported}`, choices };
}

async function submit(workbench: Workbench, values: FormValues, rows: readonly TypedPromise[]) {
  const promises = toldOf(rows);
  if (!promises.ok) return promises;
  const { letter = '', title = '', kind, to, case: of, recommendations, ...typed } = values;
  const { addressee, means, quarter, effective } = typed;
  const evidence = Object.entries(typed).find(([name]) => name === 'evidence' || name.startsWith('evidence.'))?.[1];
  const given = { case: of, addressee, means, quarter, effective, evidence };
  const registered = await record(workbench, {
    intent: 'RegisterLetter',
    letter,
    title,
    kind: letterKindSchema.parse(kind),
    to: authoritySchema.parse(to),
    recommendations: [...chosenOf(recommendations)],
    promises: [...promises.value],
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  });
  if (registered.ok) openRecord(workbench, { kind: 'letter', id: letter });
  return registered;
}

function fieldsFor(known: Known, records: DocketRecords): readonly FormField[] {
  const { cases, recommendations, letters } = records;
  const taken = new Set<string>(letters.map(({ id }) => id));
  const fields: readonly FormField[] = [
    {
      name: 'kind',
      label: 'Kind',
      kind: 'choice',
      isRequired: true,
      initial: known.kind,
      choices: letterKindSchema.options.map((value) => ({ value, title: kindWords[value] })),
    },
    {
      name: 'to',
      label: 'Sent to',
      kind: 'choice',
      isRequired: true,
      initial: known.to ?? sourceOf(known, records),
      choices: authoritySchema.options.map((value) => ({ value, title: authorityWords[value] })),
    },
    { name: 'addressee', label: 'Addressee', kind: 'line', placeholder: 'Name and title' },
    { name: 'effective', label: 'Sent on', kind: 'date', isRequired: true, hint: weekdayOf, refusals: ['futureDate'] },
    { name: 'means', label: 'By what means', kind: 'line', placeholder: 'E-mail, portal, courier' },
    {
      name: 'quarter',
      label: 'Quarter that it reports',
      kind: 'line',
      placeholder: '2022Q2',
      isAsked: ({ kind }) => kind === 'quarterlyStatus',
    },
    {
      name: 'case',
      label: 'About the case',
      kind: 'choice',
      isWide: true,
      initial: known.case ?? (known.recommendations.length === 0 && cases.length === 1 ? cases[0]?.id : undefined),
      choices: cases.map(({ id, title }) => ({ value: id, title: `${id}, ${title}` })),
      refusals: ['aboutNothing'],
    },
    {
      name: 'recommendations',
      label: 'About the recommendations',
      kind: 'several',
      initial: known.recommendations.join('\n'),
      choices: recommendations.map(({ id, text }) => ({ value: id, title: `${id}, ${text}` })),
    },
    { name: 'title', label: 'Title', kind: 'line', isRequired: true, isWide: true },
    {
      name: 'letter',
      label: 'Its id',
      kind: 'line',
      isRequired: true,
      isWide: true,
      proposed: (standing) => proposedId(standing, taken),
      refusals: ['idTaken'],
    },
  ];
  return fields.filter(({ kind, choices }) => kind !== 'several' || choices?.length !== 0);
}

/** Whoever opened the matter. */
function sourceOf({ case: of, recommendations: [first] }: Known, records: DocketRecords) {
  if (of !== undefined || first === undefined) return 'NARA';
  return records.recommendations.find(({ id }) => id === first)?.source;
}

/** @example 'L-UD-2022-0001-2022Q2', 'L-OIG-21-62-R5-closeout' */
function proposedId(
  { case: of = '', recommendations, kind = '', quarter = '' }: FormValues,
  taken: ReadonlySet<string>,
): string | undefined {
  const about = of === '' ? chosenOf(recommendations)[0] : of;
  if (about === undefined) return undefined;
  const id = `L-${about}-${kind === ('quarterlyStatus' satisfies LetterKind) && quarter !== '' ? quarter : kind}`;
  const free = [id, ...Array.from({ length: 98 }, (_, step) => `${id}-${step + 2}`)].find((one) => !taken.has(one));
  return free ?? id;
}
