import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Row } from '../../ui/layout.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { useToast } from '../../ui/toast.tsx';
import { configurationFile } from './configuration.ts';

/** A device's configuration to read, save and copy. */
export function ConfigurationText({ text, name, endpoints, picture, beside }: {
  readonly text: string;
  /** The access's. */
  readonly name: string;
  /** Public addresses at which the firewall answers; the text names the first. */
  readonly endpoints: readonly string[];
  /** The same for a camera. */
  readonly picture?: ReactNode;
  /** What else is to be done with it. */
  readonly beside?: ReactNode;
}) {
  const { t } = useLanguage();
  const toast = useToast();
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    toast({ de: 'Konfiguration kopiert.', en: 'Configuration copied.' });
  };
  const [first, ...others] = endpoints;
  return (
    <>
      <Row gap="normal"><pre><code>{text}</code></pre>{picture}</Row>
      {others.length > 0 && (
        <p className="rows-note">{t({
          de: `Gibt es den Server mit der Adresse ${first} einmal nicht mehr, tragen Sie als Endpoint eine andere ein: ${others.join(', ')}.`,
          en: `Should the server with the address ${first} be gone one day, enter another as the endpoint: ${others.join(', ')}.`,
        })}</p>
      )}
      <Row>
        <Button onClick={() => saveFile(new Blob([text], { type: 'text/plain' }), configurationFile(name))}>
          {t({ de: 'Als Datei sichern', en: 'Save as a file' })}
        </Button>
        <Button onClick={() => void copy()}>{t({ de: 'Kopieren', en: 'Copy' })}</Button>
        {beside}
      </Row>
    </>
  );
}
