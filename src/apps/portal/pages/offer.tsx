import { api } from '../../account/api.ts';
import { useAction } from '../../account/action.ts';
import { useMay } from '../../account/me.ts';
import { useRead, type Answer } from '../../account/read.ts';
import { readNetwork } from '../../account/servers/network-fields.tsx';
import { readSupplied } from '../../account/servers/supplied-software.tsx';
import { ReadPage } from '../../account/things/reading.tsx';
import { StateBadge, states } from '../../account/things/states.tsx';
import { Form } from '../../ui/form.tsx';
import type { FormValues } from '../../ui/form-values.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Columns, Facts, Section } from '../../ui/layout.tsx';
import { Page } from '../../ui/page.tsx';
import { navigate } from '../../ui/router/location.ts';
import { useParam } from '../../ui/router/router.tsx';
import { DateText } from '../../ui/values.tsx';
import { atKeyField, keysOf } from '../order/key-fault.ts';
import { WithContact, type Contact } from '../order/named-contact.tsx';
import { ServerFields } from '../order/server-fields.tsx';
import { SignFields } from '../order/sign.tsx';
import { DeadlinesOf } from '../parts/deadlines-of.tsx';
import { Documents } from '../parts/documents.tsx';
import { TermsLink } from '../parts/terms-link.tsx';
import { Items } from '../../account/things/items.tsx';
import { monthsInWords } from '../../account/things/times.ts';

type Offer = Answer<'/api/v1/offers/{id}'>;

export default function OfferPage() {
  const { t } = useLanguage();
  const reading = useRead('/api/v1/offers/{id}', { params: { path: { id: useParam('id') } } });
  const crumbs = [{ title: t({ de: 'Angebote', en: 'Offers' }), to: '/offers' }];
  const mayOrder = useMay('order:place').allowed;
  const mayReadDocuments = useMay('document:read').allowed;
  return (
    <ReadPage title={t({ de: 'Angebot', en: 'Offer' })} reading={reading} crumbs={crumbs}>
      {(offer) => (
        <Page title={offer.number} crumbs={crumbs} badge={<StateBadge of={states.offer} state={offer.state} />}>
          <Section title={t({ de: 'Was angeboten ist', en: 'What is offered' })} look="plain"><Items items={offer.items} /></Section>
          <Columns least="wide">
            <Conditions offer={offer} />
            {offer.state === 'open' && mayOrder && (
              <WithContact customerId={offer.customerId}>
                {(contacts) => <Order offer={offer} contacts={contacts} />}
              </WithContact>
            )}
          </Columns>
          {mayReadDocuments && (
            <Section title={t({ de: 'Dokumente', en: 'Documents' })} look="plain"><Documents only={{ subjectId: offer.id }} /></Section>
          )}
        </Page>
      )}
    </ReadPage>
  );
}

function Conditions({ offer }: { readonly offer: Offer }) {
  const { t } = useLanguage();
  const { offeredOn, binding, bindingUntil, minimumMonths, edition } = offer;
  return (
    <Section title={t({ de: 'Bedingungen', en: 'Conditions' })}>
      <Facts facts={[
        { term: t({ de: 'Angeboten am', en: 'Offered on' }), value: <DateText date={offeredOn} isLong /> },
        {
          term: t({ de: 'Verbindlich bis', en: 'Binding until' }),
          value: binding && bindingUntil !== null
            ? <DateText date={bindingUntil} isLong />
            : t({ de: 'unverbindlich', en: 'not binding' }),
        },
        {
          term: t({ de: 'Mindestlaufzeit', en: 'Minimum term' }),
          value: t(monthsInWords(minimumMonths)),
        },
        { term: t({ de: 'Fassung der Bedingungen', en: 'Edition of the terms' }), value: <TermsLink edition={edition}>{edition}</TermsLink> },
      ]} />
      {offer.state === 'open' && <DeadlinesOf subjectId={offer.id} />}
    </Section>
  );
}

/** The offer is ordered as it stands; the contract's page then shows how the server comes up. */
function Order({ offer, contacts }: { readonly offer: Offer; readonly contacts: readonly Contact[] }) {
  const { t } = useLanguage();
  const order = useAction((values: FormValues) => api.POST('/api/v1/orders', {
    body: {
      offerId: offer.id, channel: 'portal', orderedBy: values.text('orderedBy'), hostname: values.text('hostname').trim(),
      sshKeys: keysOf(values.text('sshKeys')), ...readNetwork(values), ...readSupplied(values),
      content: `Auftrag zum Angebot ${offer.number}, im Portal erteilt.`,
    },
  }), {
    changes: ['/api/v1/offers', '/api/v1/offers/{id}', '/api/v1/contracts', '/api/v1/servers'],
    done: { de: 'Bestellt. Die Auftragsbestätigung ist unterwegs.', en: 'Ordered. The confirmation is on its way.' },
    onDone: ({ contractId }: { contractId: string }) => navigate(`/contracts/${contractId}`),
  });
  return (
    <Section title={t({ de: 'Angebot annehmen', en: 'Accept the offer' })}>
      <Form submit={t({ de: 'Zahlungspflichtig bestellen', en: 'Order with obligation to pay' })}
        send={(values) => atKeyField(order.run(values))}>
        <ServerFields customerId={offer.customerId} managed={offer.items.every(({ managed }) => managed)} />
        <SignFields contacts={contacts} edition={offer.edition} />
      </Form>
    </Section>
  );
}
