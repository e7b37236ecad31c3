import { parseMoney, formatMoney } from '../../../kernel/money.ts';
import { availabilityClasses, nameOf } from '../../account/things/kinds.ts';
import { RadioCards, Select } from '../../ui/field.tsx';
import { showMoney } from '../../ui/format.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Notice } from '../../ui/layout.tsx';
import { useClause } from '../../account/things/clause.ts';
import { hoursInWords } from '../../account/things/hours.ts';
import { monthsInWords, todayHere } from '../../account/things/times.ts';
import { priceOf, terms, type AvailabilityClass, type Catalogue, type Choice, type Price } from './choice.ts';

interface OptionsProps {
  readonly catalogue: Catalogue;
  readonly prices: readonly Price[];
  readonly choice: Choice;
  readonly choose: (part: Partial<Choice>) => void;
}

/** Which system, and who looks after it. */
export function OperationOptions({ catalogue, prices, choice, choose }: OptionsProps) {
  const { t } = useLanguage();
  const difference = useDifference(prices, choice);
  const { warning } = catalogue.images.find(({ name }) => name === choice.image) ?? { warning: null };
  return (
    <>
      <Select name="image" label={t({ de: 'Betriebssystem', en: 'Operating system' })} value={choice.image}
        choices={catalogue.images.map(({ name, title, longTermSupport }) => ({
          value: name, label: longTermSupport ? `${title} (LTS)` : title,
        }))}
        onChange={(image) => choose({ image: image as Choice['image'] })} />
      {warning !== null && <Notice tone="warn"><p>{warning}</p></Notice>}
      <RadioCards name="managed" label={t({ de: 'Betriebsführung', en: 'Operation' })} value={choice.managed ? 'yes' : 'no'}
        onChange={(value) => choose({ managed: value === 'yes' })}
        choices={[
          {
            value: 'no', label: t({ de: 'Durch Sie', en: 'By you' }),
            hint: <>{t({
              de: 'Sie melden sich per SSH an und pflegen das System selbst.', en: 'You log in by SSH and look after the system yourself.',
            })} {difference({ managed: false })}</>,
          },
          {
            value: 'yes', label: t({ de: 'Durch uns', en: 'By us' }),
            hint: <>{t({
              de: 'Wir halten das Betriebssystem aktuell und in Gang.', en: 'We keep the operating system up to date and running.',
            })} {difference({ managed: true })}</>,
          },
        ]} />
    </>
  );
}

/** How available it must be, in hours of a year. */
export function AvailabilityOptions({ catalogue, prices, choice, choose }: OptionsProps) {
  const { t } = useLanguage();
  const difference = useDifference(prices, choice);
  return (
    <RadioCards name="availabilityClass" label={t({ de: 'Verfügbarkeitsklasse', en: 'Availability class' })}
      value={choice.availabilityClass}
      hint={t({
        de: 'Wie lange der Server in einem Jahr höchstens ausfallen darf, angekündigte Wartung nicht gerechnet (§ A4).',
        en: 'How long the server may be down in a year, announced maintenance not counted (§ A4).',
      })}
      onChange={(availabilityClass) => choose({ availabilityClass: availabilityClass as AvailabilityClass })}
      choices={catalogue.availabilityClasses.map((availabilityClass) => ({
        value: availabilityClass, label: nameOf(availabilityClasses, availabilityClass, t),
        hint: <><Allowed availabilityClass={availabilityClass} />{' '}
          {difference({ availabilityClass: availabilityClass as AvailabilityClass })}</>,
      }))} />
  );
}

/** The hours a class allows in the calendar year (C 6.1). */
function Allowed({ availabilityClass }: { readonly availabilityClass: string }) {
  const { t, language } = useLanguage();
  const year = Number(todayHere().slice(0, 4));
  const { data } = useClause<{ allowedDowntimeHours: string }>('C-6.1', { class: availabilityClass, year });
  if (!data) return null;
  const hours = hoursInWords(Number(data.allowedDowntimeHours), language);
  return t({ de: `Höchstens ${hours} im Jahr.`, en: `At most ${hours} a year.` });
}

export function TermOptions({ choice, choose }: {
  readonly choice: Pick<Choice, 'minimumMonths'>; readonly choose: (part: Pick<Choice, 'minimumMonths'>) => void;
}) {
  const { t } = useLanguage();
  return (
    <RadioCards name="minimumMonths" label={t({ de: 'Mindestlaufzeit', en: 'Minimum term' })} value={String(choice.minimumMonths)}
      onChange={(months) => choose({ minimumMonths: Number(months) })}
      choices={terms.map((months) => ({
        value: String(months),
        label: t(monthsInWords(months)),
      }))} />
  );
}

/** `+ 20,00 €`: what another choice costs more or less a month; nothing for the one that is made. */
function useDifference(prices: readonly Price[], choice: Choice): (part: Partial<Choice>) => string {
  const { language } = useLanguage();
  const now = priceOf(prices, choice);
  return (part) => {
    const other = priceOf(prices, { ...choice, ...part });
    if (!now || !other) return '';
    const cents = parseMoney(other.monthlyNet) - parseMoney(now.monthlyNet);
    if (cents === 0n) return '';
    return `${cents > 0n ? '+' : '−'} ${showMoney(formatMoney(cents > 0n ? cents : -cents), language)}`;
  };
}
