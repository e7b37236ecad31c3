import type { Text } from '../../../kernel/text.ts';
import { useList } from '../../account/list.ts';
import type { RowOf } from '../../account/read.ts';
import { Cause } from '../../account/things/cause.tsx';
import { entityWords, operationWords } from '../../account/things/trail-words.ts';
import { choicesOf } from '../../account/things/states.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { EmptyState } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { InstantText } from '../../ui/values.tsx';
import { Actor } from '../parts/actor.tsx';
import { Changes } from '../parts/changes.tsx';
import { ThingLink } from '../../account/things/thing-link.tsx';
import { given } from '../parts/given.ts';

type Row = RowOf<'/api/v1/audit'>;

function columnsOf(t: (text: Text) => string, isForAll: boolean): Column<Row>[] {
  return [
    {
      key: 'at', title: t({ de: 'Zeit', en: 'Time' }), isName: true, sort: 'at',
      cell: ({ at }) => <InstantText at={at} />,
    },
    ...(isForAll ? [{
      key: 'customer', title: t({ de: 'Mandant', en: 'Tenant' }),
      cell: ({ tenant, customerName }: Row) => (customerName === null
        ? t({ de: 'Installation', en: 'installation' }) : <Link to={`/customers/${tenant}`} look="quiet">{customerName}</Link>),
    }] : []),
    {
      key: 'entity', title: t({ de: 'was', en: 'what' }),
      cell: ({ entity, entityId, operation }) => {
        const [what, done] = [entityWords[entity], operationWords[operation]];
        return <ThingLink id={entityId}>{what ? t(what) : entity} {done ? t(done) : operation}</ThingLink>;
      },
    },
    {
      key: 'actor', title: t({ de: 'wer', en: 'who' }),
      cell: ({ actor, actorName }) => <Link to={`/audit?actor=${encodeURIComponent(actor)}`} look="quiet"><Actor actor={actor} name={actorName} /></Link>,
    },
    { key: 'cause', title: t({ de: 'Anlass', en: 'Cause' }), cell: ({ cause }) => <Cause cause={cause} /> },
    {
      key: 'changes', title: t({ de: 'Änderung', en: 'Change' }),
      cell: ({ entity, before, after, correlation }) => (
        <Changes entity={entity} before={before} after={after} correlation={correlation} />
      ),
    },
  ];
}

/** The audit trail: of everybody within reach, of one tenant, or of one thing. */
export function AuditTable({ tenant, entityId }: { readonly tenant?: string; readonly entityId?: string }) {
  const { t } = useLanguage();
  const list = useList('/api/v1/audit', {
    takes: ['q', 'sort', 'entity', 'operation', 'actor', 'correlation'],
    fixed: { sort: '-at', ...given({ tenant, entityId }) },
  });
  return (
    <Table label={t({ de: 'Prüfprotokoll', en: 'Audit trail' })} list={list} rowKey={({ id }) => id} fileName="pruefprotokoll"
      columns={columnsOf(t, tenant === undefined && entityId === undefined)}
      search={t({ de: 'Kennung, Anlass, Akteur', en: 'id, cause, actor' })}
      filters={[
        { name: 'entity', title: t({ de: 'Art', en: 'Kind' }), choices: choicesOf(entityWords, t) },
        { name: 'operation', title: t({ de: 'Vorgang', en: 'Operation' }), choices: choicesOf(operationWords, t) },
      ]}
      empty={<EmptyState title={t({ de: 'Noch keine Änderung', en: 'No change yet' })} />} />
  );
}
