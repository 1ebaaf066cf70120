import {
  fiscalQuarterInWords,
  parseFiscalQuarter,
  printFiscalQuarter,
} from '../../../shared/calendar/fiscal-quarter.ts';
import type { LetterDraft } from '../../../shared/contracts/letter.contract.ts';
import type { Letter } from '../../../shared/domain/letter/letter.ts';
import type { NaraCase } from '../../../shared/domain/nara-case/nara-case.ts';
import { type LocalDate, parseLocalDate } from '../../../shared/kernel/local-date.ts';
import { Button } from '../../ui/button/button.tsx';
import { Field } from '../../ui/field/field.tsx';
import { Chip } from '../../ui/text/chip.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { openRecord } from '../docket/api.ts';
import { chooseDraft } from './drafts.ts';
import { savePdf } from './letter-gestures.tsx';
import { quartersUpTo, usualAsOf } from './writable-quarters.ts';

interface DraftBarProps {
  readonly draft: LetterDraft;
  readonly row: NaraCase;
  readonly today: LocalDate;
  /** Why the record cannot support the letter. */
  readonly refusal: string | undefined;
  /** The letter that reports this quarter already. */
  readonly written: Letter | undefined;
}

/** What the draft speaks of, and what becomes of it. */
export function DraftBar({ draft, row, today, refusal, written }: DraftBarProps) {
  const workbench = useWorkbench();
  const readOnly = workbench.commands.reasonAgainst('letter.issueThis');
  const asOf = draft.asOf ?? asOfFor(draft.quarter, today);
  return (
    <header className="letter-bar">
      <h1>
        {`Quarterly status of ${row.id} `}
        <Chip tone="warning" icon="edit">
          Draft
        </Chip>
      </h1>
      <span className="letter-bar-actions">
        <Button icon="save" reason={refusal} onClick={() => savePdf(workbench, { draft })}>
          Save PDF
        </Button>
        {written === undefined ? (
          <Button
            look="primary"
            icon="lock"
            reason={readOnly ?? refusal}
            onClick={() => workbench.commands.runLink({ command: 'letter.issueThis', args: draft })}
          >
            Issue…
          </Button>
        ) : (
          <Button look="primary" icon="lock" onClick={() => openRecord(workbench, { kind: 'letter', id: written.id })}>
            Show the issued letter
          </Button>
        )}
      </span>
      <div className="letter-choices">
        <Field label="Quarter">
          {(ids) => (
            <select
              {...ids}
              className="select-input"
              value={draft.quarter}
              onChange={(event) => chooseDraft({ case: draft.case, quarter: event.target.value })}
            >
              {choicesFor(row, draft.quarter, today).map((name) => (
                <option key={name} value={name}>
                  {inWords(name)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="Record as of">
          {(ids) => (
            <input
              {...ids}
              className="text-input"
              type="date"
              value={asOf}
              onChange={(event) => {
                const day = parseLocalDate(event.target.value);
                if (day !== undefined) chooseDraft({ ...draft, asOf: day });
              }}
            />
          )}
        </Field>
      </div>
    </header>
  );
}

function choicesFor(row: NaraCase, chosen: string, today: LocalDate): readonly string[] {
  const names = quartersUpTo(row, today).map(printFiscalQuarter);
  return names.includes(chosen) ? names : [chosen, ...names];
}

function inWords(name: string): string {
  const quarter = parseFiscalQuarter(name);
  return quarter === undefined ? name : fiscalQuarterInWords(quarter);
}

function asOfFor(name: string, today: LocalDate): LocalDate {
  const quarter = parseFiscalQuarter(name);
  return quarter === undefined ? today : usualAsOf(quarter, today);
}
