import { useState } from 'react';
import { useRead, type RowOf } from '../../../account/read.ts';
import { clauseName } from '../../../ui/clause-name.ts';
import { ReadPart } from '../../../account/things/reading.tsx';
import { Select } from '../../../ui/field.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { EmptyState, Section } from '../../../ui/layout.tsx';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { useSearch } from '../../../ui/router/router.tsx';
import { ClauseForm } from './clause-form.tsx';

type Clause = RowOf<'/api/v1/clauses'>;

/** Computes any clause of the terms (`?clause=A2.2&input={…}`): choose, write, see the result and why. */
export default function Calculator() {
  const { t } = useLanguage();
  const [search] = useSearch();
  const reading = useRead('/api/v1/clauses');
  const chosen = search.get('clause');
  return (
    <Page title={t({ de: 'Klauselrechner', en: 'Clause calculator' })}
      lead={t({
        de: 'Jede Frist und jeder Betrag der Bedingungen, ausgerechnet und begründet. Die Adresse der Seite enthält die Rechnung und lässt sich weitergeben.',
        en: 'Every deadline and amount of the terms, computed and explained. The page’s address holds the calculation and can be passed on.',
      })}>
      <ReadPart reading={reading} lines={8}>
        {({ items }) => {
          const clause = items.find(({ id }) => id === chosen);
          return (
            <>
              <Choose clauses={items} chosen={clause} />
              {clause
                ? <ClauseForm key={clause.id} clause={clause} />
                : <ClauseList clauses={items} />}
            </>
          );
        }}
      </ReadPart>
    </Page>
  );
}

function Choose({ clauses, chosen }: { readonly clauses: readonly Clause[]; readonly chosen: Clause | undefined }) {
  const { t, language } = useLanguage();
  const [, change] = useSearch();
  if (!chosen) return null;
  return (
    <Select key={chosen.id} name="clause" label={t({ de: 'Klausel', en: 'Clause' })} value={chosen.id}
      choices={clauses.map(({ id, title }) => ({ value: id, label: `${clauseName(id, language)} · ${title}` }))}
      onChange={(clause) => change({ clause, input: null })}
      hint={<Link to="/clauses">{t({ de: 'Alle Klauseln durchsuchen', en: 'Search all clauses' })}</Link>} />
  );
}

function ClauseList({ clauses }: { readonly clauses: readonly Clause[] }) {
  const { t, language } = useLanguage();
  const [text, write] = useState('');
  const wanted = text.trim().toLowerCase();
  const found = clauses.filter(({ id, paragraph, title, demands }) =>
    `${id} ${paragraph} ${clauseName(id, language)} ${title} ${demands}`.toLowerCase().includes(wanted));
  return (
    <>
      <search>
        <input type="search" className="input" maxLength={100} placeholder={t({ de: 'Absatz, Wort, Klausel …', en: 'paragraph, word, clause …' })}
          aria-label={t({ de: 'Klauseln durchsuchen', en: 'Search the clauses' })} onChange={(event) => write(event.currentTarget.value)} />
      </search>
      {found.length === 0 && <EmptyState title={t({ de: 'Dazu rechnet keine Klausel', en: 'No clause computes that' })} />}
      {found.map(({ id, title, demands }) => (
        <Section key={id} title={title}
          actions={<Link to={`/clauses?clause=${encodeURIComponent(id)}`} look="button">{t({ de: 'Rechnen', en: 'Compute' })}</Link>}>
          <p><strong>{clauseName(id, language)}</strong></p>
          <p>{demands}</p>
        </Section>
      ))}
    </>
  );
}
