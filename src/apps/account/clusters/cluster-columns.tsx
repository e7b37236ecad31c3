import type { RowOf } from '../read.ts';
import type { Text } from '../../../kernel/text.ts';
import { Link } from '../../ui/link.tsx';
import type { Column } from '../../ui/table.tsx';
import { InstantText } from '../../ui/values.tsx';
import { StateBadge, states } from '../things/states.tsx';

export type Cluster = RowOf<'/api/v1/clusters'>;

/** A cluster in a list: its name, whether its contract is in service, how large it is. */
export function clusterColumns(t: (text: Text) => string): readonly [name: Column<Cluster>, ...Column<Cluster>[]] {
  return [
    {
      key: 'name', title: t({ de: 'Cluster', en: 'Cluster' }), sort: 'name', isName: true,
      cell: ({ id, name }) => <Link to={`/clusters/${id}`} look="quiet">{name}</Link>,
    },
    {
      key: 'state', title: t({ de: 'Zustand', en: 'State' }),
      cell: ({ contractState }) => <StateBadge of={states.contract} state={contractState} />,
    },
    {
      key: 'size', title: t({ de: 'Server', en: 'Servers' }),
      cell: ({ controlPlanes, nodes }) => t({
        de: `${controlPlanes} für die Steuerung, ${nodes} Knoten`, en: `${controlPlanes} in control, ${nodes} ${nodes === 1 ? 'node' : 'nodes'}`,
      }),
    },
    {
      key: 'contract', title: t({ de: 'Vertrag', en: 'Contract' }),
      cell: ({ contractId, contractNumber }) => <Link to={`/contracts/${contractId}`} look="quiet">{contractNumber}</Link>,
    },
    {
      key: 'createdAt', title: t({ de: 'Bestellt', en: 'Ordered' }), sort: 'createdAt',
      cell: ({ createdAt }) => <InstantText at={createdAt} />,
    },
  ];
}
