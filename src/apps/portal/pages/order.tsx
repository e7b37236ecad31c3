import { api } from '../../account/api.ts';
import { useAction } from '../../account/action.ts';
import { useRead } from '../../account/read.ts';
import { readNetwork } from '../../account/servers/network-fields.tsx';
import { readSupplied } from '../../account/servers/supplied-software.tsx';
import { ReadPart } from '../../account/things/reading.tsx';
import type { FormValues } from '../../ui/form-values.ts';
import { useLanguage } from '../../ui/language.tsx';
import { EmptyState, Section } from '../../ui/layout.tsx';
import { Page } from '../../ui/page.tsx';
import { navigate } from '../../ui/router/location.ts';
import { forCustomer, type Customer } from '../customer.tsx';
import { useChoice, type Catalogue, type Choice, type Price } from '../order/choice.ts';
import { OrderColumns } from '../order/columns.tsx';
import { atKeyField, keysOf } from '../order/key-fault.ts';
import type { Contact } from '../order/named-contact.tsx';
import { AvailabilityOptions, OperationOptions, TermOptions } from '../order/options.tsx';
import { PlaceOptions } from '../order/place.tsx';
import { useQuote, type Quote } from '../order/quote.ts';
import { ServerFields } from '../order/server-fields.tsx';
import { SignForm } from '../order/sign.tsx';
import { Sizes } from '../order/sizes.tsx';
import { ChosenServer } from '../order/summary.tsx';

export default forCustomer(Order);

function Order({ customer }: { readonly customer: Customer }) {
  const { t } = useLanguage();
  const catalogue = useRead('/api/v1/catalogue');
  const prices = useRead('/api/v1/customers/{id}/prices', { params: { path: { id: customer.id } } });
  return (
    <Page title={t({ de: 'Server bestellen', en: 'Order a server' })}
      crumbs={[{ title: t({ de: 'Server', en: 'Servers' }), to: '/servers' }]}>
      <ReadPart reading={catalogue} lines={8}>
        {(offered) => (
          <ReadPart reading={prices} lines={8}>
            {({ items }) => (items.length === 0
              ? <NoPrices />
              : <Choosing customer={customer} catalogue={offered} prices={items} />)}
          </ReadPart>
        )}
      </ReadPart>
    </Page>
  );
}

function NoPrices() {
  const { t } = useLanguage();
  return (
    <EmptyState title={t({ de: 'Noch keine Preisliste', en: 'No price list yet' })}>
      <p>{t({
        de: 'Für Sie sind noch keine Listenpreise hinterlegt. Rufen Sie uns an; wir machen Ihnen ein Angebot.',
        en: 'There are no list prices for you yet. Please call us; we will make you an offer.',
      })}</p>
    </EmptyState>
  );
}

interface ChoosingProps {
  readonly customer: Customer;
  readonly catalogue: Catalogue;
  readonly prices: readonly Price[];
}

function Choosing({ customer, catalogue, prices }: ChoosingProps) {
  const { t } = useLanguage();
  const [choice, choose] = useChoice(catalogue);
  const quote = useQuote(customer.id, choice);
  const options = { catalogue, prices, choice, choose };
  return (
    <OrderColumns customerId={customer.id} choice={choice} quote={quote} what={() => <ChosenServer choice={choice} />}
      sign={(contacts, told) => <Sign customer={customer} choice={choice} contacts={contacts} quote={told} />}>
      <Section title={t({ de: '1. Größe', en: '1. Size' })}>
        <Sizes flavours={catalogue.flavours} prices={prices} choice={choice} choose={choose} />
      </Section>
      <Section title={t({ de: '2. System und Betrieb', en: '2. System and operation' })}>
        <OperationOptions {...options} />
        <PlaceOptions customerId={customer.id} choice={choice} choose={choose} />
      </Section>
      <Section title={t({ de: '3. Verfügbarkeit', en: '3. Availability' })}><AvailabilityOptions {...options} /></Section>
      <Section title={t({ de: '4. Laufzeit', en: '4. Term' })}><TermOptions {...options} /></Section>
    </OrderColumns>
  );
}

/** Name, key and signature; what is agreed is sent along, so that no price can change in between. */
function Sign({ customer, choice, quote, contacts }: {
  readonly customer: Customer; readonly choice: Choice; readonly contacts: readonly Contact[];
  /** Undefined while there is none for this choice, or there can't be one. */
  readonly quote: Quote | undefined;
}) {
  const { t } = useLanguage();
  const order = useAction((values: FormValues) => api.POST('/api/v1/customers/{id}/server-orders', {
    params: { path: { id: customer.id } },
    body: {
      ...choice, hostname: values.text('hostname').trim(), sshKeys: keysOf(values.text('sshKeys')),
      orderedBy: values.text('orderedBy'), agreedMonthlyNet: quote?.monthly.net ?? '',
      agreedSetupNet: quote?.setup.net ?? '', acceptTerms: true, ...readNetwork(values), ...readSupplied(values),
    },
  }), {
    changes: ['/api/v1/contracts', '/api/v1/servers', '/api/v1/offers', '/api/v1/runs'],
    done: { de: 'Bestellt. Die Auftragsbestätigung ist unterwegs.', en: 'Ordered. The confirmation is on its way.' },
    onDone: ({ contractId }: { contractId: string }) => navigate(`/contracts/${contractId}`),
  });
  return (
    <SignForm title={t({ de: '5. Zugang und Bestellung', en: '5. Access and order' })} contacts={contacts} quote={quote}
      send={(values) => {
        void import('./contract.tsx'); // where it goes next, fetched while the order is taken
        return atKeyField(order.run(values));
      }}>
      <ServerFields customerId={customer.id} managed={choice.managed} />
    </SignForm>
  );
}
