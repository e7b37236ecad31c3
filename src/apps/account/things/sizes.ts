import { showBytes } from '../../ui/format.ts';
import type { Language, Text } from '../../../kernel/text.ts';

const variants: Readonly<Record<string, string>> = { normal: 'Normal', highmem: 'High Mem', highcpu: 'High CPU' };

/** `normal-s` → `Normal S` (C-4.2.1). */
export function flavourTitle(flavour: string): string {
  const [variant = '', size = ''] = flavour.split('-');
  return `${variants[variant] ?? variant} ${size.toUpperCase()}`.trim();
}

/** `2 vCPU, 8 GiB` */
export function sizeInWords(
  { vcpus, memoryBytes }: { readonly vcpus: number; readonly memoryBytes: number }, language: Language,
): string {
  return `${vcpus} vCPU, ${showBytes(memoryBytes, language)}`;
}

/** `debian-12` → `Debian 12`. */
export function imageTitle(image: string): string {
  return image.split('-').map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(' ');
}

const optionTitles: Readonly<Record<string, Text>> = {
  'volume-essential': { de: 'vSSD Essential, je 100 GB', en: 'vSSD Essential, per 100 GB' },
  'volume-standard': { de: 'vSSD Standard, je 100 GB', en: 'vSSD Standard, per 100 GB' },
  'volume-performance': { de: 'vSSD Performance, je 100 GB', en: 'vSSD Performance, per 100 GB' },
  'volume-individual': { de: 'vSSD Individual, je 100 GB', en: 'vSSD Individual, per 100 GB' },
  'ipv4-address': { de: 'Zusätzliche IPv4-Adresse', en: 'Additional IPv4 address' },
  'ipv6-prefix': { de: 'Zusätzliches IPv6-Präfix', en: 'Additional IPv6 prefix' },
  'container-server': { de: 'Containerserver', en: 'Container server' },
  'container-cluster': { de: 'Containercluster', en: 'Container cluster' },
};

/** Those with a place in a price list; what is individual is agreed one by one (C-4.6.2). */
export const pricedOptions = [
  'volume-essential', 'volume-standard', 'volume-performance', 'ipv4-address', 'ipv6-prefix', 'container-server',
] as const;

/** What is sold beside a server, by the piece. */
export function optionTitle(option: string, language: Language): string {
  return optionTitles[option]?.[language] ?? option;
}
