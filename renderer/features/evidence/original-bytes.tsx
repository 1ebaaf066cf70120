import { useState } from 'react';
import { mostOriginalBytes, readOriginal, saveOriginal } from '../../../shared/contracts/evidence.contract.ts';
import type { EvidenceRow } from '../../projection/rows.ts';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { useWorkbench, type Workbench } from '../../workbench/workbench.ts';
import { sizeInWords } from './evidence-words.ts';
import { useAnswer } from './use-answer.ts';

const firstLook = 64 * 2 ** 10;

/** The original as it came, byte by byte, each drawn as one letter so that nothing is hidden. */
export function OriginalBytes({ row }: { readonly row: EvidenceRow }) {
  const workbench = useWorkbench();
  const [limitBytes, setLimitBytes] = useState(firstLook);
  const answer = useAnswer(readOriginal, { evidence: row.id, limitBytes });
  if (answer === undefined) return null;
  if (!answer.ok)
    return (
      <p className="message-refused" role="alert">
        <Icon name="error" size={14} /> {answer.message}
      </p>
    );
  const { text, size, isWhole } = answer.value;
  return (
    <>
      <p className="original-head">
        <span>
          {isWhole ? `All ${sizeInWords(size)}` : `The first ${sizeInWords(text.length)} of ${sizeInWords(size)}`},
          SHA-256 <span className="mono">{row.sha256}</span>
        </span>
        {!isWhole && limitBytes < mostOriginalBytes && (
          <Button onClick={() => setLimitBytes(mostOriginalBytes)}>Show more</Button>
        )}
        <Button icon="save" onClick={() => saveWholeOriginal(workbench, row)}>
          Save the original…
        </Button>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it */}
      <pre className="original-bytes mono" tabIndex={0} aria-label="Original bytes">
        {text}
      </pre>
    </>
  );
}

/** Byte for byte, its hash checked by the main process first. */
export async function saveWholeOriginal({ mainProcess, notifications }: Workbench, { id }: EvidenceRow): Promise<void> {
  const saved = await mainProcess.call(saveOriginal, { evidence: id });
  if (!saved.ok)
    notifications.show({ severity: 'error', message: 'The original was not saved', result: saved.message });
  else if (saved.value !== null)
    notifications.show({
      severity: 'done',
      message: `Saved as ${saved.value.name}`,
      result: 'Its hash is the recorded one.',
    });
}
