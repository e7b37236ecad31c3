import { useRead } from '../../../account/read.ts';
import { ReadPart } from '../../../account/things/reading.tsx';
import { states } from '../../../account/things/states.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { Columns, Figure } from '../../../ui/layout.tsx';
import { Link } from '../../../ui/link.tsx';
import { DateText, Money } from '../../../ui/values.tsx';

/** A customer in four numbers; what the reader may not know is left out. */
export function CustomerFigures({ customerId }: { readonly customerId: string }) {
  const { t } = useLanguage();
  const reading = useRead('/api/v1/customers/{id}/overview', { params: { path: { id: customerId } } });
  return (
    <ReadPart reading={reading}>
      {({ servers, monthlyNet, lastInvoice, deadlines }) => (
        <Columns least="narrow">
          {servers !== null && (
            <Figure label={t({ de: 'Server', en: 'Servers' })}
              note={servers.states.map(({ state, count }) => `${count} ${wordOf(state, t)}`).join(', ')}>
              <Link to={`/customers/${customerId}?tab=servers`} look="quiet">{servers.states.reduce((sum, { count }) => sum + count, 0)}</Link>
            </Figure>
          )}
          {monthlyNet !== null && (
            <Figure label={t({ de: 'im Monat, netto', en: 'a month, net' })}><Money amount={monthlyNet} /></Figure>
          )}
          {lastInvoice !== null && (
            <Figure label={t({ de: 'letzte Rechnung', en: 'last invoice' })}
              note={<>{t({ de: 'fällig', en: 'due' })} <DateText date={lastInvoice.dueOn} /></>}>
              <Link to={`/invoices/${lastInvoice.id}`} look="quiet"><Money amount={lastInvoice.gross} /></Link>
            </Figure>
          )}
          {deadlines?.[0] && (
            <Figure label={t({ de: 'nächste Frist', en: 'next deadline' })} note={deadlines[0].clause}>
              <Link to={`/customers/${customerId}?tab=deadlines`} look="quiet"><DateText date={deadlines[0].dueOn} /></Link>
            </Figure>
          )}
        </Columns>
      )}
    </ReadPart>
  );
}

function wordOf(state: string, t: ReturnType<typeof useLanguage>['t']): string {
  const word = Object.entries(states.server).find(([key]) => key === state)?.[1];
  return word ? t(word.text) : state;
}
