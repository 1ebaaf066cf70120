import './docket-state.css';
import { z } from 'zod';
import { useStore } from 'zustand';
import type { EditorType } from '../../platform/editors/editor-type.ts';
import { Button } from '../../ui/button/button.tsx';
import { StatusShape, StatusWord } from '../../ui/icon/status-word.tsx';
import { useWorkbench, type Workbench } from '../../workbench/workbench.ts';
import { BackupsSection } from '../backup/api.ts';
import { type DocketSession, docketSession, type RefusedOpening } from './docket-session.ts';
import { type DocketState, stateOf } from './docket-state.ts';
import { NoDocket } from './no-docket.tsx';

export const docketStateEditor: EditorType<null> = {
  id: 'docket.state',
  icon: 'verified',
  input: z.null(),
  key: () => 'page',
  title: () => 'State of the docket',
  component: DocketStateEditor,
};

function DocketStateEditor() {
  const session = useStore(docketSession);
  const state = stateOf(session);
  if (state === undefined) return <NoDocket />;
  return (
    <article className="docket-state">
      <header>
        <StatusShape status={state.status} />
        <div>
          <h1>{state.title}</h1>
          <p className="muted">{session.refused?.name ?? session.status?.name}</p>
        </div>
      </header>
      <p>{state.why}</p>
      <Sentences
        title={state.status === 'verified' ? 'What can be done' : 'What can still be done'}
        sentences={state.canStill}
      />
      <Sentences title="What cannot" sentences={state.cannot} />
      <Answers state={state} refused={session.refused} />
      <Faults session={session} />
      {session.refused === undefined && session.status && <MailDomains domains={session.status.mailDomains} />}
      {session.refused === undefined && session.status && <BackupsSection today={session.status.today} />}
    </article>
  );
}

function MailDomains({ domains }: { readonly domains: readonly string[] }) {
  const { commands } = useWorkbench();
  return (
    <section>
      <h2>The agency's mail</h2>
      <p>
        {domains.length === 0
          ? 'Its mail domains are not set, so senders outside it and accounts that are not official are not looked for in the evidence.'
          : `Official accounts are those of ${domains.join(', ')}.`}
      </p>
      <Button
        reason={commands.reasonAgainst('docket.setMailDomains')}
        onClick={() => commands.runLink({ command: 'docket.setMailDomains' })}
      >
        Set the mail domains…
      </Button>
    </section>
  );
}

function Sentences({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

function Answers({ state, refused }: { readonly state: DocketState; readonly refused: RefusedOpening | undefined }) {
  const workbench = useWorkbench();
  const run = (command: string) => () => workbench.commands.runLink({ command });
  return (
    <p className="docket-state-answers">
      {state.answers.includes('tryAgain') && (
        <Button look="primary" onClick={() => refused?.tryAgain(false)}>
          Try again
        </Button>
      )}
      {state.answers.includes('takeOver') && (
        <Button onClick={() => refused !== undefined && takeOver(workbench, refused)}>Take it over…</Button>
      )}
      {state.answers.includes('acknowledge') && (
        <Button onClick={run('docket.acknowledgeLoss')}>Acknowledge the loss…</Button>
      )}
      {state.answers.includes('verify') && (
        <Button look="primary" onClick={run('docket.verify')}>
          Verify every entry and original
        </Button>
      )}
      <Button onClick={run('docket.open')}>Open another docket…</Button>
      <Button onClick={run('docket.openSample')}>Open the sample docket</Button>
    </p>
  );
}

async function takeOver({ dialogs }: Workbench, { name, refusal, tryAgain }: RefusedOpening): Promise<void> {
  const yes = 'Take it over';
  const answer = await dialogs.ask({
    title: `Take over ${name}?`,
    detail: `${refusal.message} Take it over only if that computer no longer writes to it.`,
    answers: [yes, 'Leave it'],
  });
  if (answer === yes) await tryAgain(true);
}

function Faults({ session: { status, refused, verified } }: { readonly session: DocketSession }) {
  if (refused !== undefined) return null;
  const found = [
    ...(verified?.faults ?? []).map((fault) => ({ ...fault, severity: 'error' as const })),
    ...(verified?.drafts ?? []).map((fault) => ({ ...fault, severity: 'warning' as const })),
    ...(status?.findings ?? []),
  ];
  if (found.length === 0) return null;
  return (
    <section>
      <h2>What was found</h2>
      <ul className="docket-state-faults">
        {found.map(({ code, severity, message }) => (
          <li key={`${code} ${message}`}>
            <StatusWord status={severity} /> <span>{message}</span>
            <span className="faint mono">{code}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
