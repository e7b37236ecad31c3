import { useList } from '../../account/list.ts';
import type { Query, RowOf } from '../../account/read.ts';
import { nameOf } from '../../account/things/kinds.ts';
import { choicesOf } from '../../account/things/states.tsx';
import { showTrailValue } from '../../account/things/trail-values.ts';
import { entityWords, fieldName, operationWords } from '../../account/things/trail-words.ts';
import { useLanguage } from '../../ui/language.tsx';
import { EmptyState } from '../../ui/layout.tsx';
import { Popover } from '../../ui/popover.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { InstantText } from '../../ui/values.tsx';
import { useActorName } from './actor.ts';

type Entry = RowOf<'/api/v1/audit'>;

/** Who changed what, and when: of a customer, or of one thing. The trail is a hash chain; nobody can rewrite it. */
export function Trail({ only, search = false }: {
  readonly only: Partial<Query<'/api/v1/audit'>>; readonly search?: boolean;
}) {
  const { t } = useLanguage();
  const list = useList('/api/v1/audit', {
    fixed: { sort: '-at', ...only }, takes: search ? ['q', 'entity', 'operation', 'sort', 'from', 'until'] : [],
  });
  return (
    <Table label={t({ de: 'Prüfprotokoll', en: 'Audit trail' })} list={list} rowKey={({ id }) => id} columns={useColumns(search)}
      {...(search ? {
        search: t({ de: 'Kennung oder Ursache', en: 'id or cause' }),
        filters: [
          { name: 'entity', title: t({ de: 'Was', en: 'What' }), choices: choicesOf(entityWords, t) },
          { name: 'operation', title: t({ de: 'Wie', en: 'How' }), choices: choicesOf(operationWords, t) },
        ],
      } : {})}
      empty={<EmptyState title={t({ de: 'Noch nichts geschehen', en: 'Nothing has happened yet' })} />} />
  );
}

function useColumns(sorts: boolean): Column<Entry>[] {
  const { t } = useLanguage();
  const actorName = useActorName();
  return [
    {
      key: 'at', title: t({ de: 'Zeit', en: 'Time' }), isName: true, ...(sorts ? { sort: 'at' } : {}),
      cell: ({ at }) => <InstantText at={at} />,
    },
    { key: 'actor', title: t({ de: 'Wer', en: 'Who' }), cell: ({ actor }) => actorName(actor) },
    {
      key: 'what', title: t({ de: 'Was', en: 'What' }),
      cell: ({ entity, operation }) => `${nameOf(entityWords, entity, t)} ${nameOf(operationWords, operation, t)}`,
    },
    { key: 'fields', title: t({ de: 'Änderung', en: 'Change' }), cell: (entry) => <Change entry={entry} /> },
  ];
}

type Values = Readonly<Record<string, unknown>>;

const FIELDS_NAMED = 3;

/** The fields that changed, and on demand their values before and after. */
function Change({ entry }: { readonly entry: Entry }) {
  const { t, language } = useLanguage();
  const show = (field: string, value: unknown) => showTrailValue(entry.entity, field, value, { t, language });
  const before = (entry.before ?? {}) as Values;
  const after = (entry.after ?? {}) as Values;
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  if (fields.length === 0) return '–';
  const named = entry.operation === 'update'
    ? fields.slice(0, FIELDS_NAMED).map((field) => fieldName(field, t)).join(', ')
      + (fields.length > FIELDS_NAMED ? ' …' : '')
    : t({ de: 'Einzelheiten', en: 'Details' });
  return (
    <Popover label={named} className="why" name={`${named} ${entry.entityId}`}>
      <p className="because-title">{nameOf(entityWords, entry.entity, t)} <code>{entry.entityId}</code></p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t({ de: 'Angabe', en: 'Field' })}</th>
            {entry.operation !== 'insert' && <th scope="col">{t({ de: 'vorher', en: 'before' })}</th>}
            {entry.operation !== 'delete' && <th scope="col">{t({ de: 'nachher', en: 'after' })}</th>}
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field}>
              <th scope="row">{fieldName(field, t)}</th>
              {entry.operation !== 'insert' && <td>{show(field, before[field])}</td>}
              {entry.operation !== 'delete' && <td>{show(field, after[field])}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </Popover>
  );
}
