import { useAction } from '../../../account/action.ts';
import { api } from '../../../account/api.ts';
import { useList } from '../../../account/list.ts';
import { useMay } from '../../../account/me.ts';
import type { RowOf } from '../../../account/read.ts';
import { StateBadge, states } from '../../../account/things/states.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Checkbox, Input } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import { showBytes } from '../../../ui/format.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { EmptyState } from '../../../ui/layout.tsx';
import { Table } from '../../../ui/table.tsx';
import { Bytes } from '../../../ui/values.tsx';
import { Share } from './share.tsx';

type Pool = RowOf<'/api/v1/storage-pools'>;

/** Storage that volumes are made in; a pool serves the servers of its group. */
export function Pools() {
  const { t, language } = useLanguage();
  const list = useList('/api/v1/storage-pools', { takes: ['q', 'sort'] });
  return (
    <Table label={t({ de: 'Speicherpools', en: 'Pools' })} list={list} rowKey={({ id }) => id} fileName="speicherpools"
      search={t({ de: 'Name, Gruppe', en: 'name, group' })}
      columns={[
        { key: 'name', title: 'Pool', isName: true, cell: ({ name }) => <code>{name}</code> },
        { key: 'group', title: t({ de: 'Gruppe', en: 'Group' }), cell: ({ groupName }) => groupName },
        { key: 'state', title: t({ de: 'Zustand', en: 'State' }), cell: ({ state }) => <StateBadge of={states.target} state={state} /> },
        { key: 'media', title: t({ de: 'Medium', en: 'Media' }), cell: ({ media }) => (media === 'flash' ? 'Flash' : t({ de: 'Festplatte', en: 'disk' })) },
        {
          key: 'promised', title: t({ de: 'zugesagt', en: 'promised' }),
          cell: ({ name, promisedBytes, bytes, overcommitPercent }) => (
            <Share label={`${t({ de: 'zugesagt', en: 'promised' })}, ${name}`} part={promisedBytes}
              whole={Math.floor(bytes * overcommitPercent / 100)} show={(value) => showBytes(value, language)} />
          ),
        },
        {
          key: 'used', title: t({ de: 'belegt', en: 'used' }), align: 'end',
          cell: ({ usedBytes }) => <Bytes size={usedBytes} />,
        },
        { key: 'change', title: t({ de: 'Ändern', en: 'Change' }), cell: (pool) => <Change pool={pool} /> },
      ]}
      empty={<EmptyState title={t({ de: 'Noch kein Pool gemeldet', en: 'No pool reported yet' })} />} />
  );
}

function Change({ pool }: { readonly pool: Pool }) {
  const { t } = useLanguage();
  const may = useMay('capacity:change');
  const change = useAction((body: { reservedFor: string | null; overcommitPercent: number; state: 'available' | 'maintenance' }) =>
    api.PUT('/api/v1/storage-pools/{id}', { params: { path: { id: pool.id }, header: { 'if-match': '*' } }, body }), {
    done: { de: 'Gespeichert.', en: 'Saved.' }, changes: ['/api/v1/storage-pools'],
  });
  return (
    <Dialog open={t({ de: 'Ändern', en: 'Change' })} title={pool.name} look="quiet" reason={may.reason}>
      {(close) => (
        <Form submit={t({ de: 'Speichern', en: 'Save' })}
          send={async (values) => {
            await change.run({
              reservedFor: pool.reservedFor, overcommitPercent: values.whole('overcommitPercent'),
              state: values.isChecked('maintenance') ? 'maintenance' : 'available',
            });
            close();
          }}>
          <Input name="overcommitPercent" type="number" min={100} max={500} label={t({ de: 'Überbuchung, %', en: 'Overcommit, %' })} value={String(pool.overcommitPercent)} />
          <Checkbox name="maintenance" isChecked={pool.state === 'maintenance'} label={t({ de: 'In Wartung: nimmt nichts Neues an', en: 'In maintenance: takes nothing new' })} />
        </Form>
      )}
    </Dialog>
  );
}
