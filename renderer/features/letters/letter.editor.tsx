import { Fragment } from 'react';
import { z } from 'zod';
import { letterIdSchema } from '../../../shared/domain/ids.ts';
import type { Letter } from '../../../shared/domain/letter/letter.ts';
import type { EditorProps, EditorType } from '../../platform/editors/editor-type.ts';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { MenuButton } from '../../ui/menu/menu-button.tsx';
import { Chip } from '../../ui/text/chip.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import {
  DateText,
  gestureMenu,
  LinkedEvidence,
  openRecord,
  RecordPage,
  RecordSection,
  ShownRecord,
  useDocket,
} from '../docket/api.ts';
import { letterGestures } from './letter.gestures.ts';
import { askWhenSent, saveCopy } from './letter-gestures.tsx';
import { authorityWords, kindWords } from './letter-kinds.ts';
import { LetterPromises } from './letter-promises.tsx';
import { LetterSheet } from './letter-sheet.tsx';
import { stageInWords } from './letter-stage.ts';
import { answerWords, nameOf } from './review.gestures.ts';
import { useIssued } from './use-letter.ts';
import { quarterInShort } from './writable-quarters.ts';

const inputSchema = z.strictObject({ letter: letterIdSchema });
type LetterInput = z.infer<typeof inputSchema>;

/** A letter that stands in the record: issued, sent, or registered from elsewhere. */
export const letterEditor: EditorType<LetterInput> = {
  id: 'letter',
  icon: 'lock',
  input: inputSchema,
  key: ({ letter }) => letter,
  title: ({ letter }) => letter,
  component: LetterEditor,
};

function LetterEditor({ input, editor }: EditorProps<LetterInput>) {
  return (
    <ShownRecord kind="letter" id={input.letter} editor={editor} list="Letters" rows={({ letters }) => letters}>
      {(row) => (row.issued === undefined ? <RegisteredLetter letter={row} /> : <IssuedLetter letter={row} />)}
    </ShownRecord>
  );
}

/** As it was frozen, with what became of it since. */
export function IssuedLetter({ letter }: { readonly letter: Letter }) {
  return (
    <LetterSheet
      answer={useIssued(letter.id)}
      bar={<IssuedBar letter={letter} />}
      facts={<Frozen letter={letter} />}
      foot={
        <>
          <LetterPromises letter={letter} />
          <RecordSection title="Linked evidence">
            <LinkedEvidence subject={{ kind: 'letter', id: letter.id }} />
          </RecordSection>
        </>
      }
    />
  );
}

function IssuedBar({ letter }: { readonly letter: Letter }) {
  const workbench = useWorkbench();
  const { id, sent, title } = letter;
  return (
    <header className="letter-bar">
      <h1>
        {`${title} `}
        <Chip tone={sent ? 'ok' : 'info'} icon={sent ? 'pass-filled' : 'lock'}>
          {stageInWords(letter)}
        </Chip>
      </h1>
      <span className="letter-bar-actions">
        <Button icon="save" onClick={() => void saveCopy(workbench, { letter: id })}>
          Save a copy…
        </Button>
        {sent === undefined && (
          <Button
            look="primary"
            icon="send"
            reason={workbench.commands.reasonAgainst('letter.recordSentThis')}
            onClick={() => void askWhenSent(workbench, letter)}
          >
            Record as sent…
          </Button>
        )}
        <MenuButton
          icon="ellipsis"
          label="What else can be done with the letter"
          groups={() => [gestureMenu(workbench, letterGestures, letter)]}
        />
      </span>
    </header>
  );
}

const fitWords = {
  same: 'the issued file itself, with no signature added',
  continues: 'begins with the issued bytes',
  differs: 'not the bytes that were issued',
} as const;

