import { formatMoney } from '../../kernel/money.ts';
import type { Language } from '../../kernel/text.ts';
import { defaultEdition } from '../editions/default.ts';
import { definitions } from '../editions/definitions.ts';
import type { Edition, EditionValues } from '../editions/values.ts';
import { lint } from '../lint.ts';
import { accountOf, howIn, sections } from '../paragraphs.ts';
import { baseRates } from '../parameters/base-rate.ts';
import { mealAllowances } from '../parameters/meal-allowances.ts';
import { clauseById, clauses } from '../registry.ts';
import { rules } from '../rules.ts';
import type { Paragraph, Section } from '../section.ts';
import { silences } from '../silences.ts';
import { anchor, escape, plain } from './html.ts';
import { renderClause } from './render-clause.ts';
import { roomTitles } from './rooms.ts';
import { style } from './style.ts';
import { pageWords } from './words.ts';

/** One self-contained HTML document: no scripts, no fonts, nothing fetched. */
export function renderPage(language: Language, edition: Edition = defaultEdition): string {
  const shown = new Set<string>();
  return [
    renderHead(language, edition),
    renderContents(language),
    '<main>',
    ...sections.map((section) => renderSection(section, language, edition, shown)),
    renderLaw(language, edition),
    renderRules(language),
    renderSilences(language, edition),
    renderFindingsTable(language, edition),
    renderValues(language, edition),
    '</main></body></html>\n',
  ].join('\n');
}

function renderHead(language: Language, edition: Edition): string {
  const say = pageWords[language];
  return [
    `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${say.title} · ${escape(edition.id)}</title><style>${style}</style></head><body>`,
    `<header><h1>${say.title}</h1>`,
    `<p>${say.edition} ${escape(edition.name)} (${escape(edition.id)}), ${say.valid} ${escape(edition.validFrom)}`,
    `<br>${Object.values(edition.documents).map(escape).join(' · ')}</p>`,
    `<p>${say.lead}</p></header>`,
  ].join('\n');
}

function renderContents(language: Language): string {
  const say = pageWords[language];
  const links: readonly (readonly [target: string, label: string])[] = [
    ...sections.map(({ id, title }) => [anchor(id), `${id} ${title[language]}`] as const),
    ['law', say.law],
    ['rules', say.exceptions],
    ['silences', say.silences],
    ['findings', say.findings],
    ['values', say.values],
  ];
  const list = links.map(([target, label]) => `<a href="#${target}">${escape(label)}</a>`);
  return `<nav aria-label="${say.title}">${list.join('')}</nav>`;
}

/** Deadlines and clocks of the law, which belong to no paragraph. */
function renderLaw(language: Language, edition: Edition): string {
  const rows = clauses
    .filter(({ id }) => /^(BGB|clock)\./.test(id))
    .map((clause) => {
      const rule = renderClause(clause, language, edition);
      return `<div class="row"><div class="id">${escape(clause.paragraph)}</div><div></div><div class="rule">${rule}</div></div>`;
    });
  return `<h2 id="law">${pageWords[language].law}</h2>${rows.join('\n')}`;
}

function renderSection(section: Section, language: Language, edition: Edition, shown: Set<string>): string {
  const rows = section.paragraphs.map((paragraph) => renderParagraph(paragraph, language, edition, shown));
  // A section without numbers is its own paragraph, which carries the anchor.
  const anchored = section.paragraphs.some(({ id }) => id === section.id);
  return `<h2${anchored ? '' : ` id="${anchor(section.id)}"`}>${escape(section.id)} · ${escape(section.title[language])}</h2>\n${rows.join('\n')}`;
}

/** Paragraph, plain words, and the rule beside them; a clause is printed once, where it first applies. */
function renderParagraph(paragraph: Paragraph, language: Language, edition: Edition, shown: Set<string>): string {
  const head = `<div class="row" id="${anchor(paragraph.id)}"><div class="id">${escape(paragraph.id)}<span class="how">${howIn(language, paragraph.how)}</span></div><div>${escape(paragraph.words[language])}${renderNotes(paragraph.id, language)}</div>`;
  return `${head}<div class="rule">${renderAccount(paragraph, language, edition, shown)}</div></div>`;
}

