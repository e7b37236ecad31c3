import { useRead, type Answer } from '../../../account/read.ts';
import { asList } from '../../../account/things/as-list.ts';
import { Badge, type Tone } from '../../../ui/badge.tsx';
import { showNumber } from '../../../ui/format.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { Section } from '../../../ui/layout.tsx';
import { Link } from '../../../ui/link.tsx';
import { Popover } from '../../../ui/popover.tsx';
import { Table, type Column } from '../../../ui/table.tsx';
import { ClauseText } from '../../../ui/values.tsx';

type Run = Answer<'/api/v1/runs/{id}'>;
type Step = Run['steps'][number];

const words = {
  doing: { tone: 'busy', de: 'läuft', en: 'running' },
  done: { tone: 'good', de: 'erledigt', en: 'done' },
  undoing: { tone: 'warn', de: 'wird zurückgenommen', en: 'being undone' },
  undone: { tone: 'quiet', de: 'zurückgenommen', en: 'undone' },
  failed: { tone: 'bad', de: 'gescheitert', en: 'failed' },
} as const satisfies Readonly<Record<string, { readonly tone: Tone; readonly de: string; readonly en: string }>>;

/** What a step left behind, for those who repair. */
function Output({ step }: { readonly step: Step }) {
  const { t } = useLanguage();
  if (step.output === null || step.output === undefined) return '–';
  const show = t({ de: 'Ergebnis', en: 'Output' });
  return (
    <Popover label={show} name={`${show}: ${step.name}`} className="why">
      <pre><code>{JSON.stringify(step.output, null, 2)}</code></pre>
    </Popover>
  );
}

/** The steps with what staff look for: paragraph, attempts, seconds, errors, whether there is a way back. */
export function StepTable({ run }: { readonly run: Run }) {
  const { t, language } = useLanguage();
  const { data } = useRead('/api/v1/workflows');
  const plan = data?.items.find(({ name, version }) => name === run.workflow && version === run.version);
  const planned = new Map(plan?.steps.map((step) => [step.name, step]));
  const columns: Column<Step>[] = [
    {
      key: 'name', title: t({ de: 'Schritt', en: 'Step' }), isName: true,
      cell: ({ position, name }) => `${position + 1}. ${planned.get(name)?.title ?? name}`,
    },
    {
      key: 'state', title: t({ de: 'Zustand', en: 'State' }),
      cell: (step) => {
        // A stuck run does nothing: the step it hangs at has failed.
        const word = words[run.state === 'stuck' && step.error !== null && step.state !== 'done' ? 'failed' : step.state];
        return <Badge tone={word.tone}>{t(word)}</Badge>;
      },
    },
    {
      key: 'clause', title: t({ de: 'Absatz', en: 'Paragraph' }),
      cell: ({ name }) => {
        const clause = planned.get(name)?.clause;
        return clause ? <Link to={`/terms?q=${clause}`} look="quiet"><ClauseText clause={clause} /></Link> : '–';
      },
    },
    { key: 'attempts', title: t({ de: 'Versuche', en: 'Attempts' }), align: 'end', cell: ({ attempts }) => attempts },
    {
      key: 'seconds', title: t({ de: 'Sekunden', en: 'Seconds' }), align: 'end',
      cell: ({ seconds }) => (seconds === null ? '–' : showNumber(seconds, language)),
    },
    {
      key: 'undo', title: t({ de: 'Rückweg', en: 'Way back' }),
      cell: ({ name }) => {
        const isUndoable = plan?.undoable === true && planned.get(name)?.undoable;
        if (isUndoable === undefined) return '–';
        return isUndoable ? t({ de: 'ja', en: 'yes' }) : t({ de: 'nichts zurückzunehmen', en: 'nothing to undo' });
      },
    },
    { key: 'error', title: t({ de: 'letzter Fehler', en: 'last error' }), cell: ({ error }) => error ?? '–' },
    { key: 'output', title: t({ de: 'Ergebnis', en: 'Output' }), cell: (step) => <Output step={step} /> },
  ];
  return (
    <Section title={t({ de: 'Schritte', en: 'Steps' })} look="plain">
      <Table label={t({ de: 'Schritte', en: 'Steps' })} columns={columns} rowKey={({ name }) => name} empty={null}
        list={asList(run.steps)} />
    </Section>
  );
}
