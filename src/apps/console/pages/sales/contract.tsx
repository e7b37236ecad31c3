import { useMay } from '../../../account/me.ts';
import { useRead, type Answer } from '../../../account/read.ts';
import { Items } from '../../../account/things/items.tsx';
import { For, ReadPage } from '../../../account/things/reading.tsx';
import { StateBadge, states } from '../../../account/things/states.tsx';
import { monthsInWords } from '../../../account/things/times.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { Facts, Section } from '../../../ui/layout.tsx';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { useParam } from '../../../ui/router/router.tsx';
import { Tabs, type Tab } from '../../../ui/tabs.tsx';
import { Copyable, DateText } from '../../../ui/values.tsx';
import { CustomerName } from '../../parts/customer-name.tsx';
import { AuditTable } from '../../tables/audit.tsx';
import { DeadlineTable } from '../../tables/deadlines.tsx';
import { DeclarationTable } from '../../tables/declarations.tsx';
import { DocumentTable } from '../../tables/documents.tsx';
import { InvoiceTable } from '../../tables/invoices.tsx';
import { ContractContacts } from './contract-contacts.tsx';
import { ReceiveAcceptance } from './receive-acceptance.tsx';
import { ReceiveNotice } from './receive-notice.tsx';

type Contract = Answer<'/api/v1/contracts/{id}'>;

export default function OneContract() {
  const { t } = useLanguage();
  const id = useParam('id');
  const reading = useRead('/api/v1/contracts/{id}', { params: { path: { id } } });
  const tabs = useTabs(id);
  return (
    <ReadPage title={t({ de: 'Vertrag', en: 'Contract' })} reading={reading}>
      {(contract) => (
        <Page title={contract.number} badge={<StateBadge of={states.contract} state={contract.state} />}
          crumbs={[{ title: t({ de: 'Verträge', en: 'Contracts' }), to: '/contracts' }]}
          actions={<><ReceiveAcceptance contract={contract} /><ReceiveNotice contract={contract} /></>}>
          <Tabs label={t({ de: 'Teile der Seite', en: 'Parts of the page' })}
            tabs={[{
              key: 'facts', title: t({ de: 'Angaben', en: 'Facts' }), content: () => <ContractFacts contract={contract} />,
            }, ...tabs]} />
        </Page>
      )}
    </ReadPage>
  );
}

function useTabs(id: string): Tab[] {
  const { t } = useLanguage();
  const may = {
    deadlines: useMay('deadline:read').allowed, invoices: useMay('invoice:read').allowed,
    documents: useMay('document:read').allowed, audit: useMay('audit:read').allowed,
  };
  const tabs: (Tab | false)[] = [
    may.deadlines && { key: 'deadlines', title: t({ de: 'Fristen', en: 'Deadlines' }), content: () => <DeadlineTable subjectId={id} /> },
    may.invoices && { key: 'invoices', title: t({ de: 'Rechnungen', en: 'Invoices' }), content: () => <InvoiceTable contractId={id} /> },
    may.documents && { key: 'documents', title: t({ de: 'Dokumente', en: 'Documents' }), content: () => <DocumentTable subjectId={id} /> },
    may.documents && { key: 'declarations', title: t({ de: 'Erklärungen', en: 'Declarations' }), content: () => <DeclarationTable subjectId={id} /> },
    may.audit && { key: 'audit', title: t({ de: 'Protokoll', en: 'Trail' }), content: () => <AuditTable entityId={id} /> },
  ];
  return tabs.filter((tab) => tab !== false);
}

function ContractFacts({ contract }: { readonly contract: Contract }) {
  const { t } = useLanguage();
  return (
    <>
      <Section title={t({ de: 'Was vereinbart ist', en: 'What is agreed' })} look="plain"><Items items={contract.items} /></Section>
      <Section title={t({ de: 'Laufzeit', en: 'Term' })}>
        <Facts facts={[
          { term: t({ de: 'Kunde', en: 'Customer' }), value: <CustomerName id={contract.customerId} /> },
          {
            term: t({ de: 'Beginn', en: 'Start' }),
            value: contract.startsOn === null
              ? t({ de: 'mit der Bereitstellungsanzeige (§ A10 Abs. 2)', en: 'with the ready-for-service notice (§ A10 (2))' })
              : <DateText date={contract.startsOn} isLong />,
          },
          {
            term: t({ de: 'Mindestlaufzeit', en: 'Minimum term' }),
            value: t(monthsInWords(contract.minimumMonths)),
          },
          {
            term: t({ de: 'Abnahme', en: 'Acceptance' }),
            value: contract.acceptedOn !== null
              ? <DateText date={contract.acceptedOn} isLong />
              : contract.acceptanceRefusedOn !== null
                ? <>{t({ de: 'verweigert am', en: 'refused on' })} <DateText date={contract.acceptanceRefusedOn} isLong /></>
                : t({ de: 'steht aus', en: 'still to come' }),
          },
          contract.noticeReceivedOn !== null && {
            term: t({ de: 'Kündigung eingegangen', en: 'Notice received' }), value: <DateText date={contract.noticeReceivedOn} isLong />,
          },
          contract.endsOn !== null && {
            term: t({ de: 'Ende', en: 'End' }),
            value: <DateText date={contract.endsOn} isLong />,
          },
          { term: t({ de: 'Fassung', en: 'Edition' }), value: contract.edition },
          { term: t({ de: 'Kennung', en: 'Id' }), value: <Copyable text={contract.id} /> },
        ]} />
      </Section>
      <For permission="server:read"><Servers contractId={contract.id} /></For>
      <For permission="contact:read"><ContractContacts contract={contract} /></For>
    </>
  );
}

function Servers({ contractId }: { readonly contractId: string }) {
  const { t } = useLanguage();
  const { data } = useRead('/api/v1/servers', { params: { query: { contractId } } });
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={t({ de: 'Server', en: 'Servers' })}>
      <Facts facts={data.items.map(({ id, hostname, state }) => ({
        term: hostname,
        value: (
          <>
            <StateBadge of={states.server} state={state} />{' '}
            <Link to={`/servers/${id}`}>{t({ de: 'Zum Server', en: 'To the server' })}</Link>
          </>
        ),
      }))} />
    </Section>
  );
}
