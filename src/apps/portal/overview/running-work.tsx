import { useRead } from '../../account/read.ts';
import { workflowName } from '../../account/things/run-words.ts';
import { StateBadge, states } from '../../account/things/states.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Row, Section, Stack } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { InstantText } from '../../ui/values.tsx';

/** What is being done for the customer right now; nothing where nothing is. */
export function RunningWork({ customerId }: { readonly customerId: string }) {
  const { t } = useLanguage();
  const { data } = useRead('/api/v1/runs', { params: { query: { customerId, state: 'running', limit: 10 } } });
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={t({ de: 'Woran gerade gearbeitet wird', en: 'What is being worked on' })}>
      <Stack gap="small">
        {data.items.map(({ id, workflow, state, createdAt }) => (
          <Row key={id}>
            <StateBadge of={states.run} state={state} />
            <Link to={`/runs/${id}`}>{t(workflowName(workflow))}</Link>
            <span className="field-hint">{t({ de: 'seit', en: 'since' })} <InstantText at={createdAt} /></span>
          </Row>
        ))}
      </Stack>
    </Section>
  );
}
