import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { answered } from '../../../../api/client/index.ts';
import { api, spokenLanguage } from '../../../account/api.ts';
import type { RowOf } from '../../../account/read.ts';
import { Input, Select, TextArea } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import type { FormValues } from '../../../ui/form-values.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { Columns, Section } from '../../../ui/layout.tsx';
import { Link } from '../../../ui/link.tsx';
import { useSearch } from '../../../ui/router/router.tsx';
import { readKind, readValue, writeValue, type AskedField } from './kinds.ts';
import { ClauseResult } from './clause-result.tsx';

type Clause = RowOf<'/api/v1/clauses'>;
type Fields = Readonly<Record<string, unknown>>;

function computing(id: string, input: Fields) {
  return queryOptions({
    queryKey: ['/api/v1/clauses/{id}', id, input, spokenLanguage()],
    queryFn: () => answered(api.POST('/api/v1/clauses/{id}', {
      params: { path: { id } }, body: input as Record<string, never>,
    })) as Promise<Fields>,
    staleTime: Infinity, retry: false,
  });
}

/** What the address says was written; null where it says nothing, or nothing readable. */
function readInput(text: string | null): Fields | null {
  if (text === null) return null;
  try {
    const input: unknown = JSON.parse(text);
    return typeof input === 'object' && input !== null && !Array.isArray(input) ? input as Fields : null;
  } catch {
    return null;
  }
}

function collect(fields: readonly AskedField[], values: FormValues): Record<string, unknown> {
  return Object.fromEntries(fields.flatMap((field) => {
    const text = values.optional(field.name);
    return text === undefined ? [] : [[field.name, readValue(field, text)]];
  }));
}

/** The inputs of a clause, beginning with its worked example, and what comes of them. */
export function ClauseForm({ clause }: { readonly clause: Clause }) {
  const { t } = useLanguage();
  const [search, change] = useSearch();
  const client = useQueryClient();
  const input = readInput(search.get('input'));
  const fields = Object.entries(clause.input).map(readKind);
  const start = input ?? clause.example ?? {};
  const { data } = useQuery({ ...computing(clause.id, input ?? {}), enabled: input !== null });
  const send = async (values: FormValues) => {
    const written = collect(fields, values);
    await client.fetchQuery(computing(clause.id, written)); // throws what is refused, for the fields to say it
    change({ input: JSON.stringify(written) }, { replace: true });
  };
  return (
    <Columns least="wide">
      <Section title={clause.title} actions={<Link to={`/terms?q=${encodeURIComponent(clause.id)}`}>{t({ de: 'In den Bedingungen', en: 'In the terms' })}</Link>}>
        <p>{clause.demands}</p>
        <Form submit={t({ de: 'Rechnen', en: 'Compute' })} send={send}>
          {fields.map((field) => <ClauseField key={field.name} field={field} value={writeValue(start[field.name])} />)}
        </Form>
      </Section>
      {input !== null && data && <ClauseResult clause={clause} input={input} result={data} />}
    </Columns>
  );
}

const examples = {
  month: '2026-11', instant: '2026-11-27T08:00:00Z', local: '2026-11-27T08:00', decimal: '1190.00', text: '', number: '', date: '',
  boolean: '', json: '', choice: '',
} as const;

function ClauseField({ field: { name, isOptional, asked, standIn, kind }, value }: {
  readonly field: AskedField; readonly value: string;
}) {
  const { t } = useLanguage();
  const hint = [
    standIn === null ? '' : t({ de: `Leer: ${standIn}.`, en: `Empty: ${standIn}.` }),
    examples[asked.by] === '' ? '' : t({ de: `Etwa ${examples[asked.by]}.`, en: `Such as ${examples[asked.by]}.` }),
    /^(whole )?number/.test(kind) ? kind.replace(/^(whole )?number /, '') : '',
  ].filter(Boolean).join(' ');
  const common = { name, label: name, isOptional, value, hint };
  if (asked.by === 'choice') return <Select {...common} choices={asked.choices} />;
  if (asked.by === 'boolean') {
    const [yes, no] = [t({ de: 'ja', en: 'yes' }), t({ de: 'nein', en: 'no' })];
    return <Select {...common} choices={[{ value: 'true', label: yes }, { value: 'false', label: no }]} />;
  }
  if (asked.by === 'json') return <TextArea {...common} rows={5} hint={`JSON: ${kind}`} />;
  return <Input {...common} type={asked.by === 'date' ? 'date' : 'text'} maxLength={200} />;
}
