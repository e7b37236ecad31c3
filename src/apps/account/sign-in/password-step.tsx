import { useMutation } from '@tanstack/react-query';
import { browserSupportsWebAuthn } from '@simplewebauthn/browser';
import { answered } from '../../../api/client/index.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorView } from '../../ui/error-view.tsx';
import { Input } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Notice, Row, Stack } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { api } from '../api.ts';
import { lastAddress } from './last-address.ts';
import { isGivenUp, passkeyGaveUp, signInWithPasskey } from './passkey.ts';

export interface SignInAnswer {
  readonly state: 'signed-in' | 'second-factor-needed' | 'enrolment-needed';
  readonly methods: readonly ('totp' | 'passkey' | 'recovery-code')[];
}

/** The first step: a passkey, or an address and a password, or the way through one's own organisation. */
export function PasswordStep({ onDone }: { readonly onDone: (answer: SignInAnswer) => void }) {
  const { t } = useLanguage();
  return (
    <Stack gap="normal">
      {browserSupportsWebAuthn() && <PasskeyButton onDone={onDone} />}
      <p className="gate-or">{t({ de: 'oder', en: 'or' })}</p>
      <Form submit={t({ de: 'Anmelden', en: 'Sign in' })}
        send={async (values) => onDone(await answered(api.POST('/api/v1/session', {
          body: { email: values.text('email').trim(), password: values.text('password') },
        })))}
        beside={<Link to="/password-forgotten">{t({ de: 'Passwort vergessen?', en: 'Forgot your password?' })}</Link>}>
        <Input name="email" type="email" label={t({ de: 'E-Mail-Adresse', en: 'E-mail address' })}
          autoComplete="username" value={lastAddress()} />
        <Input name="password" type="password" label={t({ de: 'Passwort', en: 'Password' })}
          autoComplete="current-password" />
      </Form>
      <Row><Link to="/sign-in?by=sso">{t({ de: 'Über die eigene Organisation (Single Sign-on)', en: 'Through your organisation (single sign-on)' })}</Link></Row>
    </Stack>
  );
}

/** Signs in with a passkey, and says so if the browser gives up. */
export function PasskeyButton({ onDone, label }: {
  readonly onDone: (answer: SignInAnswer) => void; readonly label?: string;
}) {
  const { t } = useLanguage();
  const { mutate, isPending, error } = useMutation({ mutationFn: signInWithPasskey, onSuccess: onDone });
  return (
    <Stack gap="small">
      <Button look="primary" isBusy={isPending} onClick={() => mutate()}>
        {label ?? t({ de: 'Mit Passkey anmelden', en: 'Sign in with a passkey' })}
      </Button>
      {isGivenUp(error)
        ? <div role="alert"><Notice tone="warn">{t(passkeyGaveUp)}</Notice></div>
        : <ErrorView error={error} />}
    </Stack>
  );
}
