import { useAction } from '../../../account/action.ts';
import { api } from '../../../account/api.ts';
import { useList } from '../../../account/list.ts';
import { useMay } from '../../../account/me.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Input } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { EmptyState } from '../../../ui/layout.tsx';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { Table } from '../../../ui/table.tsx';

interface NewNetwork {
  readonly network: string;
  readonly gateway: string;
}

/** Network, broadcast and gateway address are no server's. */
const RESERVED_ADDRESSES = 3;

/** How many servers a network has room for: `203.0.113.0/24` → 253. */
function roomOf(network: string): number {
  return 2 ** (32 - Number(network.split('/')[1])) - RESERVED_ADDRESSES;
}

function SetUp() {
  const { t } = useLanguage();
  const may = useMay('network:change');
  const setUp = useAction((body: NewNetwork) => api.POST('/api/v1/networks', { body }), {
    done: { de: 'Das Netz steht bereit.', en: 'The network is ready.' }, changes: ['/api/v1/networks'],
  });
  const title = t({ de: 'Netz einrichten', en: 'Set up a network' });
  return (
    <Dialog look="primary" open={title} title={title} reason={may.reason}>
      {(close) => (
        <Form submit={t({ de: 'Einrichten', en: 'Set up' })}
          send={async (values) => {
            await setUp.run({ network: values.text('network'), gateway: values.text('gateway') });
            close();
          }}>
          <Input name="network" label={t({ de: 'Netz', en: 'Network' })} hint="203.0.113.0/24, 2001:db8:7::/48" maxLength={43} />
          <Input name="gateway" label={t({ de: 'Gateway', en: 'Gateway' })} hint="203.0.113.1, 2001:db8:7::1" maxLength={39} />
        </Form>
      )}
    </Dialog>
  );
}

export default function Networks() {
  const { t } = useLanguage();
  const list = useList('/api/v1/networks', { takes: ['q', 'sort'] });
  return (
    <Page title={t({ de: 'Netze', en: 'Networks' })} actions={<SetUp />}>
      <Table label={t({ de: 'Netze', en: 'Networks' })} list={list} rowKey={({ id }) => id} fileName="netze"
        search={t({ de: 'Adresse', en: 'address' })}
        columns={[
          {
            key: 'network', title: t({ de: 'Netz', en: 'Network' }), isName: true, sort: 'network',
            cell: ({ id, network }) => <Link to={`/networks/${id}`}><code>{network}</code></Link>,
          },
          { key: 'gateway', title: 'Gateway', cell: ({ gateway }) => <code>{gateway}</code> },
          {
            key: 'whose', title: t({ de: 'Für', en: 'For' }),
            cell: ({ reservedFor, reservedForName }) => (reservedFor === null
              ? t({ de: 'alle', en: 'everybody' }) : <Link to={`/customers/${reservedFor}`}>{reservedForName}</Link>),
          },
          { key: 'used', title: t({ de: 'vergeben', en: 'in use' }), align: 'end', cell: ({ used }) => used },
          {
            key: 'free', title: t({ de: 'noch frei, höchstens', en: 'still free, at most' }), align: 'end',
            cell: ({ network, used }) => (network.includes(':') ? '–' : roomOf(network) - used),
          },
        ]}
        empty={(
          <EmptyState title={t({ de: 'Noch kein Netz', en: 'No network yet' })}>
            <p>{t({ de: 'Ohne Netz bekommt kein Server eine Adresse.', en: 'Without a network no server gets an address.' })}</p>
          </EmptyState>
        )} />
    </Page>
  );
}
