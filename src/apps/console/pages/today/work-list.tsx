import type { ReactNode } from 'react';
import { ErrorView } from '../../../ui/error-view.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { Section, Waiting } from '../../../ui/layout.tsx';
import { Link } from '../../../ui/link.tsx';

interface Reading<Row> {
  readonly data: { readonly items: readonly Row[]; readonly next: string | null } | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

interface WorkListProps<Row> {
  readonly title: string;
  readonly reading: Reading<Row>;
  /** Where all of them are. */
  readonly all: string;
  /** What there is to say when nothing waits. */
  readonly nothing: string;
  readonly rowKey: (row: Row) => string;
  readonly children: (row: Row) => ReactNode;
}

/** The first few of what waits, with the way to all. */
export function WorkList<Row>({ title, reading, all, nothing, rowKey, children }: WorkListProps<Row>) {
  const { t } = useLanguage();
  const { data, error, refetch } = reading;
  const count = data === undefined ? '' : ` (${data.items.length}${data.next === null ? '' : '+'})`;
  return (
    <Section title={`${title}${count}`} actions={<Link to={all}>{t({ de: 'Alle', en: 'All' })}<span className="unseen">: {title}</span></Link>}>
      <ErrorView error={error} again={() => void refetch()} />
      {data === undefined && !error && <Waiting />}
      {data?.items.length === 0 && <p>{nothing}</p>}
      {data !== undefined && data.items.length > 0 && (
        <ul className="rows">{data.items.map((row) => <li key={rowKey(row)}>{children(row)}</li>)}</ul>
      )}
    </Section>
  );
}
