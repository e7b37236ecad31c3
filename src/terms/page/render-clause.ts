import type { Language } from '../../kernel/text.ts';
import { calculate } from '../calculate.ts';
import type { ClauseCase } from '../case.ts';
import { cases } from '../cases.ts';
import type { ClauseHead } from '../clause.ts';
import { definitions } from '../editions/definitions.ts';
import type { Edition } from '../editions/values.ts';
import type { RegisteredClause } from '../registry.ts';
import { escape, plain } from './html.ts';
import { pageWords } from './words.ts';

/** One clause: what it demands, its inputs, the edition's values it reads and its worked examples. */
export function renderClause(clause: RegisteredClause, language: Language, edition: Edition): string {
  const say = pageWords[language];
  const inputs = Object.entries(clause.input).map(
    ([name, field]) =>
      `<tr><td><code>${escape(name)}${field.isOptional ? '?' : ''}</code></td><td>${escape(field.kind)}</td></tr>`,
  );
  const own = cases.filter((entry) => entry.clause === clause.id);
  const examples = own.map((entry) => renderCase(entry, language)).join('');
  return `<h3>${escape(clause.id)} · ${escape(clause.title[language])}</h3>
<p>${escape(clause.demands[language])}</p>
${renderParameters(clause, language, edition)}
<details><summary>${say.input} → ${escape(clause.output)}</summary><table>${inputs.join('')}</table></details>
<details><summary>${say.examples} (${own.length})</summary>${examples}</details>`;
}

function renderParameters(clause: ClauseHead, language: Language, edition: Edition): string {
  const names = clause.parameters ?? [];
  if (names.length === 0) return '';
  const rows = names.map(
    (name) =>
      `<tr><td>${escape(definitions[name].meaning[language])}</td><td><code>${escape(plain(edition.values[name]))}</code></td></tr>`,
  );
  return `<table>${rows.join('')}</table>`;
}

function renderCase(entry: ClauseCase, language: Language): string {
  const say = pageWords[language];
  // Examples are worked under the published edition: a provider's own values would give other results.
  const outcome = calculate(entry.clause, entry.input, { lang: language });
  const head = `<div class="case"><code>${escape(JSON.stringify(entry.input))}</code>`;
  if ('error' in outcome) {
    return `${head}<br>${say.refusal}: ${escape(outcome.error.message)}<br>${escape(entry.math[language])}</div>`;
  }
  const { because, ...values } = outcome.result;
  const results = Object.entries(values).map(
    ([name, value]) => `${escape(name)}: <strong>${escape(plain(value))}</strong>`,
  );
  const steps = because.map(({ clause, text }) => `<li>[${escape(clause)}] ${escape(text)}</li>`);
  const wrong =
    entry.tempting === undefined
      ? ''
      : `<br><span class="wrong">${say.wrong} ${escape(Object.values(entry.tempting.result).map(plain).join(', '))}, ${say.because} ${escape(entry.tempting.why[language])}</span>`;
  return `${head}<br>${results.join(' · ')}<br>${escape(entry.math[language])}${wrong}
<details><summary>${say.steps}</summary><ol>${steps.join('')}</ol></details></div>`;
}
