import { useState } from 'react';
import { answered } from '../../../api/client/index.ts';
import { useBranding } from '../../ui/branding.tsx';
import { Input } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { api } from '../api.ts';
import { Gate } from '../gate.tsx';
import { useLinkToken } from '../sign-in/link-token.ts';
import { NewPassword } from '../sign-in/new-password.tsx';
import { NoToken } from '../sign-in/no-token.tsx';

/** Accepts an invitation: newcomers choose name and password, others keep theirs. */
export default function Invitation() {
  const { t } = useLanguage();
  const { name } = useBranding();
  const { token } = useLinkToken();
  const [isNew, setNew] = useState(true);
  const [isDone, setDone] = useState(false);
  if (isDone) {
    return (
      <Gate title={t({ de: 'Willkommen an Bord', en: 'Welcome aboard' })}>
        <Stack>
          <p>{t({ de: 'Die Einladung ist angenommen.', en: 'The invitation is accepted.' })}</p>
          <p><Link to="/sign-in" look="primary">{t({ de: 'Anmelden', en: 'Sign in' })}</Link></p>
        </Stack>
      </Gate>
    );
  }
  const accept = (body: { readonly name?: string; readonly password?: string }) =>
    answered(api.POST('/api/v1/invitations/acceptance', { body: { token: token ?? '', ...body } }));
  return (
    <Gate title={t({ de: `Einladung zu ${name}`, en: `Invitation to ${name}` })}>
      {token === null
        ? <NoToken />
        : (
          <Stack>
            <Form submit={t({ de: 'Einladung annehmen', en: 'Accept the invitation' })}
              send={async (values) => {
                await accept(isNew ? { name: values.text('name').trim(), password: values.text('password') } : {});
                setDone(true);
              }}>
              {isNew && (
                <>
                  <Input name="name" label={t({ de: 'Ihr Name', en: 'Your name' })} autoComplete="name" maxLength={200} />
                  <NewPassword />
                </>
              )}
            </Form>
            <p>
              <button type="button" className="button button-quiet" onClick={() => setNew(!isNew)}>
                {isNew
                  ? t({ de: 'Ich habe hier schon ein Konto', en: 'I have an account here already' })
                  : t({ de: 'Ich bin neu hier', en: 'I am new here' })}
              </button>
            </p>
          </Stack>
        )}
    </Gate>
  );
}
