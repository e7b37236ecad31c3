import { useList } from '../../account/list.ts';
import { useRead, type RowOf } from '../../account/read.ts';
import { clauseName } from '../../ui/clause-name.ts';
import { deadlineActions, nameOf } from '../../account/things/kinds.ts';
import { ReadPart } from '../../account/things/reading.tsx';
import { choicesOf, StateBadge, states } from '../../account/things/states.tsx';
import { Because } from '../../ui/because.tsx';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { EmptyState, Notice, Row, Stack } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { useSearch } from '../../ui/router/router.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { DateText } from '../../ui/values.tsx';
import { MonthGrid } from '../calendar/month-grid.tsx';
import { addMonths, monthOf, readMonth, shownOf } from '../calendar/month.ts';
import { NothingDue } from '../calendar/nothing-due.tsx';
import { Subscribe } from '../calendar/subscribe.tsx';
import { forCustomer, type Customer } from '../customer.tsx';
import { ContractDays, useContractDays } from '../parts/contract-days.tsx';
import { placeOfSubject } from '../parts/deadlines.tsx';
import { showMonth, todayHere } from '../../account/things/times.ts';

type Deadline = RowOf<'/api/v1/deadlines'>;

export default forCustomer(Deadlines);

function Deadlines({ customer }: { readonly customer: Customer }) {
  const { t } = useLanguage();
  return (
    <Page title={t({ de: 'Fristen', en: 'Deadlines' })} actions={<Subscribe />}
      lead={t({
        de: 'Jeder Tag, an dem etwas fällig wird oder ein Recht endet, mit der Klausel, aus der er folgt.',
        en: 'Every day on which something falls due or a right ends, with the clause it follows from.',
      })}>
      <Tabs label={t({ de: 'Ansicht', en: 'View' })} name="view" tabs={[
        { key: 'calendar', title: t({ de: 'Kalender', en: 'Calendar' }), content: () => <Calendar customerId={customer.id} /> },
        {
          key: 'list', title: t({ de: 'Liste', en: 'List' }),
          content: () => <><ContractDays customerId={customer.id} /><List customerId={customer.id} /></>,
        },
      ]} />
    </Page>
  );
}

const MOST = 100;

function Calendar({ customerId }: { readonly customerId: string }) {
  const { t, language } = useLanguage();
  const [search, change] = useSearch();
  const thisMonth = monthOf(todayHere());
  const month = readMonth(search.get('month'), thisMonth);
  const { from, until } = shownOf(month);
  const go = (to: string) => change({ month: to === thisMonth ? null : to });
  const days = useContractDays({ customerId }).filter(({ dueOn }) => from <= dueOn && dueOn <= until);
  const reading = useRead('/api/v1/deadlines', {
    params: { query: { customerId, dueFrom: from, dueUntil: until, limit: MOST } },
  });
  return (
    <Stack>
      <Row justify="between">
        <h2 aria-live="polite">{showMonth(month, language)}</h2>
        <Row>
          <Button onClick={() => go(addMonths(month, -1))} label={t({ de: 'Voriger Monat', en: 'Previous month' })}>←</Button>
          <Button onClick={() => go(thisMonth)}>{t({ de: 'Heute', en: 'Today' })}</Button>
          <Button onClick={() => go(addMonths(month, 1))} label={t({ de: 'Nächster Monat', en: 'Next month' })}>→</Button>
        </Row>
      </Row>
      <ReadPart reading={reading} lines={8}>
        {({ items, next }) => (
          <>
            {[...items, ...days].every(({ dueOn, state }) => monthOf(dueOn) !== month || state === 'cancelled')
              && <NothingDue customerId={customerId} month={month} go={go} />}
            <MonthGrid month={month} deadlines={[...items.filter(({ state }) => state !== 'cancelled'), ...days]} />
            {next !== null && (
              <Notice>
                <p>{t({
                  de: `Gezeigt sind die ersten ${MOST}; alle stehen in der Liste.`, en: `The first ${MOST} are shown; the list has all.`,
                })}</p>
              </Notice>
            )}
          </>
        )}
      </ReadPart>
    </Stack>
  );
}

function List({ customerId }: { readonly customerId: string }) {
  const { t } = useLanguage();
  const [search] = useSearch();
  const list = useList('/api/v1/deadlines', {
    takes: ['q', 'state', 'sort'], fixed: { customerId, ...(search.has('state') ? {} : { state: 'open' as const }) },
  });
  return (
    <Table label={t({ de: 'Fristen', en: 'Deadlines' })} list={list} rowKey={({ id }) => id} columns={useColumns()}
      search={t({ de: 'Klausel oder Nummer', en: 'clause or number' })}
      filters={[{ name: 'state', title: t({ de: 'Zustand', en: 'State' }), choices: choicesOf(states.deadline, t) }]}
      empty={(
        <EmptyState title={t({ de: 'Nichts steht an', en: 'Nothing is coming up' })}>
          <p>{t({
            de: 'Sobald ein Vertrag läuft oder ein Angebot vorliegt, stehen seine Fristen hier.',
            en: 'As soon as there is a contract or an offer, its deadlines are shown here.',
          })}</p>
        </EmptyState>
      )} />
  );
}

function useColumns(): Column<Deadline>[] {
  const { t, language } = useLanguage();
  return [
    {
      key: 'dueOn', title: t({ de: 'Tag', en: 'Day' }), sort: 'dueAt', isName: true,
      cell: ({ dueOn }) => <DateText date={dueOn} isLong />,
    },
    { key: 'action', title: t({ de: 'Was geschieht', en: 'What happens' }), cell: ({ action }) => nameOf(deadlineActions, action, t) },
    {
      key: 'subject', title: t({ de: 'Betrifft', en: 'About' }),
      cell: ({ subjectId, subjectNumber }) => {
        const place = placeOfSubject(subjectId);
        return place && subjectNumber ? <Link to={place} look="quiet">{subjectNumber}</Link> : (subjectNumber ?? '–');
      },
    },
    {
      key: 'clause', title: t({ de: 'Klausel', en: 'Clause' }),
      cell: ({ clause, because, action }) => (
        <>{clauseName(clause, language)} <Because steps={because} of={nameOf(deadlineActions, action, t)} /></>
      ),
    },
    {
      key: 'state', title: t({ de: 'Zustand', en: 'State' }), cell: ({ state }) => <StateBadge of={states.deadline} state={state} />,
    },
  ];
}
