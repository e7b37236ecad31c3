import type { ReactNode } from 'react';
import { availabilityClasses, nameOf } from '../../account/things/kinds.ts';
import { flavourTitle, imageTitle } from '../../account/things/sizes.ts';
import { monthsInWords } from '../../account/things/times.ts';
import { Because } from '../../ui/because.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Facts, Notice, Section, type Fact } from '../../ui/layout.tsx';
import { DateText, Money } from '../../ui/values.tsx';
import { hoursInWords } from '../../account/things/hours.ts';
import { TermsLink } from '../parts/terms-link.tsx';
import type { Choice } from './choice.ts';
import type { Quote } from './quote.ts';

/** What a quote tells of a contract, whatever it is about. */
export type Told = Omit<Quote, keyof Choice>;

/** The server that a choice makes. */
export function ChosenServer({ choice }: { readonly choice: Choice }) {
  const { t } = useLanguage();
  return (
    <p>{t({ de: 'Virtueller Server', en: 'Virtual server' })} <strong>{flavourTitle(choice.flavour)}</strong>, {imageTitle(choice.image)},{' '}
      {choice.managed ? t({ de: 'mit Betriebsführung', en: 'managed' }) : t({ de: 'ohne Betriebsführung', en: 'unmanaged' })}
      {choice.variant === 'dedicated' && ', Dedicated'}</p>
  );
}

/** What is signed: price, dates and promises of the contract, each with the clause it follows from. */
export function Summary({ what, choice, quote, isOld }: {
  /** What is bought. */
  readonly what: ReactNode;
  readonly choice: Pick<Choice, 'minimumMonths' | 'availabilityClass'>; readonly quote: Told;
  /** The quote is of the choice before; the new one is under way. */
  readonly isOld: boolean;
}) {
  const { t } = useLanguage();
  const { monthly, vatPercent } = quote;
  const price = t({ de: 'Preis', en: 'Price' });
  return (
    <Section title={t({ de: 'Ihre Bestellung', en: 'Your order' })}>
      <div className={isOld ? 'order-old' : undefined} aria-busy={isOld || undefined}>
        {what}
        <p className="order-total">
          <span>{t({ de: 'Im Monat, netto', en: 'A month, net' })}</span> <strong><Money amount={monthly.net} /></strong>
        </p>
        <p className="field-hint order-gross">
          {t({ de: `mit ${vatPercent} % Umsatzsteuer`, en: `with ${vatPercent} % VAT` })} <Money amount={monthly.gross} />{' '}
          <Because steps={monthly.because} of={price} />
        </p>
        <Facts facts={[...usePriceFacts(quote), ...useTermFacts(quote, choice), ...usePromiseFacts(quote, choice)]} />
        <Notice>
          <p>{t({
            de: 'Die Tage gelten, wenn wir heute bereitstellen; die Laufzeit beginnt mit der Bereitstellungsanzeige.',
            en: 'The days hold if it is ready today; the term begins with the ready-for-service notice.',
          })}</p>
        </Notice>
      </div>
    </Section>
  );
}

function usePriceFacts({ setup, firstInvoice, paymentDays }: Told): Fact[] {
  const { t } = useLanguage();
  const first = t({ de: 'Erste Rechnung', en: 'First invoice' });
  const due = t({ de: 'Fällig', en: 'Due' });
  return [
    {
      term: t({ de: 'Einrichtung, einmalig netto', en: 'Setup, once, net' }),
      value: <><Money amount={setup.net} /> <Because steps={setup.because} of={t({ de: 'Einrichtung', en: 'Setup' })} /></>,
    },
    {
      term: first,
      value: <><Money amount={firstInvoice.gross} /> {t({ de: 'brutto am', en: 'gross on' })} <DateText date={firstInvoice.issuedOn} />{' '}
        <Because steps={firstInvoice.because} of={first} /></>,
    },
    {
      term: due,
      value: <><DateText date={firstInvoice.dueOn} />, {t({
        de: `${paymentDays} Tage nach Rechnung`, en: `${paymentDays} days after the invoice`,
      })} <Because steps={firstInvoice.dueBecause} of={due} /></>,
    },
  ];
}

function useTermFacts({ term, noticeMonths, renewalMonths }: Told, { minimumMonths }: Pick<Choice, 'minimumMonths'>): Fact[] {
  const { t } = useLanguage();
  const end = t({ de: 'Frühestes Ende', en: 'Earliest end' });
  const notice = t({ de: 'Kündigung dafür bis', en: 'Notice for it by' });
  const deletion = t({ de: 'Daten gelöscht am', en: 'Data deleted on' });
  return [
    {
      term: t({ de: 'Mindestlaufzeit', en: 'Minimum term' }),
      value: (
        <>{t(monthsInWords(minimumMonths))}, {t({ de: 'bis', en: 'until' })} <DateText date={term.minimumEndOn} />
          {term.minimumEndOn !== term.firstEndOn && <>{' '}
            <span className="field-hint">{t({
              de: `nicht länger als die Kündigungsfrist, deshalb danach weitere ${renewalMonths} Monate`,
              en: `not longer than the period of notice, hence followed by ${renewalMonths} more months`,
            })}</span></>}</>
      ),
    },
    { term: end, value: <><DateText date={term.firstEndOn} /> <Because steps={term.because} of={end} /></> },
    {
      term: notice,
      value: (
        <><DateText date={term.latestNoticeOn} />{' '}
          <span className="field-hint">{t({
            de: `${noticeMonths} Monate Frist, sonst weitere ${renewalMonths} Monate`,
            en: `${noticeMonths} months’ notice, else ${renewalMonths} more months`,
          })}</span></>
      ),
    },
    {
      term: deletion,
      value: <><DateText date={term.deleteOn} /> <Because steps={term.deleteBecause} of={deletion} /></>,
    },
  ];
}

function usePromiseFacts(
  { availability, edition }: Told, { availabilityClass }: Pick<Choice, 'availabilityClass'>,
): Fact[] {
  const { t, language } = useLanguage();
  const title = t({ de: 'Verfügbarkeit', en: 'Availability' });
  const percent = availability.percent.replace('.', t({ de: ',', en: '.' }));
  const hours = hoursInWords(Number(availability.allowedDowntimeHours), language);
  return [
    {
      term: title,
      value: <>{nameOf(availabilityClasses, availabilityClass, t)}: {percent} %, {t({
        de: `höchstens ${hours} Ausfall im Kalenderjahr`, en: `at most ${hours} down in a calendar year`,
      })} <Because steps={availability.because} of={title} /></>,
    },
    {
      term: t({ de: 'Bedingungen', en: 'Terms' }),
      value: (
        <TermsLink edition={edition}>{t({
          de: `Allgemeine Geschäftsbedingungen und Leistungsbeschreibung Cloud, Fassung ${edition}`,
          en: `General Terms and service description Cloud, edition ${edition}`,
        })}</TermsLink>
      ),
    },
  ];
}
