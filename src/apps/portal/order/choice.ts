import type { paths } from '../../../api/client/index.ts';
import type { Answer } from '../../account/read.ts';
import { useSearch } from '../../ui/router/router.tsx';

export type Catalogue = Answer<'/api/v1/catalogue'>;
export type Price = Answer<'/api/v1/customers/{id}/prices'>['items'][number];
export type AvailabilityClass = Price['availabilityClass'];

type Quoting = paths['/api/v1/customers/{id}/quotes']['post'];

/** What is to be ordered. It is kept in the address, so that a choice can be shown to a colleague. */
export type Choice = Readonly<Quoting['requestBody']['content']['application/json']>;

/** Terms that can be chosen; the first end of each is computed by the server (A10 (3)). */
export const terms = [1, 12, 24, 36] as const;

const DEFAULT_FLAVOUR = 'normal-s';
const DEFAULT_CLASS = 'business';
const DEFAULT_MONTHS = 12;

const LOCATION = /^loc_[0-9A-Z]{26}$/;

/** The choice in the address, with what is usual where nothing was chosen, and how to change a part of it. */
export function useChoice(catalogue: Catalogue): readonly [Choice, (part: Partial<Choice>) => void] {
  const [search, change] = useSearch();
  const one = <T>(of: readonly T[], wanted: unknown, otherwise: T): T =>
    of.find((value) => value === wanted) ?? otherwise;
  // What the catalogue lists, a quote takes.
  const flavours = catalogue.flavours.map(({ name }) => name) as Choice['flavour'][];
  const images = catalogue.images.map(({ name }) => name) as Choice['image'][];
  const classes = catalogue.availabilityClasses as AvailabilityClass[];
  const locationId = search.get('location') ?? '';
  const choice: Choice = {
    flavour: one(flavours, search.get('size'), one(flavours, DEFAULT_FLAVOUR, flavours[0] ?? DEFAULT_FLAVOUR)),
    image: one(images, search.get('image'), catalogue.defaultImage as Choice['image']),
    managed: search.get('managed') === 'yes',
    availabilityClass: one(classes, search.get('class'), one(classes, DEFAULT_CLASS, classes[0] ?? DEFAULT_CLASS)),
    minimumMonths: one<number>(terms, Number(search.get('months')), DEFAULT_MONTHS),
    ...(LOCATION.test(locationId) ? { locationId } : {}),
    ...(search.get('variant') === 'dedicated' ? { variant: 'dedicated' } : {}),
  };
  const choose = ({ flavour, image, managed, availabilityClass, minimumMonths, ...place }: Partial<Choice>) => change({
    ...(flavour === undefined ? {} : { size: flavour }),
    ...(image === undefined ? {} : { image }),
    ...(managed === undefined ? {} : { managed: managed ? 'yes' : null }),
    ...(availabilityClass === undefined ? {} : { class: availabilityClass }),
    ...(minimumMonths === undefined ? {} : { months: String(minimumMonths) }),
    ...(place.locationId === undefined ? {} : { location: LOCATION.test(place.locationId) ? place.locationId : null }),
    ...(place.variant === undefined ? {} : { variant: place.variant === 'dedicated' ? 'dedicated' : null }),
  }, { replace: true });
  return [choice, choose];
}

/** What a choice costs; undefined if it isn't on the list. */
export function priceOf(
  prices: readonly Price[], choice: Pick<Choice, 'flavour' | 'managed' | 'availabilityClass'>,
): Price | undefined {
  return prices.find(({ flavour, managed, availabilityClass }) => flavour === choice.flavour
    && managed === choice.managed && availabilityClass === choice.availabilityClass);
}
