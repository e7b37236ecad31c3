import { useQuery } from '@tanstack/react-query';
import { reading, type Answer } from '../../account/read.ts';
import { monthsInWords } from '../../account/things/times.ts';
import { Because } from '../../ui/because.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Facts, Section, type Fact } from '../../ui/layout.tsx';
import { DateText } from '../../ui/values.tsx';
import { TermsLink } from '../parts/terms-link.tsx';

type Contract = Answer<'/api/v1/contracts/{id}'>;

/** When a contract began, how long it lasts and what governs it. */
export function ContractFacts({ contract }: { readonly contract: Contract }) {
  const { t } = useLanguage();
  const { startsOn, minimumMonths, noticeReceivedOn, edition, items } = contract;
  const end = useEndFacts(contract);
  return (
    <Section title={t({ de: 'Laufzeit und Bedingungen', en: 'Term and conditions' })}>
      <Facts facts={[
        {
          term: t({ de: 'Beginn', en: 'Start' }),
          value: startsOn === null
            ? t({ de: 'mit der Bereitstellungsanzeige', en: 'with the ready-for-service notice' })
            : <DateText date={startsOn} isLong />,
        },
        { term: t({ de: 'Mindestlaufzeit', en: 'Minimum term' }), value: t(monthsInWords(minimumMonths)) },
        noticeReceivedOn !== null && {
          term: t({ de: 'Gekündigt am', en: 'Notice received' }), value: <DateText date={noticeReceivedOn} isLong />,
        },
        ...end,
        {
          term: t({ de: 'Bedingungen', en: 'Terms' }),
          value: (
            <TermsLink edition={edition}>{t({
              de: `Allgemeine Geschäftsbedingungen, Fassung ${edition}`,
              en: `General Terms, edition ${edition}`,
            })}</TermsLink>
          ),
        },
        {
          term: t({ de: 'Leistungsbeschreibung', en: 'Service description' }),
          value: [...new Set(items.map(({ serviceDescription }) => serviceDescription))].join(', '),
        },
      ]} />
    </Section>
  );
}

/** When a contract ends: the day of its notice's effect, or the end of the term that runs and how it can be reached. */
function useEndFacts({ id, state, endsOn }: Contract): readonly (Fact | undefined)[] {
  const { t } = useLanguage();
  // Before it began and after it ended there is nothing to terminate.
  const { data } = useQuery({
    ...reading('/api/v1/contracts/{id}/termination', { params: { path: { id } } }),
    enabled: state === 'active' || state === 'terminated',
  });
  const deletion = t({ de: 'Daten gelöscht am', en: 'Data deleted on' });
  const ends = t({ de: 'Endet am', en: 'Ends on' });
  if (endsOn !== null) {
    return [
      {
        term: ends,
        value: <><DateText date={endsOn} isLong /> {data && <Because steps={data.because} of={ends} />}</>,
      },
      data && {
        term: deletion,
        value: <><DateText date={data.deleteOn} isLong /> <Because steps={data.deleteBecause} of={deletion} /></>,
      },
    ];
  }
  if (state !== 'active' || !data) return [];
  const earliest = t({ de: 'Frühestes Ende', en: 'Earliest end' });
  const latest = t({ de: 'Kündigung dafür bis', en: 'Notice for it by' });
  return [
    {
      term: t({ de: 'Laufende Laufzeit bis', en: 'Present term until' }),
      value: <DateText date={data.termEnd} isLong />,
    },
    {
      term: earliest,
      value: <><DateText date={data.endsOn} isLong /> <Because steps={data.because} of={earliest} /></>,
    },
    { term: latest, value: <DateText date={data.latestNoticeOn} isLong /> },
    {
      term: deletion,
      value: <><DateText date={data.deleteOn} isLong /> <Because steps={data.deleteBecause} of={deletion} /></>,
    },
  ];
}
