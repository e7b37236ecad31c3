import { useQuery } from '@tanstack/react-query';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorView } from '../../ui/error-view.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { EmptyState, Section } from '../../ui/layout.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { InstantText } from '../../ui/values.tsx';
import { useAction } from '../action.ts';
import { api } from '../api.ts';
import { useMay } from '../me.ts';
import { reading, useRead, type RowOf } from '../read.ts';
import { roleName } from '../roles.ts';
import { asList } from '../things/as-list.ts';
import { ReadPart } from '../things/reading.tsx';
import { PersonActions } from './person-actions.tsx';

type Person = RowOf<'/api/v1/organisations/{id}/people'>;

interface PeopleProps {
  readonly organisation: { readonly id: string; readonly name: string; readonly kind: string };
}

/** promise H-roles: who belongs to an organisation, and as what. */
export function People({ organisation }: PeopleProps) {
  const { t } = useLanguage();
  const people = useRead('/api/v1/organisations/{id}/people', { params: { path: { id: organisation.id } } });
  const isNeeded = useFactorNeeded(organisation);
  const columns: readonly Column<Person>[] = [
    {
      key: 'name', title: t({ de: 'Name', en: 'Name' }), isName: true,
      cell: ({ name, email }) => <>{name}<br /><span className="rows-note">{email}</span></>,
    },
    {
      key: 'roles', title: t({ de: 'Rollen', en: 'Roles' }),
      cell: ({ roles }) => roles.map((role) => t(roleName(role))).join(', '),
    },
    {
      key: 'factor', title: t({ de: 'Zweiter Faktor', en: 'Second factor' }),
      cell: ({ secondFactor }) => <Factor has={secondFactor} isNeeded={isNeeded} />,
    },
    {
      key: 'since', title: t({ de: 'Seit', en: 'Since' }), cell: ({ since }) => <InstantText at={since} />,
    },
    {
      key: 'actions', title: t({ de: 'Ändern', en: 'Change' }), align: 'end',
      cell: (person) => <PersonActions organisation={organisation} person={person} />,
    },
  ];
  return (
    <ReadPart reading={people}>
      {({ items }) => (
        <Table label={t({ de: 'Personen', en: 'People' })} list={asList(items)} rowKey={({ id }) => id} columns={columns}
          empty={<EmptyState title={t({ de: 'Noch niemand', en: 'Nobody yet' })} />} />
      )}
    </ReadPart>
  );
}

/** Whether its people must have a second factor: a customer's where that was decided, everybody else's always (H-mfa). */
function useFactorNeeded({ id, kind }: PeopleProps['organisation']): boolean {
  const may = useMay('mfa:read').allowed;
  const { data } = useQuery({
    ...reading('/api/v1/customers/{id}/mfa', { params: { path: { id } } }), enabled: kind === 'customer' && may,
  });
  return kind !== 'customer' || data?.required === true;
}

function Factor({ has, isNeeded }: { readonly has: boolean | null; readonly isNeeded: boolean }) {
  const { t } = useLanguage();
  // Another organisation's account: that one sees it.
  if (has === null) return '–';
  if (has) return <Badge tone="good">{t({ de: 'eingerichtet', en: 'set up' })}</Badge>;
  return isNeeded
    ? <Badge tone="warn">{t({ de: 'fehlt', en: 'missing' })}</Badge>
    : <Badge tone="quiet">{t({ de: 'nicht eingerichtet (freiwillig)', en: 'not set up (voluntary)' })}</Badge>;
}

/** Invitations nobody accepted yet; nothing is shown where there is none. */
export function Invitations({ organisation: { id } }: PeopleProps) {
  const { t } = useLanguage();
  const open = useRead('/api/v1/organisations/{id}/invitations', { params: { path: { id } } });
  const { reason } = useMay('person:manage');
  const withdraw = useAction(
    (invitationId: string) => api.DELETE('/api/v1/organisations/{id}/invitations/{invitationId}', {
      params: { path: { id, invitationId } },
    }),
    {
      done: { de: 'Einladung zurückgenommen.', en: 'Invitation withdrawn.' },
      changes: ['/api/v1/organisations/{id}/invitations'],
    },
  );
  if (!open.data || open.data.items.length === 0) return <ErrorView error={open.error} />;
  return (
    <Section title={t({ de: 'Offene Einladungen', en: 'Open invitations' })}>
      <ErrorView error={withdraw.error} />
      <ul className="rows">
        {open.data.items.map((invitation) => (
          <li key={invitation.id}>
            <div>
              <strong>{invitation.email}</strong>
              <p className="rows-note">
                {invitation.roles.map((role) => t(roleName(role))).join(', ')} · {t({ de: 'gilt bis', en: 'works until' })}{' '}
                <InstantText at={invitation.expiresAt} />
              </p>
            </div>
            <Button look="quiet" reason={reason} onClick={() => withdraw.start(invitation.id)}
              label={`${t({ de: 'Zurücknehmen', en: 'Withdraw' })}: ${invitation.email}`}>
              {t({ de: 'Zurücknehmen', en: 'Withdraw' })}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
