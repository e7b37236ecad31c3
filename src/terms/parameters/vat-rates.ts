import { parseDay, type Day } from '../../kernel/civil.ts';
import { MissingData } from '../../kernel/holidays.ts';

/** Standard rate of § 12 (1) UStG, percent, from each day on. */
const standardRates: readonly { readonly from: string; readonly until: string | null; readonly percent: string }[] = [
  { from: '2007-01-01', until: '2020-07-01', percent: '19' }, // BGBl. I 2006 p. 1402
  { from: '2020-07-01', until: '2021-01-01', percent: '16' }, // § 28 (1) UStG, BGBl. I 2020 p. 1512
  { from: '2021-01-01', until: null, percent: '19' },
];

/** promise A9.2: the VAT rate in force on `date` (`YYYY-MM-DD`), percent as a decimal string. Throws `MissingData`. */
export function vatPercentOn(date: string): string {
  const day = parseDay(date) as Day;
  const row = standardRates.find(
    ({ from, until }) => (parseDay(from) as Day) <= day && (until === null || day < (parseDay(until) as Day)),
  );
  if (!row) throw new MissingData({ de: `Umsatzsteuersatz am ${date}`, en: `VAT rate on ${date}` });
  return row.percent;
}
