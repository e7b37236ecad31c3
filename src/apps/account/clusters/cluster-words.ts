import type { Text } from '../../../kernel/text.ts';

/** What servers of a cluster are there for. */
export const clusterRoles = {
  'control-plane': { de: 'Steuerungsebene', en: 'Control plane' },
  'node': { de: 'Knoten', en: 'Node' },
} as const satisfies Readonly<Record<string, Text>>;
