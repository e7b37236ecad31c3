import { useEffect, useState } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { Input, RadioCards } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { useAction } from '../action.ts';
import { api } from '../api.ts';
import { useMay } from '../me.ts';
import { makeKeyPair } from './key-pair.ts';
import type { MadeHere } from './new-configuration.tsx';

interface OpenProps {
  readonly networkId: string;
  /** With what was made here, private key and all. */
  readonly onMade: (made: MadeHere) => void;
}

/** Lets a device in: a name, and a pair of keys made here or there. */
export function OpenAccess(props: OpenProps) {
  const { t } = useLanguage();
  const { reason } = useMay('server:operate');
  return (
    <Dialog open={t({ de: 'Zugang öffnen', en: 'Open an access' })} title={t({ de: 'VPN-Zugang öffnen', en: 'Open a VPN access' })}
      look="primary" reason={reason}>
      {(close) => <AccessForm {...props} close={close} />}
    </Dialog>
  );
}

function AccessForm({ networkId, onMade, close }: OpenProps & { readonly close: () => void }) {
  const { t } = useLanguage();
  // Made once for a dialog: who sends the form again after a lost answer sends the same.
  const [making] = useState(makeKeyPair);
  const [canMake, setCanMake] = useState(true);
  useEffect(() => void making.then((pair) => setCanMake(pair !== null)), [making]);
  const [source, choose] = useState('here');
  const isOwn = source === 'own' || !canMake;
  const open = useAction((body: { name: string; publicKey: string }) => api.POST('/api/v1/private-networks/{id}/vpn-accesses', {
    params: { path: { id: networkId } }, body,
  }), {
    done: { de: 'Der VPN-Zugang wird geöffnet.', en: 'The VPN access is being opened.' },
    changes: ['/api/v1/private-networks/{id}/vpn'],
  });
  return (
    <Form submit={t({ de: 'Öffnen', en: 'Open' })}
      send={async (values) => {
        const name = values.text('name').trim();
        const pair = isOwn ? null : await making;
        const opened = await open.run({ name, publicKey: pair?.publicKey ?? values.text('publicKey').trim() });
        if (pair) onMade({ ...opened, name, privateKey: pair.privateKey });
        close();
      }}>
      <Input name="name" label={t({ de: 'Name', en: 'Name' })} maxLength={64} autoComplete="off"
        hint={t({
          de: 'Wessen Gerät es ist, etwa „Laptop Rebstock“. Jedes Gerät bekommt einen eigenen Zugang.',
          en: 'Whose device it is, such as “Laptop Rebstock”. Each device has an access of its own.',
        })} />
      {canMake ? <KeySource value={source} onChange={choose} /> : (
        <p>{t({
          de: 'Dieser Browser kann kein Schlüsselpaar für WireGuard erzeugen. Erzeugen Sie es auf dem Gerät.',
          en: 'This browser can’t make a pair of keys for WireGuard. Make it on the device.',
        })}</p>
      )}
      {isOwn && (
        <Input name="publicKey" label={t({ de: 'Öffentlicher Schlüssel des Geräts', en: 'Public key of the device' })}
          maxLength={64} autoComplete="off"
          hint={<>{t({ de: 'Die WireGuard-App zeigt ihn; sonst:', en: 'The WireGuard app shows it; or:' })} <code>wg genkey | tee privatekey | wg pubkey</code></>} />
      )}
    </Form>
  );
}

function KeySource({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const { t } = useLanguage();
  return (
    <RadioCards name="keys" label={t({ de: 'Schlüsselpaar', en: 'Pair of keys' })} value={value} onChange={onChange}
      choices={[
        {
          value: 'here', label: t({ de: 'Jetzt hier erzeugen', en: 'Make it here, now' }),
          hint: t({
            de: 'Ihr Browser erzeugt es. Der private Schlüssel verlässt den Browser nicht; Sie sichern ihn mit der Konfiguration.',
            en: 'Your browser makes it. The private key doesn’t leave the browser; you keep it with the configuration.',
          }),
        },
        {
          value: 'own', label: t({ de: 'Auf dem Gerät erzeugen', en: 'Make it on the device' }),
          hint: t({
            de: 'Sie geben hier nur den öffentlichen Schlüssel an; der private bleibt auf dem Gerät.',
            en: 'You give only the public key here; the private one stays on the device.',
          }),
        },
      ]} />
  );
}
