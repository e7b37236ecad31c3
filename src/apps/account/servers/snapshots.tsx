import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorView } from '../../ui/error-view.tsx';
import { Input } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { EmptyState, Notice, Row, Stack, Waiting } from '../../ui/layout.tsx';
import { Bytes, InstantText } from '../../ui/values.tsx';
import { useAction } from '../action.ts';
import { api } from '../api.ts';
import { useMay } from '../me.ts';
import { useRead, type Answer } from '../read.ts';
import { StateBadge, states } from '../things/states.tsx';
import { ConfirmName } from './confirm-name.tsx';
import { serverReadings, useWhyNot, whyNot, type Server } from './server.ts';

type Snapshot = Answer<'/api/v1/servers/{id}/snapshots'>['items'][number];

/** Memory, volumes and settings of a server at moments to return to (C-4.6.11). */
export function Snapshots({ server }: { readonly server: Server }) {
  const { t } = useLanguage();
  const { data, error } = useRead('/api/v1/servers/{id}/snapshots', { params: { path: { id: server.id } } });
  return (
    <Stack>
      <Row><TakeSnapshot server={server} /></Row>
      <ErrorView error={error} />
      {!data && !error && <Waiting />}
      {data?.items.length === 0 && (
        <EmptyState title={t({ de: 'Kein Snapshot', en: 'No snapshot' })}>
          <p>{t({
            de: 'Vor einer heiklen Änderung angelegt, führt er in Sekunden zurück. Er ersetzt keine Sicherung: Er liegt auf denselben Volumes.',
            en: 'Taken before a delicate change, it leads back within seconds. It is no backup: it lies on the same volumes.',
          })}</p>
        </EmptyState>
      )}
      {data && data.items.length > 0 && (
        <ul className="rows">
          {data.items.map((snapshot) => <SnapshotTile key={snapshot.id} server={server} snapshot={snapshot} />)}
        </ul>
      )}
    </Stack>
  );
}

function TakeSnapshot({ server }: { readonly server: Server }) {
  const { t } = useLanguage();
  const why = useWhyNot(server, 'server:operate');
  const take = useAction((name: string) => api.POST('/api/v1/servers/{id}/snapshots', {
    params: { path: { id: server.id } }, body: { name },
  }), { done: { de: 'Der Snapshot wird angelegt.', en: 'The snapshot is being taken.' }, changes: serverReadings });
  return (
    <Dialog open={t({ de: 'Snapshot anlegen', en: 'Take a snapshot' })} title={t({ de: 'Snapshot anlegen', en: 'Take a snapshot' })}
      look="primary" reason={why('snapshot')}>
      {(close) => (
        <Form submit={t({ de: 'Anlegen', en: 'Take' })}
          send={async (values) => {
            await take.run(values.text('name').trim());
            close();
          }}>
          <Input name="name" label={t({ de: 'Name', en: 'Name' })} maxLength={60} autoComplete="off"
            placeholder={t({ de: 'vor dem Update', en: 'before the update' })} />
        </Form>
      )}
    </Dialog>
  );
}

function SnapshotTile({ server, snapshot }: { readonly server: Server; readonly snapshot: Snapshot }) {
  const { t } = useLanguage();
  const { name, state, memory, takenAt, bytes, warning } = snapshot;
  return (
    <li>
      <div>
        <Row><strong>{name}</strong><StateBadge of={states.snapshot} state={state} /></Row>
        <p className="rows-note">
          {takenAt !== null && <InstantText at={takenAt} />}
          {memory !== null && <>, {memory ? t({ de: 'mit Arbeitsspeicher', en: 'with memory' }) : t({ de: 'ausgeschaltet', en: 'switched off' })}</>}
          {bytes !== null && <>, <Bytes size={bytes} /></>}
        </p>
        {warning !== null && <Notice tone="warn">{warning}</Notice>}
      </div>
      <Row>
        <Revert server={server} snapshot={snapshot} />
        <DeleteSnapshot snapshot={snapshot} />
      </Row>
    </li>
  );
}

function Revert({ server, snapshot }: { readonly server: Server; readonly snapshot: Snapshot }) {
  const { t } = useLanguage();
  const why = useWhyNot(server, 'server:administer');
  const revert = useAction((confirm: string) => api.POST('/api/v1/snapshots/{id}/revert', {
    params: { path: { id: snapshot.id } }, body: { confirm },
  }), { done: { de: 'Der Server wird zurückgesetzt.', en: 'The server is being taken back.' }, changes: serverReadings });
  return (
    <ConfirmName open={t({ de: 'Zurücksetzen', en: 'Revert' })} title={t({ de: 'Auf den Snapshot zurücksetzen', en: 'Revert to the snapshot' })}
      name={snapshot.name} submit={t({ de: 'Zurücksetzen', en: 'Revert' })} reason={why('revert') ?? whyNot(snapshot, 'revert')}
      send={(values) => revert.run(values.text('confirm'))}>
      <p>{snapshot.loses ?? t({ de: 'Alles seit dem Snapshot geht verloren.', en: 'Everything since the snapshot is lost.' })}</p>
    </ConfirmName>
  );
}

function DeleteSnapshot({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useLanguage();
  const may = useMay('server:administer');
  const remove = useAction(() => api.DELETE('/api/v1/snapshots/{id}', { params: { path: { id: snapshot.id } } }), {
    done: { de: 'Der Snapshot wird gelöscht.', en: 'The snapshot is being deleted.' }, changes: serverReadings,
  });
  return (
    <>
      <Button look="quiet" isBusy={remove.isBusy} reason={may.reason ?? whyNot(snapshot, 'delete')} onClick={() => remove.start()}>
        {t({ de: 'Löschen', en: 'Delete' })}
      </Button>
      <ErrorView error={remove.error} takesFocus />
    </>
  );
}
