import { useMay } from '../../../account/me.ts';
import { Invite } from '../../../account/organisation/invite.tsx';
import { Invitations, People } from '../../../account/organisation/people.tsx';
import { useRead } from '../../../account/read.ts';
import { nameOf } from '../../../account/things/kinds.ts';
import { ReadPage } from '../../../account/things/reading.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { EmptyState, Facts, Section } from '../../../ui/layout.tsx';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { useParam } from '../../../ui/router/router.tsx';
import { customersOf, organisationKinds } from '../../parts/words.ts';
import { NoSuchPage } from '../../../account/no-such-page.tsx';

const MOST = 100;

/** One reseller or technical partner: who it is, its people, its customers. */
export default function OneOrganisation() {
  const { t } = useLanguage();
  const id = useParam('id');
  const mayReadPeople = useMay('person:read').allowed;
  const reading = useRead('/api/v1/organisations', { params: { query: { limit: MOST } } });
  return (
    <ReadPage title={t({ de: 'Partner', en: 'Party' })} reading={reading}>
      {({ items }) => {
        const organisation = items.find((one) => one.id === id);
        if (!organisation) return <NoSuchPage />;
        const { name, kind, street, postcode, city, country, email, electronicAddress, vatId } = organisation;
        return (
          <Page title={name} lead={nameOf(organisationKinds, kind, t)} crumbs={[{ title: t({ de: 'Partner', en: 'Parties' }), to: '/organisations' }]}
            actions={mayReadPeople && <Invite organisation={organisation} />}>
            <Section title={t({ de: 'Stammdaten', en: 'Particulars' })}>
              <Facts facts={[
                { term: t({ de: 'Anschrift', en: 'Address' }), value: `${street}, ${postcode} ${city}, ${country}` },
                { term: t({ de: 'E-Mail', en: 'E-mail' }), value: email },
                { term: t({ de: 'Adresse für E-Rechnungen', en: 'Address for e-invoices' }), value: electronicAddress },
                { term: t({ de: 'USt-IdNr.', en: 'VAT id' }), value: vatId ?? '–' },
                {
                  term: t({ de: 'Kunden', en: 'Customers' }),
                  value: <Link to={customersOf(organisation)}>{t({ de: 'zeigen', en: 'show' })}</Link>,
                },
              ]} />
            </Section>
            {mayReadPeople
              ? (
                <>
                  <Section title={t({ de: 'Personen und Rollen', en: 'People and roles' })} look="plain"><People organisation={organisation} /></Section>
                  <Invitations organisation={organisation} />
                </>
              )
              : <EmptyState title={t({ de: 'Personen sieht Ihre Rolle nicht', en: 'Your role doesn’t see its people' })} />}
          </Page>
        );
      }}
    </ReadPage>
  );
}
