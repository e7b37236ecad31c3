import type { Answer } from '../../account/read.ts';
import { states, type StateWords } from '../../account/things/states.tsx';
import { Badge } from '../../ui/badge.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Columns, Figure, Row } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { DateText, Money } from '../../ui/values.tsx';

type Overview = Answer<'/api/v1/customers/{id}/overview'>;

/** What do I have, what will it cost, what was billed last: each leads to its list. */
export function Figures({ overview }: { readonly overview: Overview }) {
  const { t } = useLanguage();
  const { servers, monthlyNet, lastInvoice } = overview;
  if (servers?.states.length === 0 && lastInvoice === null) return null;
  return (
    <Columns least="narrow">
      {servers !== null && <Servers servers={servers} />}
      {monthlyNet !== null && (
        <Figure label={t({ de: 'Im Monat, netto', en: 'A month, net' })}
          note={<Link to="/contracts">{t({ de: 'nach laufenden Verträgen', en: 'of the contracts in force' })}</Link>}>
          <Money amount={monthlyNet} />
        </Figure>
      )}
      {lastInvoice !== null && (
        <Figure label={t({ de: 'Letzte Rechnung, brutto', en: 'Last invoice, gross' })}
          note={<><Link to={`/invoices/${lastInvoice.id}`}>{lastInvoice.number}</Link>, {t({ de: 'fällig', en: 'due' })}{' '}
            <DateText date={lastInvoice.dueOn} /></>}>
          <Money amount={lastInvoice.gross} />
        </Figure>
      )}
    </Columns>
  );
}

function Servers({ servers }: { readonly servers: NonNullable<Overview['servers']> }) {
  const { t } = useLanguage();
  const all = servers.states.reduce((sum, { count }) => sum + count, 0);
  const runs = servers.states.some(({ state }) => state === 'running');
  const words: StateWords = states.server;
  const parts = servers.states.map(({ state, count }) => `${words[state] ? t(words[state].text) : state}: ${count}`);
  return (
    <Figure label={t({ de: 'Server', en: 'Servers' })}
      note={<Row><Link to="/servers">{parts.join(', ')}</Link>{runs && <Reached down={servers.down} />}</Row>}>
      {all}
    </Figure>
  );
}

/** Whether those that run answer. */
function Reached({ down }: { readonly down: number }) {
  const { t } = useLanguage();
  return down === 0
    ? <Badge tone="good">{t({ de: 'alle erreichbar', en: 'all reachable' })}</Badge>
    : <Badge tone="bad">{t({ de: `nicht erreichbar: ${down}`, en: `unreachable: ${down}` })}</Badge>;
}
