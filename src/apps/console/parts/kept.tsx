import type { RowOf } from '../../account/read.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Facts } from '../../ui/layout.tsx';
import { DateText } from '../../ui/values.tsx';

/** What stays although somebody was erased: which records, by which norm, until when. */
export function Kept({ kept }: { readonly kept: RowOf<'/api/v1/erasures'>['kept'] }) {
  const { t } = useLanguage();
  if (kept.length === 0) return <p>{t({ de: 'Es bleibt nichts aufbewahrt.', en: 'Nothing is kept.' })}</p>;
  return (
    <>
      <p>{t({ de: 'Aufbewahrt bleibt, was das Gesetz verlangt:', en: 'What the law demands stays:' })}</p>
      <Facts facts={kept.map(({ record, count, law, until }) => ({
        term: `${t(record)} (${count})`,
        value: (
          <>
            {law}, {until === null ? t({ de: 'solange der Grund besteht', en: 'as long as the reason lasts' }) : (
              <>{t({ de: 'bis', en: 'until' })} <DateText date={until} /></>
            )}
          </>
        ),
      }))} />
    </>
  );
}
