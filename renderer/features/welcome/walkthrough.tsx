import { useState } from 'react';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { ProgressBar } from '../../ui/text/progress-bar.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { doneSteps, markDone, nextStep } from './walkthrough-progress.ts';
import { type WalkthroughStep, walkthroughSteps } from './walkthrough-steps.ts';

export function Walkthrough() {
  const { storage } = useWorkbench();
  const [done, setDone] = useState(() => doneSteps(storage));
  const [opened, setOpened] = useState<string>();
  const openId = opened ?? nextStep(done)?.id;
  const finish = (id: string) => {
    setDone(markDone(storage, id));
    setOpened(undefined);
  };
  return (
    <section aria-labelledby="walkthrough-title">
      <h2 id="walkthrough-title">
        Your first quarter <span className="welcome-count">{`${done.length} of ${walkthroughSteps.length} steps`}</span>
      </h2>
      <ProgressBar label="Walkthrough" done={done.length} total={walkthroughSteps.length} />
      <ol className="walkthrough">
        {walkthroughSteps.map((step) => (
          <Step
            key={step.id}
            step={step}
            isDone={done.includes(step.id)}
            isOpen={step.id === openId}
            onOpen={() => setOpened(step.id)}
            onDone={() => finish(step.id)}
          />
        ))}
      </ol>
    </section>
  );
}

interface StepProps {
  readonly step: WalkthroughStep;
  readonly isDone: boolean;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onDone: () => void;
}

function Step({ step, isDone, isOpen, onOpen, onDone }: StepProps) {
  const { commands } = useWorkbench();
  const isOffered = commands.registry.get(step.link.command) !== undefined;
  const icon = isDone ? 'pass-filled' : isOpen ? 'circle-large-filled' : 'circle-large-outline';
  const run = async () => {
    const result = await commands.runLink(step.link);
    if (result.ok) onDone();
  };
  return (
    <li className={isOpen ? 'walkthrough-step is-open' : 'walkthrough-step'}>
      <span className={isDone ? 'tone-ok' : isOpen ? 'tone-accent' : 'faint'}>
        <Icon name={icon} />
      </span>
      <button type="button" className="walkthrough-title" aria-expanded={isOpen} onClick={onOpen}>
        {step.title}
      </button>
      <span className="walkthrough-minutes">{isDone ? 'Done' : `${step.minutes} min`}</span>
      {isOpen && (
        <div className="walkthrough-body">
          <p>{step.text}</p>
          {isOffered && (
            <Button look="primary" reason={commands.reasonAgainst(step.link.command)} onClick={run}>
              {step.link.title}
            </Button>
          )}
          {!isDone && <Button onClick={onDone}>Mark as done</Button>}
        </div>
      )}
    </li>
  );
}
