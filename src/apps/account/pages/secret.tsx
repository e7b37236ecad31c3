import { useState } from 'react';
import { answered } from '../../../api/client/index.ts';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Notice, Stack } from '../../ui/layout.tsx';
import { Copyable } from '../../ui/values.tsx';
import { api } from '../api.ts';
import { Gate } from '../gate.tsx';
import { useLinkToken } from '../sign-in/link-token.ts';
import { NoToken } from '../sign-in/no-token.tsx';

interface Opened {
  readonly hostname: string;
  readonly address: string;
  readonly username: string;
  readonly password: string;
}

/** Shows a server's password once. Opening the page changes nothing: programs that look into mails open links, too. */
export default function Secret() {
  const { t } = useLanguage();
  const { token } = useLinkToken();
  const [opened, setOpened] = useState<Opened | null>(null);
  if (opened) return <Shown opened={opened} />;
  return (
    <Gate title={t({ de: 'Zugangsdaten Ihres Servers', en: 'Credentials of your server' })}>
      {token === null ? <NoToken /> : (
        <Form submit={t({ de: 'Kennwort anzeigen', en: 'Show the password' })}
          send={async () => setOpened(await answered(api.POST('/api/v1/secrets/opening', { body: { token } })))}>
          <p>{t({
            de: 'Das Kennwort wird ein einziges Mal angezeigt und dann hier gelöscht. Halten Sie Ihre Passwortverwaltung bereit.',
            en: 'The password is shown one single time and then deleted here. Have your password manager ready.',
          })}</p>
        </Form>
      )}
    </Gate>
  );
}

function Shown({ opened }: { readonly opened: Opened }) {
  const { t } = useLanguage();
  const { hostname, address, username, password } = opened;
  return (
    <Gate title={t({ de: `Zugangsdaten von ${hostname}`, en: `Credentials of ${hostname}` })}>
      <Stack>
        <p>{t({ de: 'Adresse', en: 'Address' })}: <code>{address}</code></p>
        <p>{t({ de: 'Benutzer', en: 'User' })}: <Copyable text={username} /></p>
        <p>{t({ de: 'Kennwort', en: 'Password' })}: <Copyable text={password} /></p>
        <Notice tone="warn">{t({
          de: 'Bewahren Sie das Kennwort jetzt auf: Sobald Sie diese Seite verlassen, sieht es niemand mehr.',
          en: 'Keep the password now: as soon as you leave this page, nobody sees it any more.',
        })}</Notice>
        <p>{t(username === 'root' ? {
          de: 'Es gilt an der Konsole im Portal. Per SSH melden Sie sich mit Ihrem hinterlegten Schlüssel an.',
          en: 'It works at the console in the portal. By SSH you log in with the key you deposited.',
        } : {
          de: 'Es gilt mit Remotedesktop (RDP) und an der Konsole im Portal.',
          en: 'It works by remote desktop (RDP) and at the console in the portal.',
        })}</p>
      </Stack>
    </Gate>
  );
}
