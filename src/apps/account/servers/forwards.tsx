import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorView } from '../../ui/error-view.tsx';
import { Input, Select } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import type { FormValues } from '../../ui/form-values.ts';
import { useLanguage } from '../../ui/language.tsx';
import { EmptyState, Row, Section, Waiting } from '../../ui/layout.tsx';
import { useAction } from '../action.ts';
import { api } from '../api.ts';
import { useRead, type Answer } from '../read.ts';
import { serverReadings, useWhyNot, type Server } from './server.ts';

type Forward = Answer<'/api/v1/servers/{id}/forwards'>['items'][number];

/** What the firewall lets in to a server behind it: everything else stays outside (C-4.2.8). */
export function Forwards({ server }: { readonly server: Server }) {
  const { t } = useLanguage();
  const { data, error } = useRead('/api/v1/servers/{id}/forwards', { params: { path: { id: server.id } } });
  const why = useWhyNot(server, 'server:operate')('network');
  return (
    <Section title={t({ de: 'Portweiterleitungen der Firewall', en: 'Forwards of the firewall' })}
      actions={<NewForward server={server} reason={why} />}>
      <ErrorView error={error} />
      {!data && !error && <Waiting />}
      {data?.items.length === 0 && <EmptyState title={t({ de: 'Von außen ist nichts offen', en: 'Nothing is open to the outside' })} />}
      <ul className="rows">
        {data?.items.map((forward) => <ForwardTile key={forward.id} server={server} forward={forward} reason={why} />)}
      </ul>
    </Section>
  );
}

function ForwardTile({ server, forward, reason }: {
  readonly server: Server; readonly forward: Forward; readonly reason: string | undefined;
}) {
  const { t } = useLanguage();
  const { id, protocol, publicPort, privatePort, source } = forward;
  const close = useAction(() => api.DELETE('/api/v1/servers/{id}/forwards/{forwardId}', {
    params: { path: { id: server.id, forwardId: id } },
  }), { done: { de: 'Der Port wird geschlossen.', en: 'The port is being closed.' }, changes: serverReadings });
  return (
    <li>
      <Row>
        <code>{`${protocol.toUpperCase()} ${publicPort} → ${privatePort}`}</code>
        <span className="rows-note">{source === null ? t({ de: 'von überall', en: 'from anywhere' }) : t({ de: `nur von ${source}`, en: `only from ${source}` })}</span>
      </Row>
      <Row>
        <Button look="quiet" isBusy={close.isBusy} reason={reason} onClick={() => close.start()}>{t({ de: 'Schließen', en: 'Close' })}</Button>
      </Row>
      <ErrorView error={close.error} takesFocus />
    </li>
  );
}

function readForward(values: FormValues) {
  return {
    protocol: values.text('protocol') as Forward['protocol'], publicPort: values.whole('publicPort'),
    privatePort: values.whole('privatePort'), source: values.optional('source') ?? null,
  };
}

function NewForward({ server, reason }: { readonly server: Server; readonly reason: string | undefined }) {
  const { t } = useLanguage();
  const open = useAction((body: ReturnType<typeof readForward>) => api.POST('/api/v1/servers/{id}/forwards', {
    params: { path: { id: server.id } }, body,
  }), { done: { de: 'Der Port wird geöffnet.', en: 'The port is being opened.' }, changes: serverReadings });
  return (
    <Dialog open={t({ de: 'Port öffnen', en: 'Open a port' })} title={t({ de: 'Port öffnen', en: 'Open a port' })} look="primary" reason={reason}>
      {(close) => (
        <Form submit={t({ de: 'Öffnen', en: 'Open' })}
          send={async (values) => {
            await open.run(readForward(values));
            close();
          }}>
          <Select name="protocol" label={t({ de: 'Protokoll', en: 'Protocol' })}
            choices={[{ value: 'tcp', label: 'TCP' }, { value: 'udp', label: 'UDP' }]} />
          <Input name="publicPort" type="number" min={1} max={65_535} label={t({ de: 'Öffentlicher Port', en: 'Public port' })} placeholder="443" />
          <Input name="privatePort" type="number" min={1} max={65_535} label={t({ de: 'Port am Server', en: 'Port at the server' })} placeholder="443" />
          <Input name="source" isOptional label={t({ de: 'Nur aus diesem Netz', en: 'Only from this network' })} placeholder="198.51.100.0/24" />
          <p>{t({
            de: 'Die Firewall des Betriebssystems im Server bleibt davon unberührt: Dort öffnen Sie den Port selbst.',
            en: 'The operating system’s firewall in the server stays as it is: there you open the port yourself.',
          })}</p>
        </Form>
      )}
    </Dialog>
  );
}
