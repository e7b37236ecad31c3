import { useId, type ReactNode } from 'react';

type Gap = 'small' | 'normal' | 'large';

/** Things below each other. */
export function Stack({ children, gap = 'normal' }: { readonly children: ReactNode; readonly gap?: Gap }) {
  return <div className={`stack gap-${gap}`}>{children}</div>;
}

/** Things beside each other, as many as there is room for. */
export function Row({ children, gap = 'small', justify = 'start' }: {
  readonly children: ReactNode; readonly gap?: Gap; readonly justify?: 'start' | 'between' | 'end';
}) {
  return <div className={`row gap-${gap} justify-${justify}`}>{children}</div>;
}

/** Equal columns that become one on a phone. */
export function Columns({ children, least = 'normal' }: {
  readonly children: ReactNode;
  /** How narrow a column may become. */
  readonly least?: 'narrow' | 'normal' | 'wide';
}) {
  return <div className={`columns columns-${least}`}>{children}</div>;
}

/** A part of a page with a heading of its own. */
export function Section({ title, children, actions, look = 'card' }: {
  readonly title: string; readonly children: ReactNode; readonly actions?: ReactNode;
  /** `card` stands on a sheet of its own; `plain` on the page. */
  readonly look?: 'card' | 'plain' | 'danger';
}) {
  const id = useId();
  return (
    <section className={`section section-${look}`} aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {actions && <div className="section-actions">{actions}</div>}
      </div>
      {children}
    </section>
  );
}

export interface Fact {
  readonly term: string;
  /** Left out where there is nothing to say. */
  readonly value: ReactNode;
}

/** Terms and what they are, in two columns. */
export function Facts({ facts }: { readonly facts: readonly (Fact | null | false | undefined)[] }) {
  return (
    <dl className="facts">
      {facts.filter((fact) => !!fact).map(({ term, value }) => (
        <div key={term} className="fact"><dt>{term}</dt><dd>{value}</dd></div>
      ))}
    </dl>
  );
}

/** One number people come to see, with what it means. */
export function Figure({ label, children, note }: {
  readonly label: string; readonly children: ReactNode; readonly note?: ReactNode;
}) {
  return (
    <div className="figure-tile">
      <p className="figure-label">{label}</p>
      <p className="figure-value">{children}</p>
      {note && <p className="figure-note">{note}</p>}
    </div>
  );
}

/** A word to the reader within a page. */
export function Notice({ children, tone = 'quiet' }: {
  readonly children: ReactNode; readonly tone?: 'quiet' | 'warn' | 'good';
}) {
  return <div className={`notice notice-${tone}`}>{children}</div>;
}

/** Where a list has nothing in it: what belongs there, and what to do about it. */
export function EmptyState({ title, children, action }: {
  readonly title: string; readonly children?: ReactNode; readonly action?: ReactNode;
}) {
  return (
    <div className="empty">
      <svg viewBox="0 0 64 24" className="empty-mark" aria-hidden="true">
        <path d="M2 18c5 0 5-4 10-4s5 4 10 4 5-4 10-4 5 4 10 4 5-4 10-4 5 4 10 4M32 13V3M26 6h12" />
      </svg>
      <p className="empty-title">{title}</p>
      {children && <div className="empty-text">{children}</div>}
      {action}
    </div>
  );
}

/** Lines where text will be, while it is awaited. */
export function Waiting({ lines = 3 }: { readonly lines?: number }) {
  return (
    <div className="waiting" aria-busy="true">
      {Array.from({ length: lines }, (_, i) => <span key={i} className="waiting-line" />)}
    </div>
  );
}
