import { useMay } from '../../../account/me.ts';
import { useRead } from '../../../account/read.ts';
import { ReadPart } from '../../../account/things/reading.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { EmptyState, Notice } from '../../../ui/layout.tsx';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { useSearch } from '../../../ui/router/router.tsx';
import { ChooseCustomer } from '../../parts/choose-customer.tsx';
import { OfferForm } from './offer-form.tsx';

/** Makes an offer: first for whom (`?customerId=…`), then of what. */
export default function NewOffer() {
  const { t } = useLanguage();
  const [search] = useSearch();
  const customerId = search.get('customerId');
  const may = useMay('offer:make');
  return (
    <Page title={t({ de: 'Angebot erstellen', en: 'Make an offer' })}
      crumbs={[{ title: t({ de: 'Angebote', en: 'Offers' }), to: '/offers' }]}>
      {may.reason !== undefined && <Notice tone="warn"><p>{may.reason}</p></Notice>}
      {customerId === null ? <ChooseCustomer to="/offers/new" /> : <ForCustomer customerId={customerId} />}
    </Page>
  );
}

function ForCustomer({ customerId }: { readonly customerId: string }) {
  const { t } = useLanguage();
  const path = { params: { path: { id: customerId } } };
  const [customer, contacts] = [useRead('/api/v1/customers/{id}', path), useRead('/api/v1/customers/{id}/contacts', path)];
  const [catalogue, prices] = [useRead('/api/v1/catalogue'), useRead('/api/v1/customers/{id}/prices', path)];
  return (
    <ReadPart reading={customer}>
      {({ name }) => (
        <ReadPart reading={contacts}>
          {({ items }) => (
            <ReadPart reading={catalogue}>
              {(offered) => {
                const named = items.filter(({ leftAt }) => leftAt === null);
                if (named.length === 0) {
                  return (
                    <EmptyState title={t({ de: `${name} hat niemanden benannt`, en: `${name} has named nobody` })}
                      action={<Link to={`/customers/${customerId}?tab=contacts`} look="primary">{t({ de: 'Ansprechpartner benennen', en: 'Name a contact' })}</Link>}>
                      <p>{t({ de: 'Ein Angebot geht an einen benannten Ansprechpartner (§ A3 Abs. 3).', en: 'An offer goes to a named contact (§ A3 (3)).' })}</p>
                    </EmptyState>
                  );
                }
                return (
                  <OfferForm customer={{ id: customerId, name }} contacts={named} catalogue={offered}
                    prices={prices.data?.items ?? []} />
                );
              }}
            </ReadPart>
          )}
        </ReadPart>
      )}
    </ReadPart>
  );
}
