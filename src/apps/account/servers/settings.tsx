import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorView } from '../../ui/error-view.tsx';
import { Checkbox, Input, Select } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Facts, Notice, Row, Section, Stack, Waiting } from '../../ui/layout.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useAction } from '../action.ts';
import { api } from '../api.ts';
import { useRead } from '../read.ts';
import { ConfirmName } from './confirm-name.tsx';
import { Resize } from './resize.tsx';
import { serverReadings, useWhyNot, type Server } from './server.ts';
import { SwitchOff } from './switch-off.tsx';

/** Everything else that can be done with a server, the harmless first. */
export function ServerSettings({ server }: { readonly server: Server }) {
  const { t } = useLanguage();
  const { hostname, tags, protected: isProtected } = server;
  const yes = (value: boolean) => (value ? t({ de: 'ja', en: 'yes' }) : t({ de: 'nein', en: 'no' }));
  return (
    <Stack>
      <Section title={t({ de: 'Einstellungen', en: 'Settings' })} actions={<Row><Change server={server} /><Resize server={server} /></Row>}>
        <Facts facts={[
          { term: t({ de: 'Rechnername', en: 'Host name' }), value: hostname },
          { term: t({ de: 'Schlagworte', en: 'Tags' }), value: tags.length > 0 ? tags.join(', ') : '–' },
          { term: t({ de: 'Gegen Löschen geschützt', en: 'Protected against deletion' }), value: yes(isProtected) },
        ]} />
        {server.imageWarning !== null && <Notice tone="warn">{server.imageWarning}</Notice>}
      </Section>
      <Section title={t({ de: 'Rettungssystem', en: 'Rescue system' })} actions={<Rescue server={server} />}>
        <p>{t({
          de: 'Startet ein kleines System, in dem Sie sich mit Ihrem Schlüssel anmelden und die Volumes des Servers reparieren.',
          en: 'Boots a small system in which you log in with your key and repair the server’s volumes.',
        })}</p>
      </Section>
      <Section title={t({ de: 'Was nicht zurückgeht', en: 'What can’t be taken back' })} look="danger"
        actions={<Row><SwitchOff server={server} how="power-off" /><Rebuild server={server} /><Remove server={server} /></Row>}>
        <p>{t({
          de: 'Ausschalten ist wie der Griff zum Stecker. Neu aufsetzen ersetzt das Betriebssystem und alle Daten darauf. Löschen entfernt den Server mit Volumes und Snapshots; berechnet wird er bis zum Ende seiner Laufzeit.',
          en: 'Powering off is like pulling the plug. Rebuilding replaces the operating system and all data on it. Deleting removes the server with its volumes and snapshots; it is billed until the end of its term.',
        })}</p>
      </Section>
    </Stack>
  );
}

function Change({ server }: { readonly server: Server }) {
  const { t } = useLanguage();
  const why = useWhyNot(server, 'server:operate');
  const change = useAction((body: { hostname: string; tags: string[]; protected: boolean }) => api.PATCH('/api/v1/servers/{id}', {
    params: { path: { id: server.id }, header: { 'if-match': '*' } }, body,
  }), { done: { de: 'Gespeichert.', en: 'Saved.' }, changes: serverReadings });
  return (
    <Dialog open={t({ de: 'Ändern', en: 'Change' })} title={t({ de: 'Einstellungen', en: 'Settings' })} reason={why('rename')}>
      {(close) => (
        <Form submit={t({ de: 'Speichern', en: 'Save' })}
          send={async (values) => {
            await change.run({
              hostname: values.text('hostname').trim(), protected: values.isChecked('protected'),
              tags: values.text('tags').split(',').map((tag) => tag.trim()).filter(Boolean),
            });
            close();
          }}>
          <Input name="hostname" label={t({ de: 'Rechnername', en: 'Host name' })} value={server.hostname} autoComplete="off"
            hint={t({ de: 'Im Server selbst gilt er, sobald Sie ihn dort setzen oder neu aufsetzen.', en: 'In the server itself it holds once you set it there or rebuild.' })} />
          <Input name="tags" isOptional label={t({ de: 'Schlagworte, mit Kommas', en: 'Tags, with commas' })} value={server.tags.join(', ')} autoComplete="off" />
          <Checkbox name="protected" isChecked={server.protected} label={t({ de: 'Gegen Löschen schützen', en: 'Protect against deletion' })} />
        </Form>
      )}
    </Dialog>
  );
}

