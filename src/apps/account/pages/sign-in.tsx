import { useState } from 'react';
import { useBranding } from '../../ui/branding.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { usePlace } from '../../ui/router/router.tsx';
import { Gate } from '../gate.tsx';
import { useSession } from '../me.ts';
import { CodeStep } from '../sign-in/code-step.tsx';
import { useEnter } from '../sign-in/enter.ts';
import { PasswordStep, type SignInAnswer } from '../sign-in/password-step.tsx';
import { SsoStep } from '../sign-in/sso-step.tsx';

export default function SignIn() {
  const { t } = useLanguage();
  const { name } = useBranding();
  const { me } = useSession();
  const { search } = usePlace();
  const enter = useEnter();
  const [answer, setAnswer] = useState<SignInAnswer | null>(null);
  const onDone = (next: SignInAnswer) => {
    // The page behind the sign-in knows what is still missing; only the second step is shown here.
    if (next.state === 'second-factor-needed') setAnswer(next);
    else void enter();
  };
  const methods = answer?.methods ?? (me?.mfa === 'needed' ? methodsOf(me.factors) : null);
  if (methods) {
    return (
      <Gate title={t({ de: 'Zweiter Schritt', en: 'Second step' })}
        lead={t({ de: 'Das Passwort stimmt. Zeigen Sie noch, dass Sie es sind.', en: 'The password is right. Now show that it is you.' })}>
        <CodeStep methods={methods} onDone={onDone} />
      </Gate>
    );
  }
  return (
    <Gate title={t({ de: `Anmelden bei ${name}`, en: `Sign in to ${name}` })}>
      {search.get('by') === 'sso' ? <SsoStep /> : <PasswordStep onDone={onDone} />}
    </Gate>
  );
}

function methodsOf(factors: { readonly totp: boolean; readonly passkeys: number; readonly recoveryCodes: number }) {
  const { totp, passkeys, recoveryCodes } = factors;
  return [
    ...(totp ? ['totp' as const] : []), ...(passkeys > 0 ? ['passkey' as const] : []),
    ...(recoveryCodes > 0 ? ['recovery-code' as const] : []),
  ];
}
