import type { DraftBlock } from '../../../../shared/letters/draft.ts';
import { setBlock } from '../../../../shared/letters/edit/change-blocks.ts';
import { Button, IconButton } from '../../../ui/button/button.tsx';
import { useDraftPage } from './draft-page-context.ts';
import { InlineEditor } from './inline-editor.tsx';

type Table = Extract<DraftBlock, { kind: 'table' }>;

/** A table that the officer fills: caption, headings, cells. The first column names its rows. */
export function TableBlock({ table, at }: { readonly table: Table; readonly at: number }) {
  const { change, wordsOf, focus } = useDraftPage();
  const put = (after: Partial<Table>, place?: string) =>
    change((draft) => setBlock(draft, at, { ...table, ...after }), place);
  const { columns, rows } = table;
  const heading = (column: number, words: string) =>
    put(
      { columns: columns.map((one, index) => (index === column ? { ...one, heading: words } : one)) },
      `${at} heading ${column}`,
    );
  return (
    <div className="draft-table">
      <input
        className="text-input"
        aria-label="Caption of the table"
        placeholder="Caption, as: Table 2. Devices searched"
        value={table.caption}
        onChange={({ target }) => put({ caption: target.value }, `${at} caption`)}
      />
      <table>
        <thead>
          <tr>
            {columns.map((column, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              <th key={index} scope="col">
                <input
                  className="text-input"
                  aria-label={`Heading of column ${index + 1}`}
                  placeholder="Heading"
                  value={column.heading}
                  onChange={({ target }) => heading(index, target.value)}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
            <tr key={row}>
              {columns.map(({ heading: name }, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                <td key={column}>
                  <InlineEditor
                    label={`${name === '' ? `Column ${column + 1}` : name}, row ${row + 1}`}
                    content={cells[column] ?? noContent}
                    wordsOf={wordsOf}
                    focus={focus?.block === at && focus.part === row * columns.length + column ? focus : undefined}
                    onChange={(content) =>
                      put({ rows: rows.with(row, cells.with(column, content)) }, `${at} cell ${row} ${column}`)
                    }
                  />
                </td>
              ))}
              <td>
                <IconButton
                  icon="close"
                  label={`Remove row ${row + 1}`}
                  onClick={() => put({ rows: rows.toSpliced(row, 1) })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <span className="draft-table-tools">
        <Button look="link" icon="add" onClick={() => put({ rows: [...rows, columns.map(() => [])] })}>
          Add a row
        </Button>
        <Button
          look="link"
          icon="add"
          onClick={() => put({ columns: [...columns, { heading: '' }], rows: rows.map((cells) => [...cells, []]) })}
        >
          Add a column
        </Button>
        <Button
          look="link"
          icon="remove"
          reason={columns.length === 1 ? 'A table has one column at least.' : undefined}
          onClick={() =>
            put({ columns: columns.slice(0, -1), rows: rows.map((cells) => cells.slice(0, columns.length - 1)) })
          }
        >
          Remove the last column
        </Button>
      </span>
    </div>
  );
}

const noContent = [] as const;
