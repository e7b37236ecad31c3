import type { paths } from '../../../../api/client/index.ts';
import type { Text } from '../../../../kernel/text.ts';
import { useAction } from '../../../account/action.ts';
import { api } from '../../../account/api.ts';
import { useOpenCase } from '../../../account/servers/fair-use-notice.tsx';
import { serverReadings, useWhyNot, type Server } from '../../../account/servers/server.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Input, Select, TextArea } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { Section, Stack } from '../../../ui/layout.tsx';
import { FairUse } from './fair-use.tsx';

type Suspicion = paths['/api/v1/servers/{id}/isolation']['post']['requestBody']['content']['application/json']['suspicion'];

const suspicions: Readonly<Record<Suspicion, Text>> = {
  'malware': { de: 'Schadsoftware', en: 'malware' },
  'illegal-content': { de: 'rechtswidrige Inhalte', en: 'illegal content' },
  'spam': { de: 'Spam', en: 'spam' },
  'attack': { de: 'Angriff auf andere', en: 'an attack on others' },
  'other': { de: 'anderer Verdacht', en: 'another suspicion' },
};

const MEGABIT = 1_000_000;

/** Cutting a server off and letting it back (D4.4), and the rate of its interface (C-4.2.6). */
export function ServerIsolation({ server }: { readonly server: Server }) {
  const { t } = useLanguage();
  const isCut = server.nics.some(({ connected }) => !connected);
  return (
    <Stack>
      <Section title={t({ de: 'Verbindung zum Netz', en: 'Connection to the network' })}
        actions={isCut ? <Reconnect server={server} /> : <Isolate server={server} />}>
        <p>{isCut
          ? t({ de: 'Der Server ist vom Netz getrennt.', en: 'The server is cut off from the network.' })
          : t({ de: 'Der Server ist verbunden. Bei Verdacht auf einen Verstoß wird er getrennt; der Kunde erfährt es sofort per E-Mail (D 4 Abs. 4).', en: 'The server is connected. On suspicion of a violation it is cut off; its customer is told at once by e-mail (D 4 (4)).' })}</p>
      </Section>
      <Section title={t({ de: 'Bandbreite', en: 'Bandwidth' })} actions={<Limit server={server} />}>
        <p>{t({ de: 'Je Richtung; zugesagt ist 1 Gbit/s je Server (C 4.2.6).', en: 'In each direction; 1 Gbit/s a server is promised (C 4.2.6).' })}</p>
      </Section>
      <FairUse server={server} />
    </Stack>
  );
}

function Isolate({ server }: { readonly server: Server }) {
  const { t } = useLanguage();
  const why = useWhyNot(server, 'server:isolate');
  const isolate = useAction((body: { suspicion: Suspicion; reason: string }) => api.POST('/api/v1/servers/{id}/isolation', {
    params: { path: { id: server.id } }, body,
  }), { done: { de: 'Der Server wird getrennt.', en: 'The server is being cut off.' }, changes: serverReadings });
  return (
    <Dialog open={t({ de: 'Vom Netz trennen', en: 'Cut off' })} title={t({ de: 'Vom Netz trennen', en: 'Cut off from the network' })}
      look="danger" reason={why('isolate')}>
      {(close) => (
        <Form submit={t({ de: 'Trennen und mitteilen', en: 'Cut off and tell' })} look="danger"
          send={async (values) => {
            await isolate.run({ suspicion: values.text('suspicion') as Suspicion, reason: values.text('reason').trim() });
            close();
          }}>
          <Select name="suspicion" label={t({ de: 'Verdacht', en: 'Suspicion' })}
            choices={Object.entries(suspicions).map(([value, title]) => ({ value, label: t(title) }))} />
          <TextArea name="reason" label={t({ de: 'Was beobachtet wurde', en: 'What was observed' })} maxLength={2_000}
            hint={t({ de: 'Steht so in der E-Mail an den Kunden.', en: 'Stands like this in the e-mail to the customer.' })} />
        </Form>
      )}
    </Dialog>
  );
}

function Reconnect({ server }: { readonly server: Server }) {
  const { t } = useLanguage();
  const why = useWhyNot(server, 'server:isolate');
  const reconnect = useAction((reason: string) => api.POST('/api/v1/servers/{id}/reconnection', {
    params: { path: { id: server.id } }, body: { reason },
  }), { done: { de: 'Der Server wird verbunden.', en: 'The server is being reconnected.' }, changes: serverReadings });
  return (
    <Dialog open={t({ de: 'Wieder verbinden', en: 'Reconnect' })} title={t({ de: 'Wieder verbinden', en: 'Reconnect' })} look="primary"
      reason={why('reconnect')}>
      {(close) => (
        <Form submit={t({ de: 'Verbinden und mitteilen', en: 'Reconnect and tell' })}
          send={async (values) => {
            await reconnect.run(values.text('reason').trim());
            close();
          }}>
          <TextArea name="reason" label={t({ de: 'Warum jetzt', en: 'Why now' })} maxLength={2_000} />
        </Form>
      )}
    </Dialog>
  );
}

function Limit({ server }: { readonly server: Server }) {
  const { t } = useLanguage();
  const why = useWhyNot(server, 'network:change');
  const isRestricted = (useOpenCase(server.id)?.bitsPerSecond ?? null) !== null;
  const liftFirst = t({ de: 'Zuerst die Beschränkung unter „Faire Nutzung“ aufheben.', en: 'First lift the restriction under “Fair use”.' });
  const limit = useAction((megabits: number) => api.POST('/api/v1/servers/{id}/rate-limit', {
    params: { path: { id: server.id } }, body: { bitsPerSecond: megabits * MEGABIT },
  }), { done: { de: 'Die Bandbreite wird geändert.', en: 'The bandwidth is being changed.' }, changes: serverReadings });
  const now = (server.nics[0]?.bitsPerSecond ?? 0) / MEGABIT;
  return (
    <Dialog open={t({ de: `${now} Mbit/s ändern`, en: `Change ${now} Mbit/s` })} title={t({ de: 'Bandbreite', en: 'Bandwidth' })} reason={why('network') ?? (isRestricted ? liftFirst : undefined)}>
      {(close) => (
        <Form submit={t({ de: 'Ändern', en: 'Change' })}
          send={async (values) => {
            await limit.run(values.whole('megabits'));
            close();
          }}>
          <Input name="megabits" type="number" min={1} label={t({ de: 'Mbit/s je Richtung', en: 'Mbit/s in each direction' })} value={String(now)} />
        </Form>
      )}
    </Dialog>
  );
}
