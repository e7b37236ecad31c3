import { useRead, type Answer } from '../../../account/read.ts';
import { ReadPage } from '../../../account/things/reading.tsx';
import { StateBadge, states } from '../../../account/things/states.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { Facts, Section } from '../../../ui/layout.tsx';
import { Page } from '../../../ui/page.tsx';
import { useParam } from '../../../ui/router/router.tsx';
import { DateText } from '../../../ui/values.tsx';
import { Items } from '../../../account/things/items.tsx';
import { monthsInWords } from '../../../account/things/times.ts';
import { CustomerName } from '../../parts/customer-name.tsx';
import { PaperTabs } from '../../parts/paper-tabs.tsx';
import { ReceiveOrder } from './receive-order.tsx';

type Offer = Answer<'/api/v1/offers/{id}'>;

export default function OneOffer() {
  const { t } = useLanguage();
  const id = useParam('id');
  const reading = useRead('/api/v1/offers/{id}', { params: { path: { id } } });
  return (
    <ReadPage title={t({ de: 'Angebot', en: 'Offer' })} reading={reading}>
      {(offer) => (
        <Page title={offer.number} badge={<StateBadge of={states.offer} state={offer.state} />}
          crumbs={[{ title: t({ de: 'Angebote', en: 'Offers' }), to: '/offers' }]} actions={<ReceiveOrder offer={offer} />}>
          <PaperTabs subjectId={id} facts={() => (
            <>
              <Section title={t({ de: 'Was angeboten ist', en: 'What is offered' })} look="plain"><Items items={offer.items} /></Section>
              <OfferFacts offer={offer} />
            </>
          )} />
        </Page>
      )}
    </ReadPage>
  );
}

function OfferFacts({ offer }: { readonly offer: Offer }) {
  const { t } = useLanguage();
  const contacts = useRead('/api/v1/customers/{id}/contacts', { params: { path: { id: offer.customerId } } });
  const contact = contacts.data?.items.find(({ id }) => id === offer.contactId);
  return (
    <Section title={t({ de: 'Angaben', en: 'Facts' })}>
      <Facts facts={[
        { term: t({ de: 'Kunde', en: 'Customer' }), value: <CustomerName id={offer.customerId} /> },
        contact && { term: t({ de: 'an', en: 'to' }), value: `${contact.name}, ${contact.phone}` },
        { term: t({ de: 'vom', en: 'dated' }), value: <DateText date={offer.offeredOn} isLong /> },
        {
          term: t({ de: 'bindet', en: 'binds' }),
          value: offer.bindingUntil === null
            ? t({ de: 'nicht (§ A2 Abs. 1)', en: 'not (§ A2 (1))' })
            : <>{t({ de: 'bis', en: 'until' })} <DateText date={offer.bindingUntil} isLong /></>,
        },
        { term: t({ de: 'Mindestlaufzeit', en: 'Minimum term' }), value: t(monthsInWords(offer.minimumMonths)) },
        { term: t({ de: 'Fassung', en: 'Edition' }), value: offer.edition },
      ]} />
    </Section>
  );
}
