import type { Language } from '../kernel/text.ts';
import { clauses, type RegisteredClause } from './registry.ts';

export interface ListedClause {
  readonly id: string;
  readonly paragraph: string;
  readonly title: string;
  readonly demands: string;
  /** Input name (with `?` where it may be left out) → kind. */
  readonly input: Readonly<Record<string, string>>;
  readonly output: string;
}

/** Every clause with its inputs, as data; `lang` is known to all of them and not repeated. */
export function listClauses(language: Language): ListedClause[] {
  return clauses.map((clause) => ({
    id: clause.id,
    paragraph: clause.paragraph,
    title: clause.title[language],
    demands: clause.demands[language],
    input: inputsOf(clause),
    output: clause.output,
  }));
}

/** `§ A4 (2)`; what is no paragraph of the terms is named as it is. */
export function cited(paragraph: string): string {
  return /^[A-F]\d/.test(paragraph) ? `§ ${paragraph}` : paragraph;
}

function inputsOf(clause: RegisteredClause): Record<string, string> {
  const inputs: Record<string, string> = {};
  for (const [name, field] of Object.entries(clause.input)) inputs[field.isOptional ? `${name}?` : name] = field.kind;
  return inputs;
}

/** The list for a terminal. */
export function renderList(language: Language): string {
  const blocks = listClauses(language).map(({ id, paragraph, title, input, output }) => {
    const inputs = Object.entries(input).map(([name, kind]) => `    ${name}: ${kind}`);
    return [`${id}  (${cited(paragraph)})  ${title}`, ...inputs, `  → ${output}`].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}
