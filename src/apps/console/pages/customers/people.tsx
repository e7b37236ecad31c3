import { Invite } from '../../../account/organisation/invite.tsx';
import { Invitations, People } from '../../../account/organisation/people.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { Section } from '../../../ui/layout.tsx';

/** Who of the customer may sign in, and as what; help with it needs a support access, and the server says so. */
export function CustomerPeople({ customer: { id, name } }: {
  readonly customer: { readonly id: string; readonly name: string };
}) {
  const { t } = useLanguage();
  const organisation = { id, name, kind: 'customer' } as const;
  return (
    <>
      <Section title={t({ de: 'Personen und Rollen', en: 'People and roles' })} look="plain" actions={<Invite organisation={organisation} />}>
        <People organisation={organisation} />
      </Section>
      <Invitations organisation={organisation} />
    </>
  );
}
