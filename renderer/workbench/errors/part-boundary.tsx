import { Component, type ReactNode } from 'react';
import { Button } from '../../ui/button/button.tsx';
import { StatusShape } from '../../ui/icon/status-word.tsx';
import { useWorkbench } from '../workbench.ts';

interface PartBoundaryProps {
  /** Begins the sentence. @example 'This tab' */
  readonly what: string;
  readonly children: ReactNode;
}

/**
 * Keeps a part that cannot be drawn from taking the window with it: the rest lives on, and the part says what happened. The error itself
 * goes to the one handler, by `onCaughtError` of the root (start-workbench.ts).
 */
export class PartBoundary extends Component<PartBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return <FailedPart what={this.props.what} onTryAgain={() => this.setState({ hasFailed: false })} />;
  }
}

interface FailedPartProps {
  readonly what: string;
  readonly onTryAgain: () => void;
}

function FailedPart({ what, onTryAgain }: FailedPartProps) {
  const { commands } = useWorkbench();
  return (
    <div className="failed-part" role="alert">
      <p>
        <StatusShape status="error" /> {what} could not be drawn.
      </p>
      <p className="muted">
        The rest of the window goes on, and the docket is safe: entries are written whole or not at all. The log has the
        error.
      </p>
      <p className="failed-part-answers">
        <Button onClick={onTryAgain}>Try again</Button>
        <Button look="link" onClick={() => commands.runLink({ command: 'output.show' })}>
          Show the output
        </Button>
      </p>
    </div>
  );
}
