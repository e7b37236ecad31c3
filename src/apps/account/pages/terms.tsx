import { useState } from 'react';
import { useRead, type Answer } from '../read.ts';
import { clauseName } from '../../ui/clause-name.ts';
import { ReadPart } from '../things/reading.tsx';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { EmptyState, Facts, Notice, Row, Section } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { matchPage } from '../../ui/router/match.ts';
import { usePages, useSearch } from '../../ui/router/router.tsx';
import { DateText } from '../../ui/values.tsx';

type Terms = Answer<'/api/v1/terms'>;
type Paragraph = Terms['sections'][number]['paragraphs'][number];

const hows = {
  computes: { tone: 'good', de: 'rechnet', en: 'computes' },
  defines: { tone: 'busy', de: 'bestimmt Werte', en: 'sets values' },
  governs: { tone: 'quiet', de: 'regelt', en: 'governs' },
  declares: { tone: 'quiet', de: 'erklärt', en: 'declares' },
} as const satisfies Readonly<Record<string, { readonly tone: Tone; readonly de: string; readonly en: string }>>;

/** Whether a paragraph is what was looked for: by its number, its words, its clauses, its values. */
function fits({ id, words, clauses, account, values }: Paragraph, wanted: string): boolean {
  const meanings = values.map(({ meaning }) => meaning);
  const names = [id, clauseName(id, 'de'), clauseName(id, 'en')];
  return [...names, words, account, ...clauses, ...meanings].join(' ').toLowerCase().includes(wanted);
}

/** Every paragraph of the documents in plain words, with what the program does about it. */
export default function TermsPage() {
  const { t } = useLanguage();
  const reading = useRead('/api/v1/terms');
  return (
    <Page title={t({ de: 'Die Bedingungen, ausführbar', en: 'The terms, executable' })}
      lead={t({
        de: 'Jeder Absatz der Geschäftsbedingungen und Leistungsbeschreibungen in einfachen Worten, und was das Programm daraus macht. Die Worte sind die des Programms; im Zweifel gilt der Vertrag.',
        en: 'Every paragraph of the General Terms and service descriptions in plain words, and what the program makes of it. The words are the program’s; in doubt the contract governs.',
      })}>
      <ReadPart reading={reading} lines={12}>{(terms) => <Paragraphs terms={terms} />}</ReadPart>
    </Page>
  );
}

function Paragraphs({ terms: { edition, sections } }: { readonly terms: Terms }) {
  const { t, language } = useLanguage();
  const [search] = useSearch();
  const [text, write] = useState(search.get('q') ?? '');
  const wanted = text.trim().toLowerCase();
  const agreed = search.get('edition');
  const found = sections.map(({ paragraphs, ...section }) => ({
    ...section, paragraphs: paragraphs.filter((one) => fits(one, wanted)),
  })).filter(({ paragraphs }) => paragraphs.length > 0);
  return (
    <>
      <p>
        {edition.name} ({edition.id}), {t({ de: 'gültig ab', en: 'valid from' })} <DateText date={edition.validFrom} />
        {' · '}{edition.documents.join(' · ')}
      </p>
      {agreed !== null && agreed !== edition.id && (
        <Notice tone="warn"><p>{t({
          de: `Ihr Vertrag gilt in der Fassung ${agreed}; gezeigt ist die heutige, ${edition.id}. Es gilt, was vereinbart ist.`,
          en: `Your contract keeps edition ${agreed}; shown is today’s, ${edition.id}. What was agreed governs.`,
        })}</p></Notice>
      )}
      <search>
        <input type="search" className="input" maxLength={100} value={text} onChange={(event) => write(event.currentTarget.value)}
          placeholder={t({ de: 'Absatz, Wort, Klausel …', en: 'paragraph, word, clause …' })}
          aria-label={t({ de: 'Bedingungen durchsuchen', en: 'Search the terms' })} />
      </search>
      {found.length === 0 && <EmptyState title={t({ de: 'Davon steht nichts darin', en: 'They say nothing of it' })} />}
      {found.map(({ id, title, paragraphs }) => (
        <Section key={id} title={id.length === 1 ? title : `${clauseName(id, language)} · ${title}`}>
          {paragraphs.map((paragraph) => <Shown key={paragraph.id} paragraph={paragraph} />)}
        </Section>
      ))}
    </>
  );
}

function Shown({ paragraph: { id, how, words, account, clauses, values, notes } }: { readonly paragraph: Paragraph }) {
  const { t, language } = useLanguage();
  const canCompute = matchPage(usePages(), '/clauses') !== null;
  const name = clauseName(id, language);
  return (
    <article aria-label={name}>
      <Row><h3>{name}</h3><Badge tone={hows[how].tone}>{t(hows[how])}</Badge></Row>
      <p>{words}</p>
      {account !== '' && <p><em>{account}</em></p>}
      {canCompute && clauses.length > 0 && (
        <Row>{clauses.map((clause) => (
          <Link key={clause} to={`/clauses?clause=${encodeURIComponent(clause)}`}>{t({
            de: `${clauseName(clause, language)} rechnen`, en: `compute ${clauseName(clause, language)}`,
          })}</Link>
        ))}</Row>
      )}
      {values.length > 0 && (
        <details>
          <summary>{t({ de: 'Werte der Fassung', en: 'Values of the edition' })}</summary>
          <Facts facts={values.map(({ meaning, value }) => ({ term: meaning, value: <code>{value}</code> }))} />
        </details>
      )}
      {notes.map((note) => (
        <Notice key={note.id} tone={note.open ? 'warn' : 'quiet'}>
          <p><strong>{note.finding}</strong></p>
          <p>{t({ de: 'Gelesen als:', en: 'Read as:' })} {note.reading} ({note.why})</p>
        </Notice>
      ))}
    </article>
  );
}
