import type { RowOf } from '../../../account/read.ts';
import { stepsOf } from '../../../ui/because.tsx';
import { clauseName } from '../../../ui/clause-name.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { Facts, Section } from '../../../ui/layout.tsx';
import { Copyable, DateText } from '../../../ui/values.tsx';

type Fields = Readonly<Record<string, unknown>>;

const CIVIL_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A value of a result as people read it; the name beside it says what it is. */
function Value({ value }: { readonly value: unknown }) {
  const { t } = useLanguage();
  if (value === null) return '–';
  if (typeof value === 'boolean') return value ? t({ de: 'ja', en: 'yes' }) : t({ de: 'nein', en: 'no' });
  if (typeof value === 'string' && CIVIL_DATE.test(value)) return <DateText date={value} isLong />;
  if (typeof value === 'object') return <code>{JSON.stringify(value)}</code>;
  return <span className="figure">{String(value)}</span>;
}

/** What came out, each step of why, and the same as JSON for a script. */
export function ClauseResult({ clause, input, result }: {
  readonly clause: RowOf<'/api/v1/clauses'>; readonly input: Fields; readonly result: Fields;
}) {
  const { t, language } = useLanguage();
  const { because, ...values } = result;
  const command = `./hafenamt clause ${clause.id} --explain '${JSON.stringify(input)}'`;
  return (
    <Section title={t({ de: 'Ergebnis', en: 'Result' })}>
      <div role="status">
        <Facts facts={Object.entries(values).map(([name, value]) => ({
          term: name, value: <strong><Value value={value} /></strong>,
        }))} />
      </div>
      <h3>{t({ de: 'Warum?', en: 'Why?' })}</h3>
      <ol className="because">
        {stepsOf(Array.isArray(because) ? because : []).map((step, i) => (
          <li key={i}>
            <p className="because-head"><span className="because-clause">{clauseName(step.clause, language)}</span> <strong>{step.text}</strong></p>
            <p className="because-sentence">{step.sentence}</p>
          </li>
        ))}
      </ol>
      <details>
        <summary>JSON</summary>
        <p>{t({ de: 'Dasselbe auf der Kommandozeile:', en: 'The same on the command line:' })} <Copyable text={command} /></p>
        <p><code>POST /api/v1/clauses/{clause.id}</code></p>
        <pre><code>{JSON.stringify(input, null, 2)}</code></pre>
        <pre><code>{JSON.stringify(result, null, 2)}</code></pre>
      </details>
    </Section>
  );
}
