import { useEffect, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Row, Stack, Waiting } from '../../ui/layout.tsx';
import { navigate } from '../../ui/router/location.ts';
import { Gate } from '../gate.tsx';
import { useSession, useSignOut } from '../me.ts';
import { PasskeySetup } from '../security/passkey-setup.tsx';
import { RecoveryCodes } from '../security/recovery-codes.tsx';
import { TotpSetup } from '../security/totp-setup.tsx';
import { useEnter } from '../sign-in/enter.ts';

/** Setting up a second factor, where one is due before anything else. */
export default function SecondFactor() {
  const { t } = useLanguage();
  const { me } = useSession();
  const enter = useEnter();
  const signOut = useSignOut();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const isStranger = me === null;
  useEffect(() => { if (isStranger) navigate('/sign-in', { replace: true }); }, [isStranger]);
  const onDone = (next: readonly string[]) => {
    if (next.length > 0) setCodes(next);
    else void enter();
  };
  if (codes) {
    return (
      <Gate title={t({ de: 'Wiederherstellungscodes', en: 'Recovery codes' })}>
        <RecoveryCodes codes={codes} onKept={() => void enter()} />
      </Gate>
    );
  }
  if (!me) return <Gate title={t({ de: 'Zweiter Faktor', en: 'Second factor' })}><Waiting /></Gate>;
  return (
    <Gate title={t({ de: 'Zweiten Faktor einrichten', en: 'Set up a second factor' })}
      lead={t({
        de: 'Für dieses Konto genügt ein Passwort nicht. Richten Sie eine Authenticator-App oder einen Passkey ein.',
        en: 'A password isn’t enough for this account. Set up an authenticator app or a passkey.',
      })}>
      <Stack>
        <TotpSetup look="primary" onDone={onDone}
          open={t({ de: 'Mit Authenticator-App', en: 'With an authenticator app' })} />
        <p className="gate-or">{t({ de: 'oder', en: 'or' })}</p>
        <PasskeySetup onDone={onDone} />
        <Row><Button look="quiet" onClick={() => void signOut()}>{t({ de: 'Abmelden', en: 'Sign out' })}</Button></Row>
      </Stack>
    </Gate>
  );
}
