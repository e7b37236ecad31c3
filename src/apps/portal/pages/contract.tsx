import { useMay } from '../../account/me.ts';
import { useRead, type Answer } from '../../account/read.ts';
import { For, ReadPage } from '../../account/things/reading.tsx';
import { StateBadge, states } from '../../account/things/states.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Columns, Section } from '../../ui/layout.tsx';
import { Page, type Crumb } from '../../ui/page.tsx';
import { useParam } from '../../ui/router/router.tsx';
import { Tabs, type Tab } from '../../ui/tabs.tsx';
import { Acceptance } from '../contract/acceptance.tsx';
import { ContractContacts } from '../contract/contacts.tsx';
import { ContractFacts } from '../contract/facts.tsx';
import { GiveNotice } from '../contract/notice.tsx';
import { ContractServers } from '../contract/servers.tsx';
import { Declarations } from '../parts/declarations.tsx';
import { DeadlinesOf } from '../parts/deadlines-of.tsx';
import { Documents } from '../parts/documents.tsx';
import { InvoiceTable } from '../parts/invoice-table.tsx';
import { Items } from '../../account/things/items.tsx';
import { RunWatch } from '../parts/run-watch.tsx';
import { Trail } from '../parts/trail.tsx';

type Contract = Answer<'/api/v1/contracts/{id}'>;

export default function ContractPage() {
  const { t } = useLanguage();
  const reading = useRead('/api/v1/contracts/{id}', { params: { path: { id: useParam('id') } } });
  const crumbs = [{ title: t({ de: 'Verträge', en: 'Contracts' }), to: '/contracts' }];
  return (
    <ReadPage title={t({ de: 'Vertrag', en: 'Contract' })} reading={reading} crumbs={crumbs}>
      {(contract) => <Shown contract={contract} crumbs={crumbs} />}
    </ReadPage>
  );
}

function Shown({ contract, crumbs }: { readonly contract: Contract; readonly crumbs: readonly Crumb[] }) {
  return (
    <Page title={contract.number} crumbs={crumbs} badge={<StateBadge of={states.contract} state={contract.state} />}
      actions={<GiveNotice contract={contract} />}>
      <RunWatch of={{ contractId: contract.id }} />
      <ContractServers contract={contract} />
      <Tabs label={contract.number} tabs={useTabs(contract)} />
    </Page>
  );
}

function useTabs(contract: Contract): Tab[] {
  const { t } = useLanguage();
  const { id } = contract;
  const mayReadInvoices = useMay('invoice:read').allowed;
  const mayReadDocuments = useMay('document:read').allowed;
  const mayReadTrail = useMay('audit:read').allowed;
  const tabs: (Tab | false)[] = [
    { key: 'overview', title: t({ de: 'Überblick', en: 'Overview' }), content: () => <Overview contract={contract} /> },
    mayReadInvoices && {
      key: 'invoices', title: t({ de: 'Rechnungen', en: 'Invoices' }), content: () => <InvoiceTable only={{ contractId: id }} />,
    },
    mayReadDocuments && {
      key: 'documents', title: t({ de: 'Dokumente', en: 'Documents' }), content: () => <Documents only={{ subjectId: id }} />,
    },
    mayReadDocuments && {
      key: 'declarations', title: t({ de: 'Erklärungen', en: 'Declarations' }),
      content: () => <Declarations only={{ subjectId: id }} />,
    },
    mayReadTrail && {
      key: 'trail', title: t({ de: 'Verlauf', en: 'History' }), content: () => <Trail only={{ entityId: id }} />,
    },
  ];
  return tabs.filter((tab) => tab !== false);
}

function Overview({ contract }: { readonly contract: Contract }) {
  const { t } = useLanguage();
  return (
    <>
      <Section title={t({ de: 'Was vereinbart ist', en: 'What is agreed' })} look="plain"><Items items={contract.items} /></Section>
      <Columns least="wide">
        <ContractFacts contract={contract} />
        <Acceptance contract={contract} />
      </Columns>
      <For permission="deadline:read">
        <Section title={t({ de: 'Was ansteht', en: 'What is coming up' })}><DeadlinesOf subjectId={contract.id} /></Section>
      </For>
      <ContractContacts contract={contract} />
    </>
  );
}
