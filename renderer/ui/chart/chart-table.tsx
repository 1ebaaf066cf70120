/** The figures of a chart as a table: what is drawn, said in cells. */
export interface ChartTable {
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly (readonly (string | number)[])[];
}

interface ChartColumn {
  readonly title: string;
  readonly isNumber?: boolean;
  /** Words that may break; ids, dates and numbers stay whole. */
  readonly isLong?: boolean;
}

interface ChartTableViewProps {
  readonly label: string;
  readonly table: ChartTable;
}

export function ChartTableView({ label, table: { columns, rows } }: ChartTableViewProps) {
  const cellClass = (at: number) => {
    const { isNumber, isLong } = columns[at] ?? {};
    return isNumber ? 'is-number' : isLong ? 'is-long' : undefined;
  };
  return (
    // A part that scrolls within itself must be reachable with the keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="chart-table" aria-label={`${label}, table`} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map(({ title }, at) => (
              <th key={title} scope="col" className={cellClass(at)}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells.join('|')}>
              {cells.map((cell, at) =>
                at === 0 ? (
                  <th key={columns[at]?.title} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={columns[at]?.title} className={cellClass(at)}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