function Rescue({ server }: { readonly server: Server }) {
  const { t } = useLanguage();
  const params = { params: { path: { id: server.id } } };
  const why = useWhyNot(server, 'server:administer');
  const enter = useAction(() => api.POST('/api/v1/servers/{id}/rescue', params), {
    done: { de: 'Das Rettungssystem wird gestartet.', en: 'The rescue system is being booted.' }, changes: serverReadings,
  });
  const leave = useAction(() => api.POST('/api/v1/servers/{id}/leave-rescue', params), {
    done: { de: 'Der Server startet wieder von seinem Volume.', en: 'The server boots from its volume again.' }, changes: serverReadings,
  });
  return (
    <>
      {server.boot === 'rescue'
        ? <Button isBusy={leave.isBusy} reason={why('leave-rescue')} onClick={() => leave.start()}>{t({ de: 'Verlassen', en: 'Leave' })}</Button>
        : <Button isBusy={enter.isBusy} reason={why('rescue')} onClick={() => enter.start()}>{t({ de: 'Starten', en: 'Boot it' })}</Button>}
      <ErrorView error={enter.error ?? leave.error} takesFocus />
    </>
  );
}

function Rebuild({ server }: { readonly server: Server }) {
  const { t } = useLanguage();
  const why = useWhyNot(server, 'server:administer');
  const rebuild = useAction((body: { image: string; confirm: string }) => api.POST('/api/v1/servers/{id}/rebuild', {
    params: { path: { id: server.id } }, body,
  }), { done: { de: 'Der Server wird neu aufgesetzt.', en: 'The server is being rebuilt.' }, changes: serverReadings });
  return (
    <ConfirmName open={t({ de: 'Neu aufsetzen', en: 'Rebuild' })} title={t({ de: 'Neu aufsetzen', en: 'Rebuild' })} name={server.hostname}
      submit={t({ de: 'Neu aufsetzen', en: 'Rebuild' })} reason={why('rebuild')}
      send={(values) => rebuild.run({ image: values.text('image'), confirm: values.text('confirm') })}>
      <p>{t({
        de: 'Alle Daten auf dem ersten Volume gehen verloren. Name, Adresse, Schlüssel und weitere Volumes bleiben.',
        en: 'All data on the first volume are lost. Name, address, keys and further volumes stay.',
      })}</p>
      <Images now={server.image} />
    </ConfirmName>
  );
}

/** Only a dialog that is open reads what it offers. */
function Images({ now }: { readonly now: string }) {
  const { t } = useLanguage();
  const { data, error } = useRead('/api/v1/images');
  if (!data) return error ? <ErrorView error={error} /> : <Waiting lines={1} />;
  const present = data.items.find(({ name }) => name === now);
  const offered = data.items.filter(({ state, present: isThere, os, licence, containers }) => state === 'offered'
    && isThere !== false && os === present?.os && licence === present.licence && containers === present.containers);
  return (
    <Select name="image" label={t({ de: 'Betriebssystem', en: 'Operating system' })} value={now}
      choices={offered.map(({ name, title }) => ({ value: name, label: title }))}
      hint={t({
        de: 'Zur Wahl steht, was den vereinbarten Preis nicht ändert. Ein anderes System bestellen Sie als neuen Server.',
        en: 'You can choose what leaves the agreed price as it is. Another system you order as a new server.',
      })} />
  );
}

function Remove({ server }: { readonly server: Server }) {
  const { t, language } = useLanguage();
  const why = useWhyNot(server, 'server:administer');
  const toast = useToast();
  const remove = useAction((confirm: string) => api.DELETE('/api/v1/servers/{id}', {
    params: { path: { id: server.id }, query: { confirm } },
  }), {
    changes: serverReadings,
    onDone: ({ sentence }: { sentence: string }) => toast({ de: sentence, en: sentence }),
  });
  return (
    <ConfirmName key={language} open={t({ de: 'Löschen', en: 'Delete' })} title={t({ de: 'Server löschen', en: 'Delete the server' })}
      name={server.hostname} submit={t({ de: 'Endgültig löschen', en: 'Delete for good' })} reason={why('delete')}
      send={(values) => remove.run(values.text('confirm'))}>
      <p>{t({
        de: `Server, Volumes und Snapshots werden gelöscht, die Adresse geht zurück. Der Vertrag ${server.contractNumber} läuft weiter und wird bis zu seinem Ende berechnet (A 10 Abs. 3); kündigen Sie ihn, wenn Sie den Server nicht mehr brauchen.`,
        en: `Server, volumes and snapshots are deleted, the address is returned. Contract ${server.contractNumber} goes on and is billed until it ends (A 10 (3)); give notice if you no longer need the server.`,
      })}</p>
    </ConfirmName>
  );
}
