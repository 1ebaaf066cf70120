import type { ReactNode } from 'react';
import type { Block, LetterDocument, ListBlock, TableBlock } from '../../../shared/letters/letter-document.ts';
import { Inlines, Words } from './letter-inlines.tsx';

/** What the letter says, in reading order, each part named in the margin. This is the letter for whoever does not see its pages. */
export function LetterText({ document }: { readonly document: LetterDocument }) {
  const { letterhead, references, addressee, signature, enclosures, copiesTo, marking } = document;
  return (
    <div className="letter-text">
      {marking !== undefined && <Part name="Marking">{marking.banner}</Part>}
      <Part name="Letterhead">
        <Lines lines={[letterhead.agency, letterhead.office, ...letterhead.addressLines]} />
      </Part>
      <Part name="Date">
        <Words text={document.dateLine} />
      </Part>
      <Part name="References">
        <Lines lines={references.map(({ label, text }) => `${label}: ${text}`)} />
      </Part>
      <Part name="Addressee">
        <Lines lines={addressee} />
      </Part>
      <Part name="Subject">
        <h2>
          <Words text={document.subject} />
        </h2>
      </Part>
      <Part name="Salutation">{document.salutation}</Part>
      {document.body.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place in the letter
        <Part key={index} name={nameOf(block)}>
          <BlockText block={block} />
        </Part>
      ))}
      <Part name="Signature">
        <Lines lines={[document.closing, signature.name, signature.title]} />
      </Part>
      {enclosures.length > 0 && (
        <Part name="Enclosures">
          <ol className="letter-enclosures">
            {enclosures.map((line) => (
              <li key={line}>
                <Words text={line} />
              </li>
            ))}
          </ol>
        </Part>
      )}
      {copiesTo.length > 0 && (
        <Part name="Copies to">
          <Lines lines={copiesTo} />
        </Part>
      )}
    </div>
  );
}

function Part({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="letter-part">
      <span className="letter-part-name">{name}</span>
      <div className="letter-part-text">{children}</div>
    </div>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line) => (
    <p key={line}>
      <Words text={line} />
    </p>
  ));
}

function nameOf(block: Block): string {
  const names = { paragraph: 'Paragraph', list: 'List', table: 'Table', facts: 'Facts', figure: 'Figure' } as const;
  return block.kind === 'heading' ? `Heading ${block.level}` : names[block.kind];
}

/** One block as words of the page. */
export function BlockText({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? (
        <h3>
          <Inlines content={block.content} />
        </h3>
      ) : (
        <h4>
          <Inlines content={block.content} />
        </h4>
      );
    case 'paragraph':
      return (
        <p>
          <Inlines content={block.content} />
        </p>
      );
    case 'list':
      return <ListText list={block} />;
    case 'table':
      return <TableText table={block} />;
    case 'figure':
      return (
        <>
          <p>
            <Words text={block.caption} />
          </p>
          <p>
            <Words text={block.alternative} />
          </p>
        </>
      );
    case 'facts':
      return (
        <dl className="letter-facts">
          {block.facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <Inlines content={value} />
              </dd>
            </div>
          ))}
        </dl>
      );
  }
}

function ListText({ list }: { readonly list: ListBlock }) {
  const items = list.items.map(({ content, nested }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place in the list
    <li key={index}>
      <Inlines content={content} />
      {nested !== undefined && <ListText list={nested} />}
    </li>
  ));
  return list.ordered ? <ol className="letter-list">{items}</ol> : <ul className="letter-list">{items}</ul>;
}

/** Scrolls within itself: it is as wide as the printed one, whose columns do not wrap. */
function TableText({ table: { caption, summary, columns, rows } }: { readonly table: TableBlock }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it
    <section className="letter-table" tabIndex={0} aria-label={caption}>
      <table className="record-table">
        <caption>
          <Words text={caption} />
          {summary !== undefined && <span className="visually-hidden"> {summary}</span>}
        </caption>
        <thead>
          <tr>
            {columns.map(({ heading }) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the table
            <tr key={row}>
              {cells.map((content, column) => {
                const { heading, isRowHeader, align } = columns[column] ?? {};
                const Cell = isRowHeader ? 'th' : 'td';
                return (
                  <Cell
                    key={heading}
                    {...(isRowHeader ? { scope: 'row' } : {})}
                    className={align === 'end' ? 'is-end' : ''}
                  >
                    <Inlines content={content} />
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
