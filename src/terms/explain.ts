import type { Language } from '../kernel/text.ts';
import type { WireStep } from './clause.ts';
import { cited } from './list.ts';
import type { RegisteredClause } from './registry.ts';

const words = {
  de: { demands: 'Verlangt', input: 'Eingabe', steps: 'Rechnung', result: 'Ergebnis', none: '(entfällt)' },
  en: { demands: 'Demands', input: 'Input', steps: 'Calculation', result: 'Result', none: '(none)' },
} as const;

/** A result as a person would write it down: the paragraph, the steps, the values. */
export function explain(
  clause: RegisteredClause,
  input: unknown,
  result: Readonly<Record<string, unknown>> & { readonly because: readonly WireStep[] },
  language: Language,
): string {
  const say = words[language];
  const { because, ...values } = result;
  const lines = [
    `${clause.id} · ${cited(clause.paragraph)} · ${clause.title[language]}`,
    `${say.demands}: ${clause.demands[language]}`,
    `${say.input}: ${JSON.stringify(input)}`,
    '',
    `${say.steps}:`,
  ];
  for (const [i, step] of because.entries()) {
    lines.push(`${String(i + 1).padStart(3)}. [${step.clause}] ${step.sentence}`, `     ${step.text}`);
  }
  lines.push('', `${say.result}:`);
  for (const [name, value] of Object.entries(values)) lines.push(`     ${name}: ${shown(value, say.none)}`);
  return `${lines.join('\n')}\n`;
}

function shown(value: unknown, none: string): string {
  if (value === null) return none;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
