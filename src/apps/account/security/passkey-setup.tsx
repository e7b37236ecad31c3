import { browserSupportsWebAuthn } from '@simplewebauthn/browser';
import { useState } from 'react';
import { Input } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Notice, Stack } from '../../ui/layout.tsx';
import { isGivenUp, makePasskey, passkeyGaveUp } from '../sign-in/passkey.ts';

/** Makes a passkey on this device or a key beside it. */
export function PasskeySetup({ onDone }: { readonly onDone: (codes: readonly string[]) => void }) {
  const { t } = useLanguage();
  const [hasGivenUp, setGivenUp] = useState(false);
  if (!browserSupportsWebAuthn()) {
    return <Notice>{t({ de: 'Dieser Browser kennt keine Passkeys.', en: 'This browser doesn’t know passkeys.' })}</Notice>;
  }
  return (
    <Stack>
      <Form submit={t({ de: 'Passkey anlegen', en: 'Create a passkey' })} empties
        send={async (values) => {
          setGivenUp(false);
          try {
            onDone((await makePasskey(values.text('name').trim())).recoveryCodes);
          } catch (error) {
            if (!isGivenUp(error)) throw error;
            setGivenUp(true);
          }
        }}>
        <Input name="name" label={t({ de: 'Name des Passkeys', en: 'Name of the passkey' })} maxLength={100}
          hint={t({ de: 'Woran Sie ihn erkennen, etwa „Notebook“.', en: 'How you recognise it, such as “Notebook”.' })} />
      </Form>
      {hasGivenUp && <div role="alert"><Notice tone="warn">{t(passkeyGaveUp)}</Notice></div>}
    </Stack>
  );
}
