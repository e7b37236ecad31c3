import { useRead, type Answer } from '../../../account/read.ts';
import { asList } from '../../../account/things/as-list.ts';
import { ReadPart } from '../../../account/things/reading.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { EmptyState, Facts, Section } from '../../../ui/layout.tsx';
import { Table } from '../../../ui/table.tsx';
import { differences, showValue } from '../../parts/changes.tsx';
import { ThingLink } from '../../../account/things/thing-link.tsx';
import { particularGroups } from '../provider/particular-fields.ts';

type Approval = Answer<'/api/v1/approvals/{id}'>;

const MASKED = /secret|password/i;

/** What would be different: for the provider's particulars beside what they are now, else what was asked as it came. */
export function AskedChange({ approval }: { readonly approval: Approval }) {
  const { t } = useLanguage();
  const { params, body } = approval.request;
  if (approval.operation === 'setUpProvider') return <ProviderChange asked={body} />;
  const asked = [...Object.entries(params as object), ...Object.entries((body ?? {}) as object)]
    .filter(([name]) => !MASKED.test(name));
  return (
    <Section title={t({ de: 'Was erbeten ist', en: 'What is asked' })}>
      <Facts facts={asked.map(([name, value]) => ({
        term: names[name] ? t(names[name]) : name,
        value: name === 'id' && typeof value === 'string' ? <ThingLink id={value} /> : showValue(value),
      }))} />
    </Section>
  );
}

const names: Readonly<Record<string, { readonly de: string; readonly en: string }>> = {
  id: { de: 'betrifft', en: 'about' }, customerId: { de: 'Kunde', en: 'Customer' }, reason: { de: 'Grund', en: 'Reason' },
};

function ProviderChange({ asked }: { readonly asked: unknown }) {
  const { t } = useLanguage();
  const reading = useRead('/api/v1/provider');
  const fields = particularGroups.flatMap((group) => group.fields);
  const labels = new Map(fields.map(({ name, label }) => [String(name), label]));
  return (
    <Section title={t({ de: 'Unterschied zu heute', en: 'Difference to today' })} look="plain">
      <ReadPart reading={reading}>
        {({ id: _, ...now }) => (
          <Table label={t({ de: 'Unterschied zu heute', en: 'Difference to today' })} rowKey={({ field }) => field}
            list={asList(differences(now, { ...nothing(now), ...(asked as object) }))}
            columns={[
              {
                key: 'field', title: t({ de: 'Angabe', en: 'Particular' }), isName: true,
                cell: ({ field }) => { const label = labels.get(field); return label ? t(label) : field; },
              },
              { key: 'old', title: t({ de: 'heute', en: 'today' }), cell: (row) => showValue(row.old) },
              { key: 'new', title: t({ de: 'erbeten', en: 'asked' }), cell: (row) => <strong>{showValue(row.new)}</strong> },
            ]}
            empty={<EmptyState title={t({ de: 'Kein Unterschied mehr', en: 'No difference any more' })} />} />
        )}
      </ReadPart>
    </Section>
  );
}

/** What is not asked for is taken away: a particular left out becomes nothing. */
function nothing(now: object): Record<string, null> {
  return Object.fromEntries(Object.keys(now).map((name) => [name, null]));
}
