import { useStore } from 'zustand';
import type { SheetPreviewed } from '../../../shared/contracts/sheet.contract.ts';
import { columnLetters } from '../../../shared/sheets/sheet.ts';
import { Button } from '../../ui/button/button.tsx';
import { Field } from '../../ui/field/field.tsx';
import { StatusWord } from '../../ui/icon/status-word.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { broughtSheet, understandAs } from './brought-sheet.ts';
import { fitInWords, recognitionInWords, rowsInWords } from './sheet-words.ts';

/** The second step: what kind of sheet it is, and what each of its columns tells. */
export function SheetColumns() {
  const { told, running } = useStore(broughtSheet);
  if (told === undefined) return null;
  const isWhole = told.missing.length === 0;
  const reason = isWhole ? undefined : recognitionInWords(told);
  return (
    <>
      <div className="sheet-bar">
        <LayoutChoice told={told} />
        <EffectiveDay />
        <div className="sheet-actions">
          <Button
            look="primary"
            icon="preview"
            reason={running === undefined ? reason : 'The sheet is being read.'}
            onClick={() => broughtSheet.setState({ step: 'preview' })}
          >
            {isWhole ? `Preview ${rowsInWords(told.total)}` : 'Preview the rows'}
          </Button>
        </div>
      </div>
      <Recognition told={told} />
      <div className="sheet-mapping">
        <MappingTable told={told} />
      </div>
    </>
  );
}

function LayoutChoice({ told }: { readonly told: SheetPreviewed }) {
  const workbench = useWorkbench();
  return (
    <>
      {told.names.length > 1 && (
        <Field label="Worksheet">
          {(ids) => (
            <select
              {...ids}
              className="select-input"
              value={told.name}
              onChange={(event) =>
                understandAs(workbench, { sheetName: event.target.value, layout: undefined, changes: [] })
              }
            >
              {told.names.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field label="Kind of sheet">
        {(ids) => (
          <select
            {...ids}
            className="select-input"
            value={told.layout}
            onChange={(event) => {
              const fit = told.fits.find(({ layout }) => layout === event.target.value);
              if (fit !== undefined) void understandAs(workbench, { layout: fit.layout, changes: [] });
            }}
          >
            {told.fits.map((fit) => (
              <option key={fit.layout} value={fit.layout}>
                {fitInWords(fit)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}

function EffectiveDay() {
  const workbench = useWorkbench();
  const { asked } = useStore(broughtSheet);
  return (
    <Field label="Holds from, where no column tells the day">
      {(ids) => (
        <input
          {...ids}
          className="text-input"
          type="date"
          value={asked.effective ?? ''}
          onChange={(event) => understandAs(workbench, { effective: event.target.value || undefined })}
        />
      )}
    </Field>
  );
}

function Recognition({ told }: { readonly told: SheetPreviewed }) {
  return (
    <div className="sheet-recognition" role="status">
      <StatusWord status={told.missing.length === 0 ? 'met' : 'warning'} word={recognitionInWords(told)} />
      {told.notices.map((notice) => (
        <StatusWord key={notice} status="note" word={notice} />
      ))}
    </div>
  );
}

function MappingTable({ told }: { readonly told: SheetPreviewed }) {
  return (
    <table className="record-table" aria-label="What the columns tell">
      <thead>
        <tr>
          <th scope="col">Column</th>
          <th scope="col">Header</th>
          <th scope="col">Example</th>
          <th scope="col">Tells</th>
        </tr>
      </thead>
      <tbody>
        {told.headers.map((header) => (
          <tr key={header.column} className={header.member === null ? 'is-left-out' : undefined}>
            <td>{columnLetters(header.column)}</td>
            <td className="sheet-cell">{header.text}</td>
            <td className="sheet-cell muted">{header.example || 'empty'}</td>
            <td>
              <MemberChoice told={told} header={header} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface MemberChoiceProps {
  readonly told: SheetPreviewed;
  readonly header: SheetPreviewed['headers'][number];
}

function MemberChoice({ told, header }: MemberChoiceProps) {
  const workbench = useWorkbench();
  const { asked } = useStore(broughtSheet);
  const choose = (member: string) =>
    understandAs(workbench, {
      changes: [
        ...(asked.changes ?? []).filter(({ column }) => column !== header.column),
        { column: header.column, member: member === '' ? null : member },
      ],
    });
  return (
    <span className="sheet-member">
      <select
        className="select-input"
        aria-label={`What column ${columnLetters(header.column)}, ${header.text}, tells`}
        value={header.member ?? ''}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">nothing: left out</option>
        {told.members.map(({ member, title, isNeeded }) => (
          <option key={member} value={member}>
            {isNeeded ? `${title} (needed)` : title}
          </option>
        ))}
      </select>
      {header.member === null && <StatusWord status="warning" word="Left out" />}
    </span>
  );
}
