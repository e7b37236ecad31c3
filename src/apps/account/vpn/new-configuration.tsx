import { lazy, Suspense } from 'react';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Notice, Stack, Waiting } from '../../ui/layout.tsx';
import { For } from '../things/reading.tsx';
import { ThingLink } from '../things/thing-link.tsx';
import { clientConfiguration, type Vpn } from './configuration.ts';
import { ConfigurationText } from './configuration-text.tsx';

const QrCode = lazy(() => import('../qr-code.tsx'));

/** An access whose pair of keys this browser made. */
export interface MadeHere {
  readonly accessId: string;
  readonly name: string;
  readonly privateKey: string;
  readonly runId: string;
}

/** The whole configuration of a new access, private key and all: awaited, shown this once, and forgotten once kept. */
export function NewConfiguration({ vpn, made, onDone }: {
  readonly vpn: Vpn; readonly made: MadeHere; readonly onDone: () => void;
}) {
  const { t } = useLanguage();
  const { accessId, name, privateKey, runId } = made;
  const access = vpn.items.find(({ id }) => id === accessId);
  if (!access) {
    return (
      <Notice tone="warn">
        <Stack gap="small">
          <p>{t({
            de: `Der Zugang „${name}“ konnte nicht geöffnet werden oder wurde inzwischen geschlossen.`,
            en: `The access “${name}” could not be opened, or was closed meanwhile.`,
          })} <For permission="run:read"><ThingLink id={runId} look="text">{t({ de: 'Zum Vorgang', en: 'See the run' })}</ThingLink></For></p>
          <div><Button onClick={onDone}>{t({ de: 'Verstanden', en: 'Understood' })}</Button></div>
        </Stack>
      </Notice>
    );
  }
  const text = clientConfiguration(vpn, access, privateKey);
  if (text === null) {
    return (
      <Notice>
        <p>{t({
          de: `„${name}“ wird geöffnet. Die Konfiguration mit dem privaten Schlüssel erscheint gleich hier; bitte verlassen Sie diese Ansicht nicht.`,
          en: `“${name}” is being opened. Its configuration with the private key appears here in a moment; please don’t leave this view.`,
        })}</p>
        <Waiting lines={1} />
      </Notice>
    );
  }
  const picture = (
    <Suspense fallback={<div className="qr" />}>
      <QrCode text={text} label={t({ de: 'QR-Code für die WireGuard-App', en: 'QR code for the WireGuard app' })} />
    </Suspense>
  );
  return (
    <Notice tone="good">
      <Stack gap="small">
        <p><strong>{t({
          de: `Konfiguration für „${name}“, nur jetzt zu sehen`, en: `Configuration for “${name}”, shown only now`,
        })}</strong></p>
        <p>{t({
          de: 'Sie enthält den privaten Schlüssel, den Ihr Browser erzeugt hat. Wir kennen ihn nicht: Wenn Sie diese Ansicht verlassen, ist er verloren. Öffnen Sie die Datei in der WireGuard-App, oder scannen Sie dort den Code.',
          en: 'It has the private key your browser made. We don’t know that key: when you leave this view it is lost. Open the file in the WireGuard app, or scan the code there.',
        })}</p>
        <ConfigurationText text={text} name={name} endpoints={vpn.endpoints} picture={picture}
          beside={<Button look="primary" onClick={onDone}>{t({ de: 'Ich habe sie gesichert', en: 'I have kept it' })}</Button>} />
      </Stack>
    </Notice>
  );
}
