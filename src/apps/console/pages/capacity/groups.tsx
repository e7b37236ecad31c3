import { useAction } from '../../../account/action.ts';
import { api } from '../../../account/api.ts';
import { useList } from '../../../account/list.ts';
import { useMay } from '../../../account/me.ts';
import { useRead, type RowOf } from '../../../account/read.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Input, Select } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import { showBytes, showNumber } from '../../../ui/format.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { EmptyState } from '../../../ui/layout.tsx';
import { Link } from '../../../ui/link.tsx';
import { Table } from '../../../ui/table.tsx';
import { Share } from './share.tsx';

type Group = RowOf<'/api/v1/target-groups'>;

const whole = (there: number, percent: number) => Math.floor(there * percent / 100);

/** Groups of hosts that serve alike: where, for whom, how much is promised of what there is with overcommit. */
export function Groups() {
  const { t, language } = useLanguage();
  const list = useList('/api/v1/target-groups', { takes: ['q', 'sort'] });
  return (
    <Table label={t({ de: 'Gruppen', en: 'Groups' })} list={list} rowKey={({ id }) => id} fileName="gruppen"
      search={t({ de: 'Name, Standort', en: 'name, location' })}
      columns={[
        { key: 'name', title: t({ de: 'Gruppe', en: 'Group' }), isName: true, cell: ({ name }) => name },
        { key: 'location', title: t({ de: 'Standort', en: 'Location' }), cell: ({ locationName }) => locationName },
        {
          key: 'whose', title: t({ de: 'Für', en: 'For' }),
          cell: ({ reservedFor, reservedForName }) => (reservedFor === null
            ? t({ de: 'alle (Shared)', en: 'everybody (shared)' })
            : <Link to={`/customers/${reservedFor}`}>{reservedForName}</Link>),
        },
        { key: 'servers', title: t({ de: 'Server', en: 'Servers' }), align: 'end', cell: ({ servers }) => servers },
        {
          key: 'vcpus', title: t({ de: 'vCPU zugesagt', en: 'vCPU promised' }),
          cell: ({ name, promisedVcpus, vcpus, cpuOvercommitPercent }) => (
            <Share label={`vCPU, ${name}`} part={promisedVcpus} whole={whole(vcpus, cpuOvercommitPercent)}
              show={(value) => showNumber(value, language)} />
          ),
        },
        {
          key: 'memory', title: t({ de: 'Speicher zugesagt', en: 'Memory promised' }),
          cell: ({ name, promisedMemoryBytes, memoryBytes, memoryOvercommitPercent }) => (
            <Share label={`${t({ de: 'Arbeitsspeicher', en: 'Memory' })}, ${name}`} part={promisedMemoryBytes}
              whole={whole(memoryBytes, memoryOvercommitPercent)} show={(value) => showBytes(value, language)} />
          ),
        },
        { key: 'change', title: t({ de: 'Ändern', en: 'Change' }), cell: (group) => <Change group={group} /> },
      ]}
      empty={(
        <EmptyState title={t({ de: 'Noch keine Gruppe', en: 'No group yet' })}>
          <p>{t({ de: 'Gruppen meldet die Engine; sie erscheinen, sobald der Anbieter eingerichtet ist.', en: 'The engine reports groups; they appear once the provider is set up.' })}</p>
        </EmptyState>
      )} />
  );
}

function Change({ group }: { readonly group: Group }) {
  const { t } = useLanguage();
  const may = useMay('capacity:change');
  return (
    <Dialog open={t({ de: 'Ändern', en: 'Change' })} title={group.name} look="quiet" reason={may.reason}>
      {(close) => <ChangeForm group={group} close={close} />}
    </Dialog>
  );
}

function ChangeForm({ group, close }: { readonly group: Group; readonly close: () => void }) {
  const { t } = useLanguage();
  const locations = useRead('/api/v1/locations').data?.items ?? [];
  const customers = useRead('/api/v1/customers').data?.items ?? [];
  const change = useAction((body: Pick<Group, 'locationId' | 'reservedFor' | 'cpuOvercommitPercent' | 'memoryOvercommitPercent'>) =>
    api.PUT('/api/v1/target-groups/{id}', { params: { path: { id: group.id }, header: { 'if-match': '*' } }, body }), {
    done: { de: 'Gespeichert.', en: 'Saved.' }, changes: ['/api/v1/target-groups', '/api/v1/storage-pools'],
  });
  return (
    <Form key={`${locations.length} ${customers.length}`} submit={t({ de: 'Speichern', en: 'Save' })}
      send={async (values) => {
        await change.run({
          locationId: values.text('locationId'), reservedFor: values.optional('reservedFor') ?? null,
          cpuOvercommitPercent: values.whole('cpuOvercommitPercent'), memoryOvercommitPercent: values.whole('memoryOvercommitPercent'),
        });
        close();
      }}>
      <Select name="locationId" label={t({ de: 'Standort', en: 'Location' })} value={group.locationId}
        choices={locations.map(({ id, name }) => ({ value: id, label: name }))} />
      <Select name="reservedFor" isOptional label={t({ de: 'Nur für diesen Kunden (Dedicated)', en: 'For this customer only (dedicated)' })}
        value={group.reservedFor ?? ''} choices={customers.map(({ id, name }) => ({ value: id, label: name }))}
        hint={t({ de: 'Leer: für alle. Geht nur, solange kein anderer Kunde darauf ist.', en: 'Empty: for everybody. Only while no other customer is on it.' })} />
      <Input name="cpuOvercommitPercent" type="number" min={100} max={2_000} label={t({ de: 'Überbuchung der Prozessoren, %', en: 'Overcommit of processors, %' })} value={String(group.cpuOvercommitPercent)} />
      <Input name="memoryOvercommitPercent" type="number" min={100} max={200} label={t({ de: 'Überbuchung des Speichers, %', en: 'Overcommit of memory, %' })} value={String(group.memoryOvercommitPercent)} />
    </Form>
  );
}
