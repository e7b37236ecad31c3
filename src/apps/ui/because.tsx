import { clauseName } from './clause-name.ts';
import { useLanguage } from './language.tsx';
import { Popover } from './popover.tsx';

/** A step of a calculation, as the API sends it. */
export interface BecauseStep {
  readonly clause: string;
  /** The sentence relied on. */
  readonly sentence: string;
  /** What it did here. */
  readonly text: string;
}

/** Steps as the API sends them, whose schema says no more than that they are a list. */
export function stepsOf(because: readonly unknown[]): BecauseStep[] {
  return because.filter((step): step is BecauseStep => typeof step === 'object' && step !== null && 'clause' in step);
}

/** "Why?" beside an amount or a date: the sentences of the terms it follows from, and the arithmetic. */
export function Because({ steps, of }: {
  readonly steps: readonly unknown[];
  /** What it is the reason of, for those who don't see what it stands beside: "due date". */
  readonly of: string;
}) {
  const { t, language } = useLanguage();
  const list = stepsOf(steps);
  if (list.length === 0) return null;
  const why = t({ de: 'Warum?', en: 'Why?' });
  return (
    <Popover label={why} name={`${why} ${of}`} className="why">
      <p className="because-title">{of}</p>
      <ol className="because">
        {list.map((step, i) => (
          <li key={i}>
            <p className="because-head"><span className="because-clause">{clauseName(step.clause, language)}</span> <strong>{step.text}</strong></p>
            <p className="because-sentence">{step.sentence}</p>
          </li>
        ))}
      </ol>
    </Popover>
  );
}
