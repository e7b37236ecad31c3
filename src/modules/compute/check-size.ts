import type { Flavour } from '../catalogue/index.ts';
import type { GuestReading, ServerReading } from './ports.ts';

/** What a server has after its size was changed, and who says so. */
export interface Measurement {
  readonly by: 'guest' | 'hypervisor';
  readonly cpuCount: number;
  readonly memoryBytes: number;
  readonly passed: boolean;
}

/** The guest's kernel keeps part of the memory for itself. */
const MEMORY_SHARE = 0.88;

/**
 * promise C-4.2.1: compares a size with what is there: by the guest where it answers, else by the hypervisor, which
 * speaks of the machine and not of what its kernel leaves. `memoryDivisor` is the engine's. Pure.
 */
export function checkSize(
  { vcpus, memoryBytes: ordered }: Pick<Flavour, 'vcpus' | 'memoryBytes'>, memoryDivisor: number,
  { guest, server }: { readonly guest: GuestReading | null; readonly server: ServerReading | null },
): Measurement {
  const memory = ordered / memoryDivisor;
  const by = guest ? 'guest' : 'hypervisor';
  const cpuCount = guest?.cpuCount ?? server?.vcpus ?? 0;
  const memoryBytes = guest?.memoryBytes ?? server?.memoryBytes ?? 0;
  const least = guest ? memory * MEMORY_SHARE : memory;
  return { by, cpuCount, memoryBytes, passed: cpuCount === vcpus && memoryBytes >= least && memoryBytes <= memory };
}
