import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered, type paths } from '../../../api/client/index.ts';
import { api, spokenLanguage } from '../../account/api.ts';
import { useLanguage } from '../../ui/language.tsx';
import { useSearch } from '../../ui/router/router.tsx';
import { terms, type Catalogue } from './choice.ts';

type Quoting = paths['/api/v1/customers/{id}/cluster-quotes']['post'];

/** The cluster that is to be ordered; kept in the address, as every choice is. */
export type ClusterChoice = Readonly<Quoting['requestBody']['content']['application/json']>;
export type ClusterQuote = Quoting['responses'][200]['content']['application/json'];
type Size = ClusterChoice['nodeFlavour'];

export const NODES_AT_MOST = 20;

const names = {
  controlPlanes: 'planes', controlPlaneFlavour: 'plane-size', nodes: 'nodes', nodeFlavour: 'node-size',
  availabilityClass: 'class', minimumMonths: 'months', locationId: 'location', variant: 'variant',
} as const;

/** What is in the address, with what is usual where nothing was chosen, and how to change a part of it. */
export function useClusterChoice(
  catalogue: Catalogue,
): readonly [ClusterChoice, (part: Partial<ClusterChoice>) => void] {
  const [search, change] = useSearch();
  const one = <T>(of: readonly T[], wanted: unknown, otherwise: T): T =>
    of.find((value) => value === wanted) ?? otherwise;
  const flavours = catalogue.flavours.map(({ name }) => name) as Size[];
  const size = (wanted: string | null, usual: Size) =>
    one(flavours, wanted, one(flavours, usual, flavours[0] ?? usual));
  const classes = catalogue.availabilityClasses as ClusterChoice['availabilityClass'][];
  const nodes = Number(search.get(names.nodes));
  const locationId = search.get(names.locationId) ?? '';
  const choice: ClusterChoice = {
    controlPlanes: search.get(names.controlPlanes) === '3' ? 3 : 1,
    controlPlaneFlavour: size(search.get(names.controlPlaneFlavour), 'normal-s'),
    nodes: Number.isInteger(nodes) && nodes >= 1 && nodes <= NODES_AT_MOST ? nodes : 2,
    nodeFlavour: size(search.get(names.nodeFlavour), 'normal-m'),
    managed: search.get('managed') === 'yes',
    availabilityClass: one(classes, search.get(names.availabilityClass), 'business'),
    minimumMonths: one<number>(terms, Number(search.get(names.minimumMonths)), 12),
    ...(locationId.startsWith('loc_') ? { locationId } : {}),
    ...(search.get(names.variant) === 'dedicated' ? { variant: 'dedicated' } : {}),
  };
  const choose = ({ managed, ...part }: Partial<ClusterChoice>) => change({
    ...(managed === undefined ? {} : { managed: managed ? 'yes' : null }),
    ...Object.fromEntries(Object.entries(part).map(([key, value]) =>
      [names[key as keyof typeof names], value === 'any' || value === 'shared' ? null : String(value)])),
  }, { replace: true });
  return [choice, choose];
}

/** The server's quote for a cluster; as useQuote. */
export function useClusterQuote(customerId: string, choice: ClusterChoice) {
  useLanguage(); // as useRead does
  return useQuery({
    queryKey: ['/api/v1/customers/{id}/cluster-quotes', customerId, choice, spokenLanguage()],
    placeholderData: keepPreviousData,
    queryFn: (): Promise<ClusterQuote> => answered(api.POST('/api/v1/customers/{id}/cluster-quotes', {
      params: { path: { id: customerId } }, body: choice,
    })),
  });
}