function renderAccount(paragraph: Paragraph, language: Language, edition: Edition, shown: Set<string>): string {
  if (paragraph.how === 'defines') return valueTable(paragraph.parameters, language, edition);
  if (paragraph.how === 'governs') return `<p>${escape(roomTitles[paragraph.room][language])}</p>`;
  if (paragraph.how !== 'computes') return `<p>${escape(accountOf(paragraph, language))}</p>`;
  return paragraph.clauses
    .map((id) => {
      const clause = clauseById(id);
      if (clause === undefined) return '';
      const first = !shown.has(id);
      shown.add(id);
      return first
        ? renderClause(clause, language, edition)
        : `<p>→ ${escape(id)} · ${escape(clause.title[language])}</p>`;
    })
    .join('');
}

/** Links to what the register says about this paragraph. */
function renderNotes(id: string, language: Language): string {
  const notes = silences.filter(({ where }) => where.includes(id));
  return notes
    .map((entry) => `<br><small>⚠ <a href="#s-${escape(entry.id)}">${escape(entry.finding[language])}</a></small>`)
    .join('');
}

function renderRules(language: Language): string {
  const say = pageWords[language];
  const rows = rules.map(
    ({ matter, clause, paragraph, exceptionTo }) =>
      `<tr><td>${escape(matter)}</td><td>${escape(clause)}</td><td>${escape(paragraph)}</td><td>${exceptionTo === undefined ? '' : `${say.exceptionTo} ${escape(exceptionTo.join(', '))}`}</td></tr>`,
  );
  return `<h2 id="rules">${say.exceptions}</h2><table>${rows.join('')}</table>`;
}

function renderSilences(language: Language, edition: Edition): string {
  const say = pageWords[language];
  const rows = silences.map((entry) => {
    const own = edition.settles?.[entry.id];
    const open = entry.isOpen === true && own === undefined ? ` <span class="open">${say.open}</span>` : '';
    const reading = own === undefined ? entry.reading[language] : `${own} (${say.settled})`;
    return `<tr id="s-${escape(entry.id)}"><td><strong>${escape(entry.where.join(', '))}</strong>${open}<br><code>${escape(entry.id)}</code></td><td>${escape(entry.finding[language])}</td><td>${escape(reading)}</td><td>${escape(entry.why[language])}</td></tr>`;
  });
  return `<h2 id="silences">${say.silences}</h2><p>${say.silencesLead}</p><table><tr><th></th><th></th><th>${say.reading}</th><th>${say.why}</th></tr>${rows.join('')}</table>`;
}

function renderFindingsTable(language: Language, edition: Edition): string {
  const say = pageWords[language];
  const open = lint(edition).filter(({ settled }) => !settled);
  const rows = open.map(({ where, what }) => `<tr><td>${escape(where)}</td><td>${escape(what[language])}</td></tr>`);
  return `<h2 id="findings">${say.findings}</h2>${rows.length === 0 ? `<p>${say.noFindings}</p>` : `<table>${rows.join('')}</table>`}`;
}

function valueTable(names: readonly (keyof EditionValues)[], language: Language, edition: Edition): string {
  const rows = names.map(
    (name) =>
      `<tr><td>${escape(definitions[name].meaning[language])}</td><td><code>${escape(plain(edition.values[name]))}</code></td></tr>`,
  );
  return `<table>${rows.join('')}</table>`;
}

function renderValues(language: Language, edition: Edition): string {
  const say = pageWords[language];
  const rows = (Object.keys(definitions) as (keyof EditionValues)[]).map(
    (name) =>
      `<tr><td><code>${escape(name)}</code></td><td>${escape(definitions[name].paragraph)}</td><td>${escape(definitions[name].meaning[language])}</td><td><code>${escape(plain(edition.values[name]))}</code></td></tr>`,
  );
  const rates = baseRates.map(({ from, percent }) => `<tr><td>${say.from} ${from}</td><td>${percent}</td></tr>`);
  const meals = mealAllowances.map(
    ({ from, partDay, fullDay }) =>
      `<tr><td>${say.from} ${from}</td><td>${formatMoney(partDay)} / ${formatMoney(fullDay)} EUR</td></tr>`,
  );
  return `<h2 id="values">${say.values}</h2><table>${rows.join('')}</table>
<h2>${say.rates}</h2>
<h3>${say.baseRate}</h3><table>${rates.join('')}</table>
<h3>${say.meals}</h3><table>${meals.join('')}</table>`;
}
