import { useLanguage } from '../../ui/language.tsx';
import { Progress, type ProgressStep, type StepState } from '../../ui/progress.tsx';
import type { Answer } from '../read.ts';
import { workflowName, workflowWords } from './run-words.ts';

type Run = Answer<'/api/v1/runs/{id}'>;

const stepStates: Readonly<Record<string, StepState>> = {
  doing: 'running', done: 'done', undoing: 'running', undone: 'undone',
};

/** A run's steps, also those still to come; `notes` adds errors and attempts, which staff look for. */
export function RunSteps({ run, notes = false }: { readonly run: Run; readonly notes?: boolean }) {
  const { t } = useLanguage();
  const words = workflowWords[run.workflow]?.steps ?? {};
  const begun = new Map(run.steps.map((step) => [step.name, step]));
  // A step that only a run of an older version has is shown as well.
  const names = [...new Set([...Object.keys(words), ...begun.keys()])];
  const hasFailed = run.state === 'unwinding' || run.state === 'undone' || run.state === 'stuck';
  const steps: ProgressStep[] = names.flatMap((name): ProgressStep[] => {
    const step = begun.get(name);
    if (!step && (run.state !== 'running' || !words[name])) return [];
    const isAtFault = hasFailed && step?.error != null;
    return [{
      name: words[name] ? t(words[name]) : name,
      state: isAtFault ? 'failed' : step ? (stepStates[step.state] ?? 'waiting') : 'waiting',
      note: notes && step?.error ? t({
        de: `Versuch ${step.attempts}: ${step.error}`, en: `Attempt ${step.attempts}: ${step.error}`,
      }) : undefined,
    }];
  });
  return <Progress steps={steps} label={t(workflowName(run.workflow))} />;
}
