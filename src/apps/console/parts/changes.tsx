import { showTrailValue } from '../../account/things/trail-values.ts';
import { fieldName } from '../../account/things/trail-words.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Link } from '../../ui/link.tsx';
import { Popover } from '../../ui/popover.tsx';

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? value as Fields : {};
}

/** A value of a row as people read it. */
export function showValue(value: unknown): string {
  if (value === null || value === undefined) return '–';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The fields whose values differ, before and after. */
export function differences(before: unknown, after: unknown): { field: string; old: unknown; new: unknown }[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return names.filter((name) => JSON.stringify(old[name]) !== JSON.stringify(now[name]))
    .map((field) => ({ field, old: old[field], new: now[field] }));
}

/** What an entry of the trail changed, field by field, and the way to everything of the same request. */
export function Changes({ entity, before, after, correlation }: {
  readonly entity: string; readonly before: unknown; readonly after: unknown; readonly correlation: string;
}) {
  const { t, language } = useLanguage();
  const show = (field: string, value: unknown) => showTrailValue(entity, field, value, { t, language });
  const rows = differences(before, after);
  const label = t(rows.length === 1 ? { de: '1 Feld', en: '1 field' } : { de: `${rows.length} Felder`, en: `${rows.length} fields` });
  return (
    <Popover label={label} name={`${t({ de: 'Änderung zeigen:', en: 'Show the change:' })} ${label}`} className="why">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t({ de: 'Feld', en: 'Field' })}</th>
            <th scope="col">{t({ de: 'vorher', en: 'before' })}</th>
            <th scope="col">{t({ de: 'nachher', en: 'after' })}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.field}>
              <th scope="row">{fieldName(row.field, t)}</th>
              <td>{show(row.field, row.old)}</td>
              <td>{show(row.field, row.new)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p><Link to={`/audit?correlation=${correlation}`}>{t({ de: 'Alles aus derselben Anfrage', en: 'Everything of the same request' })}</Link></p>
    </Popover>
  );
}
