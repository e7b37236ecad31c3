import type { Text } from '../../../../kernel/text.ts';
import { useAction } from '../../../account/action.ts';
import { api } from '../../../account/api.ts';
import { useList } from '../../../account/list.ts';
import { useMay } from '../../../account/me.ts';
import { useRead, type Answer, type RowOf } from '../../../account/read.ts';
import { choicesOf, StateBadge, states } from '../../../account/things/states.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorView } from '../../../ui/error-view.tsx';
import { TextArea } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import { showNumber } from '../../../ui/format.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { EmptyState, Waiting } from '../../../ui/layout.tsx';
import { Link } from '../../../ui/link.tsx';
import { Table } from '../../../ui/table.tsx';
import { Bytes, InstantText } from '../../../ui/values.tsx';

type Target = RowOf<'/api/v1/targets'>;
type Fate = Answer<'/api/v1/targets/{id}/plan'>['items'][number]['fate'];

const fates: Readonly<Record<Fate, Text>> = {
  'moves': { de: 'zieht im Betrieb um', en: 'is moved while it runs' },
  'restart': { de: 'wird neu gestartet', en: 'is restarted' },
  'starts-elsewhere': { de: 'startet woanders', en: 'starts elsewhere' },
  'no-room': { de: 'findet keinen Platz', en: 'finds no room' },
};

/** Hosts as the engine reports them. */
export function Targets() {
  const { t, language } = useLanguage();
  const list = useList('/api/v1/targets', { takes: ['q', 'sort', 'state'] });
  return (
    <Table label="Hosts" list={list} rowKey={({ id }) => id} fileName="hosts"
      search={t({ de: 'Name, Gruppe', en: 'name, group' })}
      filters={[{ name: 'state', title: t({ de: 'Zustand', en: 'State' }), choices: choicesOf(states.target, t) }]}
      columns={[
        { key: 'name', title: 'Host', isName: true, cell: ({ name }) => <code>{name}</code> },
        { key: 'group', title: t({ de: 'Gruppe', en: 'Group' }), cell: ({ groupName }) => groupName },
        { key: 'state', title: t({ de: 'Zustand', en: 'State' }), cell: ({ state }) => <StateBadge of={states.target} state={state} /> },
        { key: 'cpus', title: 'CPU', align: 'end', cell: ({ cpus }) => showNumber(cpus, language) },
        { key: 'memory', title: t({ de: 'Speicher', en: 'Memory' }), align: 'end', cell: ({ memoryBytes }) => <Bytes size={memoryBytes} /> },
        { key: 'servers', title: t({ de: 'Server', en: 'Servers' }), align: 'end', cell: ({ servers }) => servers },
        { key: 'seen', title: t({ de: 'gesehen', en: 'seen' }), cell: ({ seenAt }) => <InstantText at={seenAt} /> },
        { key: 'maintain', title: t({ de: 'Wartung', en: 'Maintenance' }), cell: (target) => <Maintain target={target} /> },
      ]}
      empty={<EmptyState title={t({ de: 'Noch kein Host gemeldet', en: 'No host reported yet' })} />} />
  );
}

function Maintain({ target }: { readonly target: Target }) {
  const { t } = useLanguage();
  const may = useMay('capacity:change');
  const maintain = useAction((maintenanceReason: string | null) => api.PATCH('/api/v1/targets/{id}', {
    params: { path: { id: target.id }, header: { 'if-match': '*' } }, body: { maintenanceReason },
  }), { done: { de: 'Vermerkt.', en: 'Noted.' }, changes: ['/api/v1/targets', '/api/v1/target-groups', '/api/v1/runs'] });
  if (target.maintenanceReason !== null) {
    return (
      <>
        <span className="rows-note">{target.maintenanceReason}</span>
        <Button look="quiet" isBusy={maintain.isBusy} reason={may.reason} onClick={() => maintain.start(null)}>
          {t({ de: 'Beenden', en: 'End' })}
        </Button>
        <ErrorView error={maintain.error} takesFocus />
      </>
    );
  }
  return (
    <Dialog open={t({ de: 'Aus dem Dienst nehmen', en: 'Take out of use' })} look="quiet" reason={may.reason}
      title={t({ de: `${target.name} warten`, en: `Maintain ${target.name}` })}>
      {(close) => (
        <Form submit={t({ de: 'Aus dem Dienst nehmen', en: 'Take out of use' })}
          send={async (values) => {
            await maintain.run(values.text('reason').trim());
            close();
          }}>
          <p>{t({ de: 'Der Host nimmt nichts Neues mehr an. Mit dem, was darauf ist, geschieht:', en: 'The host takes nothing new any more. What is on it:' })}</p>
          <Plan targetId={target.id} />
          <TextArea name="reason" label={t({ de: 'Grund', en: 'Reason' })} rows={2} maxLength={500} />
        </Form>
      )}
    </Dialog>
  );
}

function Plan({ targetId }: { readonly targetId: string }) {
  const { t } = useLanguage();
  const { data, error } = useRead('/api/v1/targets/{id}/plan', { params: { path: { id: targetId } } });
  if (error) return <ErrorView error={error} />;
  if (!data) return <Waiting lines={2} />;
  if (data.items.length === 0) return <p className="rows-note">{t({ de: 'Es ist nichts darauf.', en: 'Nothing is on it.' })}</p>;
  return (
    <ul className="rows">
      {data.items.map(({ id, hostname, customerName, fate }) => (
        <li key={id}>
          <span><Link to={`/servers/${id}`}>{hostname}</Link> <span className="rows-note">{customerName}</span></span>
          <span>{t(fates[fate])}</span>
        </li>
      ))}
    </ul>
  );
}
