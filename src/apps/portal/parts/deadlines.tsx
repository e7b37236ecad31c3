import type { RowOf } from '../../account/read.ts';
import { clauseName } from '../../ui/clause-name.ts';
import { deadlineActions, nameOf } from '../../account/things/kinds.ts';
import { Because } from '../../ui/because.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Link } from '../../ui/link.tsx';
import { DateText } from '../../ui/values.tsx';
import './deadlines.css';

export type Deadline = Pick<RowOf<'/api/v1/deadlines'>,
  'id' | 'action' | 'clause' | 'dueOn' | 'because' | 'subjectId' | 'subjectNumber'>;

/** Where the portal shows what a deadline is about. */
export function placeOfSubject(subjectId: string): string | null {
  const places: Readonly<Record<string, string>> = { off: '/offers', ctr: '/contracts', inv: '/invoices' };
  const place = places[subjectId.split('_')[0] ?? ''];
  return place ? `${place}/${subjectId}` : null;
}

/** Deadlines as lines: the day, what happens then, the clause, and why that day. */
export function DeadlineList({ deadlines }: { readonly deadlines: readonly Deadline[] }) {
  const { t, language } = useLanguage();
  return (
    <ul className="deadlines">
      {deadlines.map(({ id, action, clause, dueOn, because, subjectId, subjectNumber }) => {
        const name = nameOf(deadlineActions, action, t);
        const place = placeOfSubject(subjectId);
        const number = subjectNumber ?? '';
        return (
          <li key={id} className="deadline">
            <span className="deadline-day"><DateText date={dueOn} isLong /></span>
            <span className="deadline-what">
              <strong>{name}</strong>{' '}
              <span className="figure">{place && number !== '' ? <Link to={place}>{number}</Link> : number}</span>
            </span>
            <span className="deadline-why"><span>{clauseName(clause, language)}</span> <Because steps={because} of={name} /></span>
          </li>
        );
      })}
    </ul>
  );
}
