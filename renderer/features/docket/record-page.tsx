import './record-page.css';
import type { ReactNode } from 'react';
import { EmptyState } from '../../ui/text/empty-state.tsx';
import { LookingBackStrip } from './looking-back-strip.tsx';

interface RecordPageProps {
  readonly title: string;
  /** One line under the title. */
  readonly about?: ReactNode;
  readonly actions?: ReactNode;
  /** For a page that is not of the day that is looked back to. @example 'The entry is shown' */
  readonly alwaysToday?: string;
  readonly children: ReactNode;
}

/** The frame of an editor that shows one record. */
export function RecordPage({ title, about, actions, alwaysToday, children }: RecordPageProps) {
  return (
    <article className="record-page">
      <LookingBackStrip {...(alwaysToday === undefined ? {} : { butToday: alwaysToday })} />
      <header className="record-head">
        <div>
          <h1>{title}</h1>
          {about !== undefined && <p className="muted">{about}</p>}
        </div>
        {actions !== undefined && <div className="record-actions">{actions}</div>}
      </header>
      {children}
    </article>
  );
}

interface RecordSectionProps {
  readonly title: string;
  readonly count?: string | undefined;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

export function RecordSection({ title, count, action, children }: RecordSectionProps) {
  // Found by its heading: as a landmark of a name it would stand twice where two pages of one kind stand side by side.
  return (
    <section className="record-section">
      <div className="record-section-head">
        <h2>
          {title} {count !== undefined && <span className="record-count">{count}</span>}
        </h2>
        {action}
      </div>
      {children}
    </section>
  );
}

/** For a tab whose record was withdrawn, or stands in another docket. */
export function RecordMissing({ id }: { readonly id: string }) {
  return (
    <EmptyState
      what={`There is no ${id} in this docket.`}
      how="It was withdrawn, or the tab was kept from another docket. The tab can be closed; the journal keeps what was recorded."
    />
  );
}
