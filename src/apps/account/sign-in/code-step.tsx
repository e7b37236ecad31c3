import { useState } from 'react';
import { answered } from '../../../api/client/index.ts';
import { Button } from '../../ui/button.tsx';
import { Input } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { api } from '../api.ts';
import { useSignOut } from '../me.ts';
import { PasskeyButton, type SignInAnswer } from './password-step.tsx';

type Method = SignInAnswer['methods'][number];

/** The second step: what the person has, after what it knows. */
export function CodeStep({ methods, onDone }: {
  readonly methods: readonly Method[]; readonly onDone: (answer: SignInAnswer) => void;
}) {
  const { t } = useLanguage();
  const signOut = useSignOut();
  const [wished, wish] = useState<Method>('totp');
  const codes = methods.filter((method) => method !== 'passkey');
  const method = codes.find((one) => one === wished) ?? codes[0];
  const other = codes.find((one) => one !== method);
  const names: Record<Method, string> = {
    'totp': t({ de: 'Code aus der App eingeben', en: 'Enter a code of the app' }),
    'recovery-code': t({ de: 'Wiederherstellungscode verwenden', en: 'Use a recovery code' }),
    'passkey': t({ de: 'Mit Passkey fortfahren', en: 'Go on with a passkey' }),
  };
  return (
    <Stack>
      {methods.includes('passkey') && <PasskeyButton onDone={onDone} label={names.passkey} />}
      {method !== undefined && (
        <Form key={method} submit={t({ de: 'Bestätigen', en: 'Confirm' })}
          send={async (values) => onDone(await answered(api.POST('/api/v1/session/second-factor', {
            body: { method: method as 'totp' | 'recovery-code', code: values.text('code').trim() },
          })))}>
          {method === 'totp'
            ? <Input name="code" label={t({ de: 'Code aus Ihrer Authenticator-App', en: 'Code of your authenticator app' })}
                hint={t({ de: 'Sechs Ziffern; jeder Code gilt einmal.', en: 'Six digits; each code works once.' })}
                autoComplete="one-time-code" inputMode="numeric" maxLength={12} />
            : <Input name="code" label={t({ de: 'Wiederherstellungscode', en: 'Recovery code' })}
                hint={t({ de: 'Jeder Code gilt einmal.', en: 'Each code works once.' })} autoComplete="off" maxLength={40} />}
        </Form>
      )}
      <Row>
        {other !== undefined && <Button look="quiet" onClick={() => wish(other)}>{names[other]}</Button>}
        <Button look="quiet" onClick={() => void signOut()}>{t({ de: 'Abbrechen', en: 'Cancel' })}</Button>
      </Row>
    </Stack>
  );
}
