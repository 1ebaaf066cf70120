/** The reminders before they are written: to whom, about what, and the words; then drafts or text, and the log. */
import { useState } from 'react';
import { addDays } from '../../../shared/calendar/local-date-arithmetic.ts';
import { chaseIntents } from '../../../shared/chase/chase-intents.ts';
import type { ChaseItem } from '../../../shared/chase/chase-item.ts';
import {
  type Chase,
  type ChaseFacts,
  type ChaseMessage,
  composeChase,
  ownerKey,
} from '../../../shared/chase/chase-message.ts';
import { saveChase } from '../../../shared/contracts/chase.contract.ts';
import { writeClipboardText } from '../../../shared/contracts/clipboard.contract.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import { type LocalDate, parseLocalDate } from '../../../shared/kernel/local-date.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { Field } from '../../ui/field/field.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { StatusWord } from '../../ui/icon/status-word.tsx';
import { useWorkbench, type Workbench } from '../../workbench/workbench.ts';
import { docketSession, record, stateOfRecords, weekdayOf } from '../docket/api.ts';

/** An officer's habit, no rule: a week to answer a reminder. */
const answerDays = 7;

export function showChase({ dialogs }: Workbench, items: readonly ChaseItem[]): void {
  dialogs.show((close) => <ChaseDialog items={items} onClose={close} />);
}

interface ChaseDialogProps {
  readonly items: readonly ChaseItem[];
  readonly onClose: () => void;
}

function ChaseDialog({ items, onClose }: ChaseDialogProps) {
  const workbench = useWorkbench();
  const { status, records } = docketSession.getState();
  const [typed, setTyped] = useState<string>(status ? addDays(status.today, answerDays) : '');
  const [refused, setRefused] = useState<string>();
  if (!status || records === undefined) return null;
  const answerBy = parseLocalDate(typed);
  const isBefore = answerBy !== undefined && answerBy < status.today;
  const facts = { docket: status.name, today: status.today, answerBy: answerBy ?? status.today, from: status.actor };
  const chase = composeChase(stateOfRecords(records), items, facts);
  const reason =
    answerBy === undefined || isBefore
      ? 'The day of the answer is no day to come.'
      : chase.messages.length === 0
        ? 'Nobody can be reminded of what was chosen.'
        : undefined;
  const finish = async (hand: (chase: Chase, facts: ChaseFacts) => Promise<Result<string | null>>) => {
    const handed = await hand(chase, facts);
    if (handed.ok && handed.value === null) return;
    const logged = handed.ok ? await logReminders(workbench, chase, facts, handed.value ?? '') : handed;
    if (logged.ok) onClose();
    else setRefused(logged.message);
  };
  return (
    <Dialog
      title={`Chase ${counted(items.length, 'item')}`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button reason={reason} icon="copy" onClick={() => void finish((made) => copyText(workbench, made))}>
            Copy the text
          </Button>
          <Button
            look="primary"
            reason={reason}
            icon="mail"
            onClick={() => void finish((_made, { answerBy: by }) => writeDrafts(workbench, items, by))}
          >
            Write the drafts…
          </Button>
        </>
      }
    >
      <p>
        One unsent message for each owner; nothing is sent. The reminders are logged as one step, which can be undone.
      </p>
      <Field
        label="Answer asked for by"
        hint={weekdayOf(typed) ?? ''}
        error={isBefore ? 'This day lies before today.' : undefined}
      >
        {(ids) => (
          <input
            {...ids}
            type="date"
            className="text-input"
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        )}
      </Field>
      {chase.leftOut.map((sentence) => (
        <p key={sentence}>
          <StatusWord status="warning" word={sentence} />
        </p>
      ))}
      <div className="chase-messages">
        {chase.messages.map((message) => (
          <Message key={ownerKey(message.owner)} message={message} />
        ))}
      </div>
      {refused !== undefined && (
        <p role="alert" className="field-error">
          <Icon name="error" size={14} />
          {refused}
        </p>
      )}
    </Dialog>
  );
}

function Message({ message: { name, address, items, subject, body } }: { readonly message: ChaseMessage }) {
  return (
    <details>
      <summary>
        {`${name}: ${counted(items.length, 'item')}`}{' '}
        {address === undefined ? (
          <StatusWord status="warning" word="no e-mail address on record" />
        ) : (
          <span className="muted">{address}</span>
        )}
      </summary>
      <pre>{`Subject: ${subject}\n\n${body}`}</pre>
    </details>
  );
}

/** What was done, in a sentence; null where the officer chose no folder. */
async function writeDrafts(
  { mainProcess }: Workbench,
  items: readonly ChaseItem[],
  answerBy: LocalDate,
): Promise<Result<string | null>> {
  const saved = await mainProcess.call(saveChase, { items: items.map(({ subject }) => subject), answerBy });
  if (!saved.ok || saved.value === null) return saved.ok ? ok(null) : saved;
  return ok(`${counted(saved.value.files.length, 'draft')} in ${saved.value.folder}`);
}

async function copyText({ mainProcess }: Workbench, { messages }: Chase): Promise<Result<string>> {
  const text = messages
    .map(
      ({ name, address, subject, body }) =>
        `To: ${name}${address ? ` <${address}>` : ''}\nSubject: ${subject}\n\n${body}`,
    )
    .join('\n\n');
  const copied = await mainProcess.call(writeClipboardText, { text });
  return copied.ok ? ok(`The text of ${counted(messages.length, 'message')} is on the clipboard`) : copied;
}

async function logReminders(
  workbench: Workbench,
  { messages }: Chase,
  facts: ChaseFacts,
  done: string,
): Promise<Result<unknown>> {
  const { records } = docketSession.getState();
  if (records === undefined) return ok(null);
  const logged = await record(workbench, ...chaseIntents(stateOfRecords(records), messages, facts));
  if (logged.ok)
    workbench.notifications.show({
      severity: 'done',
      message: `${done}; the reminders are logged`,
      actions: [{ title: 'Undo', command: 'record.undo' }],
    });
  return logged;
}
