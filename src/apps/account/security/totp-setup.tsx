import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { answered } from '../../../api/client/index.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorView } from '../../ui/error-view.tsx';
import { Input } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Copyable } from '../../ui/values.tsx';
import { api } from '../api.ts';

const QrCode = lazy(() => import('../qr-code.tsx'));

/** Sets up an authenticator app: scan, type the first code, keep the recovery codes. */
export function TotpSetup({ open, onDone, look = 'normal' }: {
  /** What the button says that begins it. */
  readonly open: string;
  /** With the recovery codes that came of it. */
  readonly onDone: (codes: readonly string[]) => void;
  readonly look?: 'normal' | 'primary';
}) {
  const { t } = useLanguage();
  const begin = useMutation({ mutationFn: () => answered(api.POST('/api/v1/me/totp', { body: {} })) });
  if (!begin.data) {
    return (
      <Stack gap="small">
        <div><Button look={look} isBusy={begin.isPending} onClick={() => begin.mutate()}>{open}</Button></div>
        <ErrorView error={begin.error} />
      </Stack>
    );
  }
  const { secret, uri } = begin.data;
  const label = t({ de: 'QR-Code für die Authenticator-App', en: 'QR code for the authenticator app' });
  return (
    <Stack>
      <p>{t({
        de: 'Scannen Sie den Code mit einer Authenticator-App, oder tippen Sie den Schlüssel dort ein.',
        en: 'Scan the code with an authenticator app, or type the key into it.',
      })}</p>
      <Suspense fallback={<div className="qr" />}><QrCode text={uri} label={label} /></Suspense>
      <p>{t({ de: 'Schlüssel:', en: 'Key:' })} <Copyable text={secret}>{secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</Copyable></p>
      <Form submit={t({ de: 'Bestätigen', en: 'Confirm' })}
        send={async (values) => {
          const body = { code: values.text('code').replaceAll(/\s/g, '') };
          onDone((await answered(api.POST('/api/v1/me/totp/confirmation', { body }))).recoveryCodes);
        }}>
        <Input name="code" label={t({ de: 'Code aus der App', en: 'Code of the app' })} inputMode="numeric"
          hint={t({ de: 'Die sechs Ziffern, die sie jetzt zeigt.', en: 'The six digits it shows now.' })}
          autoComplete="one-time-code" maxLength={12} />
      </Form>
    </Stack>
  );
}
