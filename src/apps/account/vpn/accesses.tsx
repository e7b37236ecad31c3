import { useState } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { EmptyState, Row, Section } from '../../ui/layout.tsx';
import { InstantText } from '../../ui/values.tsx';
import { useAction } from '../action.ts';
import { api } from '../api.ts';
import { useMay } from '../me.ts';
import { useRead } from '../read.ts';
import { ReadPart } from '../things/reading.tsx';
import { StateBadge, states } from '../things/states.tsx';
import { clientConfiguration, type Vpn, type VpnAccess } from './configuration.ts';
import { ConfigurationText } from './configuration-text.tsx';
import { NewConfiguration, type MadeHere } from './new-configuration.tsx';
import { OpenAccess } from './open-access.tsx';

/** Who comes in to a private network by VPN: accesses are opened, told to their devices, and closed (C-5.3). */
export function VpnAccesses({ networkId }: { readonly networkId: string }) {
  const { t } = useLanguage();
  const reading = useRead('/api/v1/private-networks/{id}/vpn', { params: { path: { id: networkId } } });
  // Private keys live here and nowhere else: with the screen they are gone.
  const [made, setMade] = useState<readonly MadeHere[]>([]);
  const forget = (accessId: string) => setMade((all) => all.filter((one) => one.accessId !== accessId));
  return (
    <Section title={t({ de: 'VPN-Zugänge', en: 'VPN accesses' })}
      actions={<OpenAccess networkId={networkId} onMade={(one) => setMade((all) => [...all, one])} />}>
      <ReadPart reading={reading}>
        {(vpn) => (
          <>
            <p>{t({
              de: `Ein VPN-Zugang (WireGuard) bringt ein Gerät zu den privaten Adressen der Server in diesem Netz (${vpn.cidr}), an jedem Port. Was ein Server annimmt, entscheidet weiterhin die Firewall seines Betriebssystems: SSH ist offen, weitere Ports öffnen Sie dort. Ins Internet geht das Gerät wie bisher, am Tunnel vorbei.`,
              en: `A VPN access (WireGuard) takes a device to the private addresses of the servers in this network (${vpn.cidr}), at every port. What a server accepts is still decided by the firewall of its operating system: SSH is open, further ports you open there. Its way to the internet stays as it is, outside the tunnel.`,
            })}</p>
            {made.map((one) => (
              <NewConfiguration key={one.accessId} vpn={vpn} made={one} onDone={() => forget(one.accessId)} />
            ))}
            {vpn.items.length === 0
              ? <EmptyState title={t({ de: 'Noch kein VPN-Zugang', en: 'No VPN access yet' })}>
                  <p>{t({ de: 'Öffnen Sie für jedes Gerät einen eigenen.', en: 'Open one for each device.' })}</p>
                </EmptyState>
              : <ul className="rows">
                  {vpn.items.map((access) => (
                    <AccessTile key={access.id} networkId={networkId} vpn={vpn} access={access}
                      onClosed={() => forget(access.id)} />
                  ))}
                </ul>}
          </>
        )}
      </ReadPart>
    </Section>
  );
}

function AccessTile({ networkId, vpn, access, onClosed }: {
  readonly networkId: string; readonly vpn: Vpn; readonly access: VpnAccess; readonly onClosed: () => void;
}) {
  const { t } = useLanguage();
  const { name, address, state, createdAt } = access;
  return (
    <li>
      <div>
        <Row><strong>{name}</strong><StateBadge of={states.vpn_access} state={state} /></Row>
        <p className="rows-note">
          <code>{address}</code>, {t({ de: 'geöffnet', en: 'opened' })} <InstantText at={createdAt} />
        </p>
      </div>
      <Row>
        <ShowConfiguration vpn={vpn} access={access} />
        <CloseAccess networkId={networkId} access={access} onClosed={onClosed} />
      </Row>
    </li>
  );
}

/** For a device that has its private key already. */
function ShowConfiguration({ vpn, access }: { readonly vpn: Vpn; readonly access: VpnAccess }) {
  const { t } = useLanguage();
  const words = t({ de: '<Ihr privater Schlüssel>', en: '<your private key>' });
  const text = clientConfiguration(vpn, access, words);
  const reason = text !== null ? undefined : access.state === 'live' && vpn.endpoints.length === 0
    ? t({
      de: 'Kein Server dieses Netzes hat gerade eine öffentliche Adresse.',
      en: 'No server of this network has a public address at the moment.',
    })
    : t({ de: 'Der Zugang wird noch geöffnet.', en: 'The access is still being opened.' });
  return (
    <Dialog open={t({ de: 'Konfiguration', en: 'Configuration' })} look="quiet" reason={reason}
      title={t({ de: `Konfiguration für „${access.name}“`, en: `Configuration for “${access.name}”` })}>
      {() => text !== null && (
        <>
          <p>{t({
            de: 'Den privaten Schlüssel haben nur Sie: Tragen Sie ihn bei PrivateKey ein. Ist er verloren, schließen Sie diesen Zugang und öffnen einen neuen.',
            en: 'Only you have the private key: enter it at PrivateKey. If it is lost, close this access and open another.',
          })}</p>
          <ConfigurationText text={text} name={access.name} endpoints={vpn.endpoints} />
        </>
      )}
    </Dialog>
  );
}

function CloseAccess({ networkId, access: { id, name }, onClosed }: {
  readonly networkId: string; readonly access: VpnAccess; readonly onClosed: () => void;
}) {
  const { t } = useLanguage();
  const { reason } = useMay('server:operate');
  const close = useAction(() => api.DELETE('/api/v1/private-networks/{id}/vpn-accesses/{accessId}', {
    params: { path: { id: networkId, accessId: id } },
  }), {
    done: { de: 'Der VPN-Zugang wird geschlossen.', en: 'The VPN access is being closed.' },
    changes: ['/api/v1/private-networks/{id}/vpn'], onDone: onClosed,
  });
  return (
    <Dialog open={t({ de: 'Schließen', en: 'Close' })} look="quiet" reason={reason}
      title={t({ de: 'VPN-Zugang schließen', en: 'Close the VPN access' })}>
      {(end) => (
        <Form submit={t({ de: 'Zugang schließen', en: 'Close access' })} look="danger"
          send={async () => {
            await close.run();
            end();
          }}>
          <p>{t({
            de: `„${name}“ kommt nicht mehr in dieses Netz; was gerade offen ist, bricht ab. Die Konfiguration auf dem Gerät gilt dann nicht mehr.`,
            en: `“${name}” no longer comes into this network; what is open now breaks off. The configuration on the device then no longer works.`,
          })}</p>
        </Form>
      )}
    </Dialog>
  );
}
