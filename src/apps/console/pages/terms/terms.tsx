import { useState } from 'react';
import { useRead, type Answer } from '../../../account/read.ts';
import { ReadPart } from '../../../account/things/reading.tsx';
import { Badge, type Tone } from '../../../ui/badge.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { EmptyState, Facts, Notice, Row, Section } from '../../../ui/layout.tsx';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { useSearch } from '../../../ui/router/router.tsx';
import { DateText } from '../../../ui/values.tsx';

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
  return [id, words, account, ...clauses, ...meanings].join(' ').toLowerCase().includes(wanted);
}

/** Every paragraph of the documents in plain words, with what the program does about it. */
export default function TermsPage() {
  const { t } = useLanguage();
  const reading = useRead('/api/v1/terms');
  return (
    <Page title={t({ de: 'Die Bedingungen, ausführbar', en: 'The terms, executable' })}
      lead={t({
        de: 'Jeder Absatz in einfachen Worten und was das Programm daraus macht. Die Worte sind die des Programms; im Zweifel gilt der Vertrag.',
        en: 'Every paragraph in plain words and what the program makes of it. The words are the program’s; in doubt the contract governs.',
      })}>
      <ReadPart reading={reading} lines={12}>{(terms) => <Paragraphs terms={terms} />}</ReadPart>
    </Page>
  );
}

function Paragraphs({ terms: { edition, sections } }: { readonly terms: Terms }) {
  const { t } = useLanguage();
  const [search] = useSearch();
  const [text, write] = useState(search.get('q') ?? '');
  const wanted = text.trim().toLowerCase();
  const found = sections.map(({ paragraphs, ...section }) => ({
    ...section, paragraphs: paragraphs.filter((one) => fits(one, wanted)),
  })).filter(({ paragraphs }) => paragraphs.length > 0);
  return (
    <>
      <p>
        {edition.name} ({edition.id}), {t({ de: 'gültig ab', en: 'valid from' })} <DateText date={edition.validFrom} />
        {' · '}{edition.documents.join(' · ')}
      </p>
      <search>
        <input type="search" className="input" maxLength={100} value={text} onChange={(event) => write(event.currentTarget.value)}
          placeholder={t({ de: 'Absatz, Wort, Klausel …', en: 'paragraph, word, clause …' })}
          aria-label={t({ de: 'Bedingungen durchsuchen', en: 'Search the terms' })} />
      </search>
      {found.length === 0 && <EmptyState title={t({ de: 'Davon steht nichts darin', en: 'They say nothing of it' })} />}
      {found.map(({ id, title, paragraphs }) => (
        <Section key={id} title={`${id} · ${title}`}>
          {paragraphs.map((paragraph) => <Shown key={paragraph.id} paragraph={paragraph} />)}
        </Section>
      ))}
    </>
  );
}

function Shown({ paragraph: { id, how, words, account, clauses, values, notes } }: { readonly paragraph: Paragraph }) {
  const { t } = useLanguage();
  return (
    <article aria-label={id}>
      <Row><h3>{id}</h3><Badge tone={hows[how].tone}>{t(hows[how])}</Badge></Row>
      <p>{words}</p>
      {account !== '' && <p><em>{account}</em></p>}
      {clauses.length > 0 && (
        <Row>{clauses.map((clause) => (
          <Link key={clause} to={`/clauses?clause=${encodeURIComponent(clause)}`}>{t({ de: `${clause} rechnen`, en: `compute ${clause}` })}</Link>
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
