import type { Answer } from '../../../account/read.ts';
import { For } from '../../../account/things/reading.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { Facts, Section } from '../../../ui/layout.tsx';
import { Copyable, InstantText } from '../../../ui/values.tsx';
import { CustomerFigures } from './figures.tsx';

/** Who the customer is, as letters and invoices name it, and how much it has. */
export function CustomerData({ customer }: { readonly customer: Answer<'/api/v1/customers/{id}'> }) {
  return (
    <>
      <For permission="server:read"><CustomerFigures customerId={customer.id} /></For>
      <Particulars customer={customer} />
    </>
  );
}

function Particulars({ customer }: { readonly customer: Answer<'/api/v1/customers/{id}'> }) {
  const { t } = useLanguage();
  return (
    <Section title={t({ de: 'Stammdaten', en: 'Particulars' })}>
      <Facts facts={[
        { term: t({ de: 'Kundennummer', en: 'Customer number' }), value: customer.customerNumber ?? '–' },
        {
          term: t({ de: 'Anschrift', en: 'Address' }),
          value: `${customer.street}, ${customer.postcode} ${customer.city}, ${customer.country}`,
        },
        { term: t({ de: 'E-Mail', en: 'E-mail' }), value: <a className="link link-text" href={`mailto:${customer.email}`}>{customer.email}</a> },
        { term: t({ de: 'Adresse für E-Rechnungen', en: 'Address for e-invoices' }), value: customer.electronicAddress },
        { term: t({ de: 'USt-IdNr.', en: 'VAT id' }), value: customer.vatId ?? '–' },
        customer.buyerReference !== null && { term: t({ de: 'Käuferreferenz', en: 'Buyer reference' }), value: customer.buyerReference },
        {
          term: t({ de: 'Unternehmer (§ A1 Abs. 1)', en: 'Entrepreneur (§ A1 (1))' }),
          value: customer.business ? t({ de: 'ja', en: 'yes' }) : t({ de: 'nein', en: 'no' }),
        },
        { term: t({ de: 'Kunde seit', en: 'Customer since' }), value: <InstantText at={customer.createdAt} /> },
        { term: t({ de: 'Kennung', en: 'Id' }), value: <Copyable text={customer.id} /> },
      ]} />
    </Section>
  );
}
