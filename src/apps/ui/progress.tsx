import { useLanguage } from './language.tsx';

export type StepState = 'waiting' | 'running' | 'done' | 'failed' | 'undone';

export interface ProgressStep {
  readonly name: string;
  readonly state: StepState;
  /** What went wrong, or what is being done. */
  readonly note?: string | undefined;
}

const words: Readonly<Record<StepState, { readonly de: string; readonly en: string }>> = {
  waiting: { de: 'wartet', en: 'waiting' },
  running: { de: 'läuft', en: 'running' },
  done: { de: 'erledigt', en: 'done' },
  failed: { de: 'gescheitert', en: 'failed' },
  undone: { de: 'zurückgenommen', en: 'undone' },
};

/** The steps of a run as they are done; changes are read out. */
export function Progress({ steps, label }: { readonly steps: readonly ProgressStep[]; readonly label: string }) {
  const { t } = useLanguage();
  const done = steps.filter(({ state }) => state === 'done').length;
  return (
    <div className="progress">
      <progress value={done} max={Math.max(steps.length, 1)} aria-label={label} />
      <ol className="progress-steps">
        {steps.map(({ name, state, note }) => (
          <li key={name} className={`step step-${state}`} aria-current={state === 'running' ? 'step' : undefined}>
            <span className="step-mark" aria-hidden="true" />
            <span className="step-name">{name}</span>
            <span className="step-state">{t(words[state])}</span>
            {note !== undefined && <span className="step-note">{note}</span>}
          </li>
        ))}
      </ol>
      <p className="unseen" role="status">
        {t({ de: `${done} von ${steps.length} Schritten erledigt`, en: `${done} of ${steps.length} steps done` })}
      </p>
    </div>
  );
}
