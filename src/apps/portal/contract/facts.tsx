import type { Answer } from '../../account/read.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Facts, Section } from '../../ui/layout.tsx';
import { DateText } from '../../ui/values.tsx';

type Contract = Answer<'/api/v1/contracts/{id}'>;

/** When a contract began, how long it lasts and what governs it. */
export function ContractFacts({ contract }: { readonly contract: Contract }) {
  const { t } = useLanguage();
  const { startsOn, minimumMonths, noticeReceivedOn, endsOn, edition, items } = contract;
  const months = minimumMonths === 1
    ? t({ de: '1 Monat', en: '1 month' }) : t({ de: `${minimumMonths} Monate`, en: `${minimumMonths} months` });
  return (
    <Section title={t({ de: 'Laufzeit und Bedingungen', en: 'Term and conditions' })}>
      <Facts facts={[
        {
          term: t({ de: 'Beginn', en: 'Start' }),
          value: startsOn === null
            ? t({ de: 'mit der Bereitstellungsanzeige', en: 'with the ready-for-service notice' })
            : <DateText date={startsOn} isLong />,
        },
        { term: t({ de: 'Mindestlaufzeit', en: 'Minimum term' }), value: months },
        noticeReceivedOn !== null && {
          term: t({ de: 'Gekündigt am', en: 'Notice received' }), value: <DateText date={noticeReceivedOn} isLong />,
        },
        endsOn !== null && { term: t({ de: 'Endet am', en: 'Ends on' }), value: <DateText date={endsOn} isLong /> },
        {
          term: t({ de: 'Bedingungen', en: 'Terms' }),
          value: t({
            de: `Allgemeine Geschäftsbedingungen, Fassung ${edition}`, en: `General Terms, edition ${edition}`,
          }),
        },
        {
          term: t({ de: 'Leistungsbeschreibung', en: 'Service description' }),
          value: [...new Set(items.map(({ serviceDescription }) => serviceDescription))].join(', '),
        },
      ]} />
    </Section>
  );
}
