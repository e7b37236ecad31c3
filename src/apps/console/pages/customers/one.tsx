import { useSession } from '../../../account/me.ts';
import { useRead } from '../../../account/read.ts';
import { For, ReadPage } from '../../../account/things/reading.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { useParam } from '../../../ui/router/router.tsx';
import { Tabs, type Tab } from '../../../ui/tabs.tsx';
import { AuditTable } from '../../tables/audit.tsx';
import { ContractTable } from '../../tables/contracts.tsx';
import { DeadlineTable } from '../../tables/deadlines.tsx';
import { DocumentTable } from '../../tables/documents.tsx';
import { InvoiceTable } from '../../tables/invoices.tsx';
import { OfferTable } from '../../tables/offers.tsx';
import { RunTable } from '../../tables/runs.tsx';
import { ServerTable } from '../../tables/servers.tsx';
import { SupportTable } from '../../tables/support.tsx';
import { OpenSupport } from '../../parts/open-support.tsx';
import { Contacts } from './contacts.tsx';
import { CustomerData } from './data.tsx';
import { CustomerParties } from './parties.tsx';

import { CustomerPeople } from './people.tsx';
import { CustomerPrivacy } from './privacy.tsx';
import { CustomerQuota } from './quota.tsx';

/** Tab → the permission without which it isn't shown. */
const tabPermissions: Readonly<Record<string, string>> = {
  contacts: 'contact:read', people: 'person:read', offers: 'offer:read', contracts: 'contract:read', servers: 'server:read',
  parties: 'customer:read', runs: 'run:read', invoices: 'invoice:read', documents: 'document:read',
  quota: 'quota:read', deadlines: 'deadline:read', audit: 'audit:read', support: 'support:read', privacy: 'access-log:read',
};

/** Everything about a customer in one place; whoever may not see a part doesn't see its tab. */
export default function OneCustomer() {
  const { t } = useLanguage();
  const id = useParam('id');
  const { me } = useSession();
  const reading = useRead('/api/v1/customers/{id}', { params: { path: { id } } });
  const isVisible = ({ key }: Tab) => {
    const needed = tabPermissions[key];
    return needed === undefined || me?.permissions[needed] !== undefined;
  };
  return (
    <ReadPage title={t({ de: 'Kunde', en: 'Customer' })} reading={reading}>
      {(customer) => {
        const tabs: Tab[] = [
          { key: 'data', title: t({ de: 'Stammdaten', en: 'Particulars' }), content: () => <CustomerData customer={customer} /> },
          { key: 'contacts', title: t({ de: 'Ansprechpartner', en: 'Contacts' }), content: () => <Contacts customerId={id} /> },
          { key: 'people', title: t({ de: 'Zugänge', en: 'People' }), content: () => <CustomerPeople customer={customer} /> },
          { key: 'offers', title: t({ de: 'Angebote', en: 'Offers' }), content: () => <OfferTable customerId={id} /> },
          { key: 'contracts', title: t({ de: 'Verträge', en: 'Contracts' }), content: () => <ContractTable customerId={id} /> },
          { key: 'servers', title: t({ de: 'Server', en: 'Servers' }), content: () => <ServerTable customerId={id} /> },
          { key: 'runs', title: t({ de: 'Vorgänge', en: 'Runs' }), content: () => <RunTable customerId={id} /> },
          { key: 'invoices', title: t({ de: 'Rechnungen', en: 'Invoices' }), content: () => <InvoiceTable customerId={id} /> },
          { key: 'documents', title: t({ de: 'Dokumente', en: 'Documents' }), content: () => <DocumentTable customerId={id} /> },
          { key: 'deadlines', title: t({ de: 'Fristen', en: 'Deadlines' }), content: () => <DeadlineTable customerId={id} /> },
          { key: 'quota', title: t({ de: 'Kontingent', en: 'Quota' }), content: () => <CustomerQuota customerId={id} /> },
          { key: 'audit', title: t({ de: 'Protokoll', en: 'Trail' }), content: () => <AuditTable tenant={id} /> },
          { key: 'support', title: t({ de: 'Support-Zugriff', en: 'Support access' }), content: () => <SupportTable customerId={id} /> },
          { key: 'parties', title: t({ de: 'Parteien und MFA', en: 'Parties and MFA' }), content: () => <CustomerParties customerId={id} /> },
          { key: 'privacy', title: t({ de: 'Datenschutz', en: 'Privacy' }), content: () => <CustomerPrivacy customer={customer} /> },
        ];
        return (
          <Page title={customer.name} crumbs={[{ title: t({ de: 'Kunden', en: 'Customers' }), to: '/customers' }]}
            lead={customer.customerNumber}
            actions={(
              <>
                <For permission="offer:make">
                  <Link to={`/offers/new?customerId=${id}`} look="button">{t({ de: 'Angebot erstellen', en: 'Make an offer' })}</Link>
                </For>
                <For permission="support:open"><OpenSupport customerId={id} customerName={customer.name} /></For>
              </>
            )}>
            <Tabs label={t({ de: 'Teile der Seite', en: 'Parts of the page' })} tabs={tabs.filter(isVisible)} />
          </Page>
        );
      }}
    </ReadPage>
  );
}
