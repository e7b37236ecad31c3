import { useAction } from '../../../account/action.ts';
import { api } from '../../../account/api.ts';
import { useMay } from '../../../account/me.ts';
import { useRead, type Answer } from '../../../account/read.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorView } from '../../../ui/error-view.tsx';
import { Input } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import { showBytes, showNumber } from '../../../ui/format.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { Facts, Section, Waiting } from '../../../ui/layout.tsx';
import { Share } from '../capacity/share.tsx';

type Quota = Answer<'/api/v1/customers/{id}/quota'>;
type Amounts = Quota['used'];

const GIB = 1024 ** 3;

/** How much a customer has, against how much it may have at most. */
export function CustomerQuota({ customerId }: { readonly customerId: string }) {
  const { t, language } = useLanguage();
  const { data, error } = useRead('/api/v1/customers/{id}/quota', { params: { path: { id: customerId } } });
  const rows: readonly (readonly [keyof Amounts, string, (value: number) => string])[] = [
    ['servers', t({ de: 'Server', en: 'Servers' }), (value) => showNumber(value, language)],
    ['vcpus', 'vCPU', (value) => showNumber(value, language)],
    ['memoryBytes', t({ de: 'Arbeitsspeicher', en: 'Memory' }), (value) => showBytes(value, language)],
    ['volumeBytes', t({ de: 'Speicher', en: 'Storage' }), (value) => showBytes(value, language)],
    ['addresses', t({ de: 'Adressen', en: 'Addresses' }), (value) => showNumber(value, language)],
  ];
  return (
    <Section title={t({ de: 'Kontingent', en: 'Quota' })} actions={data && <Change customerId={customerId} quota={data} />}>
      <ErrorView error={error} />
      {!data && !error && <Waiting lines={3} />}
      {data && (
        <Facts facts={[
          ...rows.map(([name, term, show]) => ({
            term,
            value: data.granted
              ? <Share label={term} part={data.used[name]} whole={data.granted[name]} show={show} />
              : t({ de: `${show(data.used[name])}, ohne Grenze`, en: `${show(data.used[name])}, no limit` }),
          })),
          {
            term: t({ de: 'Bestellt zu Listenpreisen', en: 'Orders at list prices' }),
            value: data.variants.includes('dedicated') ? 'Shared, Dedicated' : 'Shared',
          },
        ]} />
      )}
    </Section>
  );
}

function Change({ customerId, quota: { granted, used } }: { readonly customerId: string; readonly quota: Quota }) {
  const { t } = useLanguage();
  const may = useMay('quota:change');
  const from = granted ?? used;
  const change = useAction((body: Amounts) => api.PUT('/api/v1/customers/{id}/quota', {
    params: { path: { id: customerId }, header: { 'if-match': '*' } }, body,
  }), { done: { de: 'Gespeichert.', en: 'Saved.' }, changes: ['/api/v1/customers/{id}/quota'] });
  return (
    <Dialog open={t({ de: 'Grenzen setzen', en: 'Set limits' })} title={t({ de: 'Kontingent', en: 'Quota' })} reason={may.reason}>
      {(close) => (
        <Form submit={t({ de: 'Speichern', en: 'Save' })}
          send={async (values) => {
            await change.run({
              servers: values.whole('servers'), vcpus: values.whole('vcpus'), addresses: values.whole('addresses'),
              memoryBytes: values.whole('memoryBytes') * GIB, volumeBytes: values.whole('volumeBytes') * GIB,
            });
            close();
          }}>
          <Input name="servers" type="number" min={0} label={t({ de: 'Server', en: 'Servers' })} value={String(from.servers)} />
          <Input name="vcpus" type="number" min={0} label="vCPU" value={String(from.vcpus)} />
          <Input name="memoryBytes" type="number" min={0} label={t({ de: 'Arbeitsspeicher, GB', en: 'Memory, GB' })} value={String(Math.ceil(from.memoryBytes / GIB))} />
          <Input name="volumeBytes" type="number" min={0} label={t({ de: 'Speicher, GB', en: 'Storage, GB' })} value={String(Math.ceil(from.volumeBytes / GIB))} />
          <Input name="addresses" type="number" min={0} label={t({ de: 'Adressen', en: 'Addresses' })} value={String(from.addresses)} />
        </Form>
      )}
    </Dialog>
  );
}
