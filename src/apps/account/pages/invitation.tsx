import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answered } from '../../../api/client/index.ts';
import { useBranding } from '../../ui/branding.tsx';
import { ErrorView } from '../../ui/error-view.tsx';
import { Input } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Stack, Waiting } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { api } from '../api.ts';
import { Gate } from '../gate.tsx';
import { roleName } from '../roles.ts';
import { useEnter } from '../sign-in/enter.ts';
import { rememberAddress } from '../sign-in/last-address.ts';
import { useLinkToken } from '../sign-in/link-token.ts';
import { NewPassword } from '../sign-in/new-password.tsx';
import { NoToken } from '../sign-in/no-token.tsx';

/** Accepts an invitation: newcomers choose name and password, others keep theirs. */
export default function Invitation() {
  const { t } = useLanguage();
  const { name } = useBranding();
  const link = useLinkToken();
  const [organisation, setOrganisation] = useState<string | null>(null);
  const [address, setAddress] = useState<string | null>(null);
  if (address !== null) {
    return (
      <Gate title={t({ de: 'Willkommen an Bord', en: 'Welcome aboard' })}>
        <Stack>
          <p>{t({ de: 'Die Einladung ist angenommen.', en: 'The invitation is accepted.' })}</p>
          <p><Link to="/sign-in" look="primary" onClick={() => rememberAddress(address)}>{t({ de: 'Anmelden', en: 'Sign in' })}</Link></p>
        </Stack>
      </Gate>
    );
  }
  return (
    <Gate title={t({ de: `Einladung zu ${organisation ?? name}`, en: `Invitation to ${organisation ?? name}` })}>
      {link.token === null
        ? <NoToken />
        : <Accept {...link} token={link.token} tell={setOrganisation} onDone={setAddress} />}
    </Gate>
  );
}

function Accept({ token, name, tell, onDone }: {
  readonly token: string; readonly name: string;
  /** Is told which organisation it is, once that is known. */
  readonly tell: (organisation: string) => void;
  /** Is told the address that signs in now. */
  readonly onDone: (address: string) => void;
}) {
  const { t } = useLanguage();
  // Reading it changes nothing; it is a POST so that the secret is in no address.
  const { data, error } = useQuery({
    queryKey: ['invitation', token], staleTime: Infinity,
    queryFn: () => answered(api.POST('/api/v1/invitations/reading', { body: { token } })),
  });
  const enter = useEnter();
  const invites = data?.organisation;
  useEffect(() => { if (invites !== undefined) tell(invites); }, [invites, tell]);
  if (error) {
    return (
      <Stack>
        <ErrorView error={error} />
        <p><Link to="/sign-in">{t({ de: 'Zur Anmeldung', en: 'To the sign-in' })}</Link></p>
      </Stack>
    );
  }
  if (!data) return <Waiting />;
  const { email, organisation, roles, needsAccount, needsPassword } = data;
  return (
    <Form submit={t({ de: 'Einladung annehmen', en: 'Accept the invitation' })}
      send={async (values) => {
        await answered(api.POST('/api/v1/invitations/acceptance', {
          body: {
            token, ...(needsAccount ? { name: values.text('name').trim() } : {}),
            ...(needsPassword ? { password: values.text('password') } : {}),
          },
        }));
        const password = values.text('password');
        if (password === '') return onDone(email);
        // Whoever has just chosen a password need not write it once more.
        const { state } = await answered(api.POST('/api/v1/session', { body: { email, password } }));
        return state === 'second-factor-needed' ? onDone(email) : enter();
      }}>
      <p>
        {t({ de: `${organisation} lädt ${email} ein.`, en: `${organisation} invites ${email}.` })}{' '}
        {t({ de: 'Ihre Rollen:', en: 'Your roles:' })} {roles.map((role) => t(roleName(role))).join(', ')}.
      </p>
      {needsAccount && (
        <Input name="name" label={t({ de: 'Ihr Name', en: 'Your name' })} value={name} autoComplete="name"
          maxLength={200} />
      )}
      {needsPassword && <NewPassword />}
    </Form>
  );
}
