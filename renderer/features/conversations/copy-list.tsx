import type { MessageCopy } from '../../../shared/contracts/conversation.contract.ts';
import { Button } from '../../ui/button/button.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { openCopy } from './open-copy.ts';

/** Where the copies of one message stand, and why each was taken for the same. A conversation of years has hundreds. */
const mostListed = 50;

export function CopyList({ copies }: { readonly copies: readonly MessageCopy[] }) {
  const workbench = useWorkbench();
  return (
    <ul className="copies" aria-label="Copies">
      {copies.slice(0, mostListed).map((copy) => (
        <li key={`${copy.source} ${copy.line} ${copy.attachment.join('.')}`}>
          <Button look="link" onClick={() => openCopy(workbench, copy)}>
            {copy.source}
          </Button>
          <span>{placeInWords(copy)}</span>
          <span className="muted">{copy.why ?? 'The others are compared with this one.'}</span>
        </li>
      ))}
      {copies.length > mostListed && (
        <li className="muted">
          <span className="copies-more">{`and ${(copies.length - mostListed).toLocaleString('en-US')} more.`}</span>
        </li>
      )}
    </ul>
  );
}

/** @example 'quoted from line 12 on.' */
function placeInWords({ form, line, attachment }: MessageCopy): string {
  if (form === 'native') return attachment.length > 0 ? 'is attached there.' : 'is the message itself.';
  const place = `from line ${line.toLocaleString('en-US')} on`;
  return form === 'page' ? `prints it ${place}.` : `quotes it ${place}.`;
}
