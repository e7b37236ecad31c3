import { useRead, type RowOf } from '../../account/read.ts';
import { ReadPart } from '../../account/things/reading.tsx';
import { RunSteps } from '../../account/things/run-steps.tsx';
import { workflowName } from '../../account/things/run-words.ts';
import { StateBadge, states } from '../../account/things/states.tsx';
import { useMay } from '../../account/me.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Section } from '../../ui/layout.tsx';
import { RunFailed } from './run-failed.tsx';

type RunRow = RowOf<'/api/v1/runs'>;

/** What runs may be about; the API's filters. */
type Thing = { readonly serverId: string } | { readonly contractId: string };

/** What is being done about a thing right now, and what came to nothing; no more than that. */
export function RunWatch({ of }: { readonly of: Thing }) {
  return useMay('run:read').allowed ? <Watched of={of} /> : null;
}

/** A stuck run holds what it is about, also when something else was done beside it since. */
const RUNS = 10;

function Watched({ of }: { readonly of: Thing }) {
  const runs = useRead('/api/v1/runs', { params: { query: { ...of, limit: RUNS } } }).data?.items ?? [];
  const watched = runs.filter(({ state }, nth) => state !== 'done' && (state !== 'undone' || nth === 0));
  return watched.map((run) => <RunSection key={run.id} run={run} />);
}

function RunSection({ run }: { readonly run: RunRow }) {
  const { t } = useLanguage();
  const reading = useRead('/api/v1/runs/{id}', { params: { path: { id: run.id } } });
  return (
    <Section title={t(workflowName(run.workflow))} actions={<StateBadge of={states.run} state={run.state} />}>
      {run.state === 'running'
        ? (
          <p>{t({
            de: 'Sie können diese Seite verlassen; die Arbeit geht weiter, und hier steht immer der Stand.',
            en: 'You may leave this page; the work goes on, and this always shows where it is.',
          })}</p>
        )
        : <RunFailed />}
      <ReadPart reading={reading} lines={6}>{(steps) => <RunSteps run={steps} />}</ReadPart>
    </Section>
  );
}
