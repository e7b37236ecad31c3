import { useRead } from '../../account/read.ts';
import { RadioCards, Select } from '../../ui/field.tsx';
import { useLanguage } from '../../ui/language.tsx';
import type { Choice } from './choice.ts';

type Place = Pick<Choice, 'locationId' | 'variant'>;

/** Where it is to run (C-4.3), and whether on hosts of one's own (C-1): asked where there is a choice. */
export function PlaceOptions({ customerId, choice, choose }: {
  readonly customerId: string; readonly choice: Place; readonly choose: (part: Place) => void;
}) {
  const { t } = useLanguage();
  const locations = useRead('/api/v1/locations').data?.items ?? [];
  const quota = useRead('/api/v1/customers/{id}/quota', { params: { path: { id: customerId } } }).data;
  const anywhere = { value: 'any', label: t({ de: 'wo Platz ist', en: 'wherever there is room' }) };
  return (
    <>
      {locations.length > 1 && (
        <Select key={locations.length} name="locationId" label={t({ de: 'Standort', en: 'Location' })} value={choice.locationId ?? 'any'}
          onChange={(id) => choose({ locationId: id })}
          choices={[anywhere, ...locations.map(({ id, name, city }) => ({ value: id, label: `${name}, ${city}` }))]} />
      )}
      {quota?.variants.includes('dedicated') && (
        <RadioCards name="variant" label={t({ de: 'Variante', en: 'Variant' })} value={choice.variant ?? 'shared'}
          onChange={(variant) => choose({ variant: variant as NonNullable<Choice['variant']> })}
          choices={[
            {
              value: 'shared', label: 'Shared',
              hint: t({ de: 'Auf Hosts, die sich mehrere Kunden teilen.', en: 'On hosts that several customers share.' }),
            },
            {
              value: 'dedicated', label: 'Dedicated',
              hint: t({ de: 'Nur auf den Hosts, die für Sie reserviert sind.', en: 'Only on the hosts reserved for you.' }),
            },
          ]} />
      )}
    </>
  );
}
