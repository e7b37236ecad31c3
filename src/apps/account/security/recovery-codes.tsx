import { useBranding } from '../../ui/branding.tsx';
import { Button } from '../../ui/button.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Notice, Row, Stack } from '../../ui/layout.tsx';
import { useToast } from '../../ui/toast.tsx';

/** New recovery codes: shown this once, to be copied or saved before going on. */
export function RecoveryCodes({ codes, onKept }: {
  readonly codes: readonly string[];
  /** What to do once they are kept; left out, there is nothing to go on to. */
  readonly onKept?: () => void;
}) {
  const { t } = useLanguage();
  const { name } = useBranding();
  const toast = useToast();
  const text = `${name}\n\n${codes.join('\n')}\n`;
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'));
    toast({ de: 'Codes kopiert.', en: 'Codes copied.' });
  };
  return (
    <Stack>
      <Notice tone="warn">
        {t({
          de: 'Diese Codes öffnen Ihr Konto, wenn App oder Passkey verloren sind. Jeder gilt einmal. Sie werden nur jetzt gezeigt: Bewahren Sie sie getrennt von Ihrem Passwort auf.',
          en: 'These codes open your account when the app or passkey is lost. Each works once. They are shown only now: keep them apart from your password.',
        })}
      </Notice>
      <ul className="codes" aria-label={t({ de: 'Wiederherstellungscodes', en: 'Recovery codes' })}>
        {codes.map((code) => <li key={code}><code>{code}</code></li>)}
      </ul>
      <Row>
        <Button onClick={() => void copy()}>{t({ de: 'Kopieren', en: 'Copy' })}</Button>
        <Button onClick={() => saveFile(new Blob([text], { type: 'text/plain' }), 'recovery-codes.txt')}>
          {t({ de: 'Als Datei sichern', en: 'Save as a file' })}
        </Button>
        {onKept && (
          <Button look="primary" onClick={onKept}>{t({ de: 'Ich habe sie aufbewahrt', en: 'I have kept them' })}</Button>
        )}
      </Row>
    </Stack>
  );
}
