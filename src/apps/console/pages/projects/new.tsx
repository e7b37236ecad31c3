import { useAction } from '../../../account/action.ts';
import { api } from '../../../account/api.ts';
import { useMay } from '../../../account/me.ts';
import { useRead } from '../../../account/read.ts';
import { DeclarationFields, readDeclaration } from '../../../account/things/declaration-fields.tsx';
import { ReadPart } from '../../../account/things/reading.tsx';
import { Input, Select, TextArea } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import type { FormValues } from '../../../ui/form-values.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { Notice, Section } from '../../../ui/layout.tsx';
import { Page } from '../../../ui/page.tsx';
import { navigate } from '../../../ui/router/location.ts';
import { useSearch } from '../../../ui/router/router.tsx';
import { ChooseCustomer } from '../../parts/choose-customer.tsx';

/** Takes the order of a project: first whose (`?customerId=…`), then what. */
export default function NewProject() {
  const { t } = useLanguage();
  const [search] = useSearch();
  const customerId = search.get('customerId');
  const may = useMay('project:manage');
  return (
    <Page title={t({ de: 'Projekt anlegen', en: 'Add a project' })} crumbs={[{ title: t({ de: 'Projekte', en: 'Projects' }), to: '/projects' }]}>
      {may.reason !== undefined && <Notice tone="warn"><p>{may.reason}</p></Notice>}
      {customerId === null ? <ChooseCustomer to="/projects/new" /> : <ForCustomer customerId={customerId} />}
    </Page>
  );
}

/** One title a line. */
export function readTitles(text: string): string[] {
  return text.split('\n').map((title) => title.trim()).filter((title) => title !== '');
}

function readOrder(values: FormValues, customerId: string) {
  const contractId = values.optional('contractId');
  return {
    ...readDeclaration(values), customerId, name: values.text('name').trim(), extraPackages: readTitles(values.text('extraPackages')),
    ...(contractId === undefined ? {} : { contractId }),
  };
}

function ForCustomer({ customerId }: { readonly customerId: string }) {
  const { t } = useLanguage();
  const customer = useRead('/api/v1/customers/{id}', { params: { path: { id: customerId } } });
  const contracts = useRead('/api/v1/contracts', { params: { query: { customerId } } }).data?.items ?? [];
  const running = contracts.filter(({ state }) => state !== 'ended');
  const order = useAction((body: ReturnType<typeof readOrder>) => api.POST('/api/v1/projects', { body }), {
    done: { de: 'Das Projekt ist angelegt und bestätigt.', en: 'The project is there and confirmed.' }, changes: ['/api/v1/projects'],
    onDone: ({ id }) => navigate(`/projects/${id}`),
  });
  return (
    <ReadPart reading={customer}>
      {({ name }) => (
        <Section title={name}>
          <p>{t({
            de: 'Das Projekt bekommt die Arbeitspakete der Ziff. 5.2. Der Kunde erhält sofort die Bestätigung; eine Rechnung entsteht daraus nicht, die Vergütung vereinbaren Sie gesondert.',
            en: 'The project gets the work packages of section 5.2. The customer receives the confirmation at once; it causes no invoice, the price is agreed separately.',
          })}</p>
          <Form submit={t({ de: 'Anlegen und bestätigen', en: 'Add and confirm' })} send={(values) => order.run(readOrder(values, customerId))}>
            <Input name="name" label={t({ de: 'Name', en: 'Name' })} maxLength={200} />
            <Select key={contracts.length} name="contractId" isOptional label={t({ de: 'Zum Vertrag', en: 'Under the contract' })}
              choices={running.map(({ id, number }) => ({ value: id, label: number }))}
              hint={t({ de: 'Leer: vor dem ersten Server. Dann gilt die heutige Fassung.', en: 'Empty: before the first server. Then today’s edition holds.' })} />
            <TextArea name="extraPackages" isOptional rows={3} label={t({ de: 'Weitere Arbeitspakete', en: 'Further work packages' })}
              hint={t({ de: 'Je Zeile eines, wie mit dem Kunden vereinbart.', en: 'One a line, as agreed with the customer.' })} />
            <DeclarationFields />
          </Form>
        </Section>
      )}
    </ReadPart>
  );
}
