/**
 * The eighteen sizes of the cloud service description (promise C-4.2.1): vCPU and memory per variant and
 * size, each with 100 GB of flash storage. Memory and disks count in binary gigabytes, as hypervisors do.
 */
const GIB = 1024 ** 3;
const DISK_GIB = 100;

type Variant = 'normal' | 'highmem' | 'highcpu';
type Size = 'xs' | 's' | 'm' | 'l' | 'xl' | 'xxl';

//                          XS       S        M        L        XL       XXL      (vCPU, GB of memory)
const sizes: Readonly<Record<Variant, Readonly<Record<Size, readonly [number, number]>>>> = {
  normal:  { xs: [1, 4],  s: [2, 8],  m: [4, 16], l: [6, 24],  xl: [8, 32],  xxl: [12, 64] },
  highmem: { xs: [2, 16], s: [4, 32], m: [6, 48], l: [8, 64],  xl: [12, 96], xxl: [16, 128] },
  highcpu: { xs: [4, 8],  s: [6, 12], m: [8, 16], l: [12, 24], xl: [16, 32], xxl: [32, 64] },
};

const variantTitles: Readonly<Record<Variant, string>> = { normal: 'Normal', highmem: 'High Mem', highcpu: 'High CPU' };

export interface Flavour {
  /** `normal-s` */
  readonly name: string;
  /** `Normal S` */
  readonly title: string;
  readonly vcpus: number;
  readonly memoryBytes: number;
  readonly diskBytes: number;
}

export const flavours: readonly Flavour[] = Object.entries(sizes).flatMap(([variant, row]) =>
  Object.entries(row).map(([size, [vcpus, memory]]) => ({
    name: `${variant}-${size}`,
    title: `${variantTitles[variant as Variant]} ${size.toUpperCase()}`,
    vcpus,
    memoryBytes: memory * GIB,
    diskBytes: DISK_GIB * GIB,
  })));

export function findFlavour(name: string): Flavour | undefined {
  return flavours.find((flavour) => flavour.name === name);
}
