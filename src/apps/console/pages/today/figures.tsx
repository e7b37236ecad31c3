import type { Text } from '../../../../kernel/text.ts';
import { useRead, type Answer } from '../../../account/read.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { Columns, Figure } from '../../../ui/layout.tsx';
import { Link } from '../../../ui/link.tsx';
import { InstantText, Money } from '../../../ui/values.tsx';

type Metric = Answer<'/api/v1/metrics/today'>['items'][number];

const both = (de: string, en: string): Text => ({ de, en });

/** What each number counts; one without words here isn't shown. */
const words: Readonly<Record<string, Text>> = {
  'alarms': both('offene Alarme', 'open alarms'),
  'deadlines-today': both('Fristen bis heute', 'deadlines up to today'),
  'deadlines-week': both('Fristen in sieben Tagen', 'deadlines within seven days'),
  'deadlines-failed': both('gescheiterte Fristen', 'failed deadlines'),
  'runs-stuck': both('festgefahrene Vorgänge', 'stuck runs'),
  'runs-unwinding': both('Vorgänge auf dem Rückweg', 'runs being undone'),
  'runs-running': both('Vorgänge unterwegs', 'runs under way'),
  'orders-awaiting-service': both('Aufträge ohne Bereitstellung', 'orders awaiting service'),
  'offers-open': both('offene Angebote', 'open offers'),
  'servers-running': both('laufende Server', 'running servers'),
  'servers-down': both('nicht erreichbare Server', 'unreachable servers'),
  'servers-stopped': both('gestoppte Server', 'stopped servers'),
  'servers-creating': both('Server in Bereitstellung', 'servers being provided'),
  'servers-deleting': both('Server in Löschung', 'servers being deleted'),
  'servers-quarantined': both('Server in Quarantäne', 'quarantined servers'),
  'invoices-of-last-month': both('Rechnungen des Vormonats', 'invoices of last month'),
};

/** Shown also when there is none: the reader looks for them. The rest is shown when there is something. */
const always = new Set(['alarms', 'deadlines-today', 'deadlines-week', 'runs-stuck', 'servers-running', 'offers-open', 'invoices-of-last-month']);

/** The numbers of the day, each the way to the list of what it counts. */
export function FiguresToday() {
  const { data } = useRead('/api/v1/metrics/today');
  const shown = data?.items.filter(({ name, count }) => words[name] && (count > 0 || always.has(name))) ?? [];
  return <Columns least="narrow">{shown.map((metric) => <OneFigure key={metric.name} metric={metric} />)}</Columns>;
}

function OneFigure({ metric: { name, count, list, filter, since, amount } }: { readonly metric: Metric }) {
  const { t } = useLanguage();
  const word = t(words[name] as Text);
  const to = `${list}?${new URLSearchParams(filter)}`;
  const note = amount !== null && count > 0
    ? <Money amount={amount} />
    : since !== null && count > 0 && <>{t({ de: 'ältester', en: 'oldest' })} <InstantText at={since} /></>;
  return (
    <Figure label={word} note={note}>
      <Link to={to} look="quiet">{count}<span className="unseen"> {word}</span></Link>
    </Figure>
  );
}
