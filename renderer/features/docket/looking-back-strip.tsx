import './looking-back.css';
import { useStore } from 'zustand';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { docketSession } from './docket-session.ts';
import { lookInWords } from './looking-back.ts';

interface LookingBackStripProps {
  /** Begins the sentence where a page shows the whole record all the same. @example 'Evidence is listed' */
  readonly butToday?: string;
}

/** Says over a page that it is of another day; draws nothing while the docket is shown as it stands. */
export function LookingBackStrip({ butToday }: LookingBackStripProps) {
  const { commands } = useWorkbench();
  const look = useStore(docketSession, ({ lookingBack }) => lookingBack?.look);
  if (look === undefined) return null;
  return (
    <div className="looking-back" role="note">
      <Icon name="history" size={14} />
      <span>
        {butToday === undefined
          ? `Looking back: ${lookInWords(look)}. Nothing can be recorded.`
          : `${butToday} as it stands today, not ${lookInWords(look)}.`}
      </span>
      <Button look="link" onClick={() => commands.runLink({ command: 'docket.backToToday' })}>
        Back to today
      </Button>
    </div>
  );
}
