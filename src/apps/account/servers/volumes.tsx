import { Dialog } from '../../ui/dialog.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorView } from '../../ui/error-view.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { EmptyState, Row } from '../../ui/layout.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { Bytes } from '../../ui/values.tsx';
import { useAction } from '../action.ts';
import { api } from '../api.ts';
import { useList } from '../list.ts';
import { useMay } from '../me.ts';
import type { RowOf } from '../read.ts';
import { nameOf } from '../things/kinds.ts';
import { StateBadge, states } from '../things/states.tsx';
import { ConfirmName } from './confirm-name.tsx';
import { GrowVolume, NewVolume, OtherClass } from './order-volume.tsx';
import { serverReadings, useWhyNot, type Server } from './server.ts';
import { volumeClasses } from './volume-words.ts';

export type Volume = RowOf<'/api/v1/volumes'>;

/** The volumes of a server's contract: those it has, and those that hang on none. */
export function Volumes({ server }: { readonly server: Server }) {
  const { t } = useLanguage();
  const list = useList('/api/v1/volumes', { fixed: { contractId: server.contractId, live: 'true' }, takes: ['sort'] });
  return (
    <>
      <Row><NewVolume server={server} /></Row>
      <Table label={t({ de: 'Volumes', en: 'Volumes' })} list={list} rowKey={({ id }) => id} columns={useColumns(server)}
        empty={<EmptyState title={t({ de: 'Kein Volume', en: 'No volume' })} />} />
    </>
  );
}

function useColumns(server: Server): Column<Volume>[] {
  const { t } = useLanguage();
  return [
    { key: 'name', title: t({ de: 'Name', en: 'Name' }), isName: true, cell: ({ name }) => name },
    { key: 'bytes', title: t({ de: 'Größe', en: 'Size' }), align: 'end', cell: ({ bytes }) => <Bytes size={bytes} /> },
    { key: 'class', title: t({ de: 'Klasse', en: 'Class' }), cell: (volume) => nameOf(volumeClasses, volume.class, t) },
    {
      key: 'server', title: t({ de: 'Am Server', en: 'Attached to' }),
      cell: ({ hostname, boots }) => (boots ? t({ de: `${hostname} (startet davon)`, en: `${hostname} (boots from it)` }) : hostname ?? '–'),
    },
    { key: 'state', title: t({ de: 'Zustand', en: 'State' }), cell: ({ state }) => <StateBadge of={states.volume} state={state} /> },
    { key: 'actions', title: t({ de: 'Ändern', en: 'Change' }), cell: (volume) => <VolumeActions server={server} volume={volume} /> },
  ];
}

function VolumeActions({ server, volume }: { readonly server: Server; readonly volume: Volume }) {
  const { t } = useLanguage();
  const params = { params: { path: { id: volume.id } } };
  const why = useWhyNot(server, 'server:operate')('volumes');
  const mayOrder = useMay('volume:order').reason;
  const attach = useAction(() => api.POST('/api/v1/volumes/{id}/attach', { ...params, body: { serverId: server.id } }), {
    done: { de: 'Das Volume wird angehängt.', en: 'The volume is being attached.' }, changes: serverReadings,
  });
  const detach = useAction(() => api.POST('/api/v1/volumes/{id}/detach', { ...params, body: {} }), {
    done: { de: 'Das Volume wird abgehängt.', en: 'The volume is being detached.' }, changes: serverReadings,
  });
  const busy = volume.state === 'live' ? undefined : t({ de: 'Daran wird gerade gearbeitet.', en: 'It is being worked on.' });
  return (
    <Row>
      <GrowVolume volume={volume} reason={mayOrder ?? busy} />
      <OtherClass volume={volume} reason={mayOrder ?? busy} />
      {volume.serverId === null && (
        <Button look="quiet" isBusy={attach.isBusy} reason={why ?? busy} onClick={() => attach.start()}>
          {t({ de: 'Anhängen', en: 'Attach' })}
        </Button>
      )}
      {volume.serverId !== null && !volume.boots && (
        <Dialog open={t({ de: 'Abhängen', en: 'Detach' })} look="quiet" reason={why ?? busy}
          title={t({ de: 'Volume abhängen', en: 'Detach the volume' })}>
          {(close) => (
            <>
              <p>{t({
                de: 'Hängen Sie das Dateisystem im Server vorher aus; was noch nicht geschrieben ist, geht sonst verloren. Die Daten bleiben auf dem Volume, und es kostet weiter.',
                en: 'Unmount its file system in the server first; what is not written yet is lost otherwise. The data stay on the volume, and it goes on costing.',
              })}</p>
              <Row justify="end">
                <Button look="primary" isBusy={detach.isBusy} onClick={() => { detach.start(); close(); }}>
                  {t({ de: 'Abhängen', en: 'Detach' })}
                </Button>
              </Row>
            </>
          )}
        </Dialog>
      )}
      {!volume.boots && <DeleteVolume volume={volume} reason={mayOrder ?? busy} />}
      <ErrorView error={attach.error ?? detach.error} takesFocus />
    </Row>
  );
}

function DeleteVolume({ volume, reason }: { readonly volume: Volume; readonly reason: string | undefined }) {
  const { t } = useLanguage();
  const remove = useAction((confirm: string) => api.DELETE('/api/v1/volumes/{id}', {
    params: { path: { id: volume.id }, query: { confirm } },
  }), { done: { de: 'Das Volume wird gelöscht.', en: 'The volume is being deleted.' }, changes: serverReadings });
  const held = volume.protected ? t({ de: 'Das Volume ist gegen Löschen geschützt.', en: 'The volume is protected against deletion.' }) : undefined;
  return (
    <ConfirmName open={t({ de: 'Löschen', en: 'Delete' })} title={t({ de: 'Volume löschen', en: 'Delete the volume' })}
      name={volume.name} submit={t({ de: 'Endgültig löschen', en: 'Delete for good' })} reason={reason ?? held}
      send={(values) => remove.run(values.text('confirm'))}>
      <p>{t({
        de: 'Alle Daten auf diesem Volume gehen verloren. Es wird bis heute berechnet.',
        en: 'All data on this volume are lost. It is billed until today.',
      })}</p>
    </ConfirmName>
  );
}
