import { clauseName } from '../../ui/clause-name.ts';
import { deadlineActions, nameOf } from '../../account/things/kinds.ts';
import { StateBadge, states } from '../../account/things/states.tsx';
import { Because } from '../../ui/because.tsx';
import { showLongDate } from '../../ui/format.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Link } from '../../ui/link.tsx';
import { Popover } from '../../ui/popover.tsx';
import type { DueDay } from '../parts/contract-days.tsx';
import { placeOfSubject } from '../parts/deadlines.tsx';
import { showMonth, todayHere, weekdays } from '../../account/things/times.ts';
import { dayNumber, monthOf, weeksOf, type Month } from './month.ts';
import './month-grid.css';

/** A month with what falls due on each of its days; on a phone the days that have something, below each other. */
export function MonthGrid({ month, deadlines }: { readonly month: Month; readonly deadlines: readonly DueDay[] }) {
  const { language } = useLanguage();
  const byDay = Map.groupBy(deadlines, ({ dueOn }) => dueOn);
  const today = todayHere();
  return (
    <table className="month">
      <caption className="unseen">{showMonth(month, language)}</caption>
      <thead><tr>{weekdays(language).map((day) => <th key={day} scope="col">{day}</th>)}</tr></thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week[0]}>
            {week.map((date) => (
              <Day key={date} date={date} isToday={date === today} isOutside={monthOf(date) !== month}
                deadlines={byDay.get(date) ?? []} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ date, isToday, isOutside, deadlines }: {
  readonly date: string; readonly isToday: boolean; readonly isOutside: boolean;
  readonly deadlines: readonly DueDay[];
}) {
  const { t, language } = useLanguage();
  const look = `day${isToday ? ' day-today' : ''}${isOutside ? ' day-outside' : ''}${deadlines.length === 0 ? ' day-free' : ''}`;
  return (
    <td className={look} aria-current={isToday ? 'date' : undefined}>
      <span className="day-number" aria-hidden="true">{dayNumber(date)}</span>
      <span className="day-date">{showLongDate(date, language)}{isToday && ` · ${t({ de: 'heute', en: 'today' })}`}</span>
      {deadlines.map((deadline) => <Entry key={deadline.id} deadline={deadline} />)}
    </td>
  );
}

function Entry({ deadline }: { readonly deadline: DueDay }) {
  const { t, language } = useLanguage();
  const { action, clause, dueOn, state, because, subjectId, subjectNumber } = deadline;
  const name = nameOf(deadlineActions, action, t);
  const place = placeOfSubject(subjectId);
  return (
    <Popover className={`entry entry-${state}`}
      label={<><span className="entry-name">{name}</span>{' '}<span className="entry-number">{subjectNumber}</span></>}>
      <p className="because-title">{name}</p>
      <p>{showLongDate(dueOn, language)} <StateBadge of={states.deadline} state={state} /></p>
      <p>{clauseName(clause, language)} <Because steps={because} of={name} /></p>
      {place && <p><Link to={place}>{subjectNumber ?? t({ de: 'Dazu', en: 'About' })}</Link></p>}
    </Popover>
  );
}
