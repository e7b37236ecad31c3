import type { Text } from '../../kernel/text.ts';

/**
 * What is sold beside servers, by piece: a hundred gigabytes of a class (C-4.6.2), an address or a prefix (C-4.6.3), a
 * product. An item of a contract that is not a server's names its option as its flavour; its quantity counts pieces.
 */
export const options = {
  'volume-essential': { de: 'vSSD Essential, je 100 GB', en: 'vSSD Essential, per 100 GB' },
  'volume-standard': { de: 'vSSD Standard, je 100 GB', en: 'vSSD Standard, per 100 GB' },
  'volume-performance': { de: 'vSSD Performance, je 100 GB', en: 'vSSD Performance, per 100 GB' },
  'volume-individual': { de: 'vSSD Individual, je 100 GB', en: 'vSSD Individual, per 100 GB' },
  'ipv4-address': { de: 'Zusätzliche IPv4-Adresse', en: 'Additional IPv4 address' },
  'ipv6-prefix': { de: 'Zusätzliches IPv6-Präfix', en: 'Additional IPv6 prefix' },
  'container-server': { de: 'Containerserver', en: 'Container server' },
  'container-cluster': { de: 'Containercluster', en: 'Container cluster' },
} as const satisfies Readonly<Record<string, Text>>;

export type Option = keyof typeof options;

/** Those with a place in a price list. What is individual is agreed one by one (C-4.6.2). */
export const pricedOptions: readonly Option[] = (Object.keys(options) as Option[])
  .filter((option) => option !== 'volume-individual');

export function optionTitle(name: string): Text | undefined {
  return name in options ? options[name as Option] : undefined;
}
