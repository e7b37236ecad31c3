import { showBytes } from '../../ui/format.ts';
import type { Language } from '../../../kernel/text.ts';

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