function Frozen({ letter }: { readonly letter: Letter }) {
  const { issued, sent, signedCopies, acknowledged, superseded } = letter;
  if (issued === undefined) return null;
  return (
    <dl className="record-facts letter-frozen">
      <ReviewFacts letter={letter} />
      <dt>Issued</dt>
      <dd>
        <DateText date={issued.on} isStop />
      </dd>
      {sent !== undefined && <SentFacts sent={sent} />}
      {signedCopies.map(({ copy, on, fit }) => (
        <Fragment key={copy}>
          <dt>Signed copy</dt>
          <dd>
            <DateText date={on} isStop /> {fit === 'differs' && <Icon name="warning" size={14} />} {fitWords[fit]}
          </dd>
        </Fragment>
      ))}
      {acknowledged !== undefined && (
        <>
          <dt>Acknowledged</dt>
          <dd>
            <DateText date={acknowledged.on} isStop /> {acknowledged.by}
          </dd>
        </>
      )}
      {superseded !== undefined && (
        <>
          <dt>Superseded</dt>
          <dd>
            <DateText date={superseded.on} isStop /> by {superseded.by}: {superseded.reason}
          </dd>
        </>
      )}
      <dt>PDF</dt>
      <dd className="mono letter-hash">SHA-256 {issued.pdf}</dd>
    </dl>
  );
}

/** Who read it before it went out. */
function ReviewFacts({ letter: { reviews } }: { readonly letter: Letter }) {
  const docket = useDocket();
  if (typeof docket === 'string') return null;
  return reviews.map(({ reviewer, askedOn, answered }) => (
    <Fragment key={`${reviewer} ${askedOn}`}>
      <dt>Review</dt>
      <dd>
        <DateText date={answered?.on ?? askedOn} isStop /> {nameOf(docket.records, reviewer)}:{' '}
        {answered === undefined ? 'asked, no answer recorded' : answerWords[answered.answer]}
      </dd>
    </Fragment>
  ));
}

function SentFacts({ sent }: { readonly sent: NonNullable<Letter['sent']> }) {
  return (
    <>
      <dt>Sent</dt>
      <dd>
        <DateText date={sent.on} isStop /> {sent.means}
      </dd>
      {sent.proof !== undefined && (
        <>
          <dt>Evidence</dt>
          <dd>
            <Proof id={sent.proof} />
          </dd>
        </>
      )}
    </>
  );
}

function Proof({ id }: { readonly id: string }) {
  const workbench = useWorkbench();
  return (
    <Button look="link" onClick={() => openRecord(workbench, { kind: 'evidence', id })}>
      {id}
    </Button>
  );
}

/** Sent before the workbench, or drafted and not yet issued: there are facts and evidence, and no pages. */
function RegisteredLetter({ letter }: { readonly letter: Letter }) {
  const workbench = useWorkbench();
  const { id, title, origin, kind, quarter, sent, draftedOn, to, addressee } = letter;
  const about = [
    ...(letter.case === undefined ? [] : [{ kind: 'case', id: letter.case } as const]),
    ...letter.recommendations.map((each) => ({ kind: 'recommendation', id: each }) as const),
  ];
  return (
    <RecordPage
      title={title}
      about={
        origin === 'external' ? (
          <External id={id} hasEvidence={sent?.proof !== undefined} />
        ) : (
          `${id}, drafted and not issued.`
        )
      }
    >
      <dl className="record-facts">
        <dt>About</dt>
        <dd>
          {about.map((record) => (
            <Button key={record.id} look="link" onClick={() => openRecord(workbench, record)}>
              {record.id}
            </Button>
          ))}
        </dd>
        <dt>Kind</dt>
        <dd>{kindWords[kind]}</dd>
        <dt>To</dt>
        <dd>{addressee === undefined ? authorityWords[to] : `${addressee}, ${to}`}</dd>
        {quarter !== undefined && (
          <>
            <dt>Quarter</dt>
            <dd>{quarterInShort(quarter)}</dd>
          </>
        )}
        {sent === undefined ? (
          <>
            <dt>Drafted</dt>
            <dd>
              <DateText date={draftedOn} isStop />
            </dd>
          </>
        ) : (
          <SentFacts sent={sent} />
        )}
      </dl>
      {sent !== undefined && <LetterPromises letter={letter} />}
      <RecordSection title="Linked evidence">
        <LinkedEvidence subject={{ kind: 'letter', id }} />
      </RecordSection>
    </RecordPage>
  );
}

function External({ id, hasEvidence }: { readonly id: string; readonly hasEvidence: boolean }) {
  return (
    <>
      <Chip tone="info" icon="export">
        External
      </Chip>{' '}
      {id}, sent before the workbench and registered afterwards.{' '}
      {hasEvidence ? 'Its text is in its evidence.' : 'Its text is not in evidence yet.'}
    </>
  );
}
