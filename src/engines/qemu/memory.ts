import { EngineError, type ServerSpec } from '../../modules/compute/ports.ts';
import { engineLimits } from './limits.ts';

const GIBIBYTE = 1024 ** 3;
/** The guest by which a host is judged: the standard server as ordered. */
const STANDARD_GUEST_BYTES = 8 * GIBIBYTE;
const MEBIBYTE = 1024 ** 2;

/**
 * What ordered memory is divided by: the smallest power of two with which a standard guest takes at most half
 * of the host's available memory. It is 1 on a host with 16 GiB to spare, so nothing is scaled in production;
 * on a small machine a demo still runs, and says so.
 */
export function memoryDivisor(availableBytes: number): number {
  let divisor = 1;
  while (STANDARD_GUEST_BYTES / divisor > availableBytes / 2 && divisor < 32) divisor *= 2;
  return divisor;
}

/** Bytes a guest really gets, whole mebibytes. */
export function guestMemoryBytes(orderedBytes: number, divisor: number): number {
  const scaled = Math.floor(orderedBytes / divisor / MEBIBYTE) * MEBIBYTE;
  return Math.max(scaled, engineLimits.guestMinimumBytes);
}

/**
 * Refuses with `capacity` what would promise more memory than the host has. Every defined server counts,
 * stopped ones too: it must be able to start again at any time.
 */
export function checkCapacity(
  ordered: number,
  defined: readonly Pick<ServerSpec, 'memoryBytes'>[],
  divisor: number,
  hostBytes: number,
): void {
  const promised = defined.reduce((sum, server) => sum + guestMemoryBytes(server.memoryBytes, divisor), 0);
  const wanted = guestMemoryBytes(ordered, divisor);
  const limit = hostBytes - engineLimits.hostReserveBytes;
  if (promised + wanted > limit) {
    const mib = (bytes: number) => Math.round(bytes / MEBIBYTE);
    throw new EngineError('capacity', `${mib(wanted)} MiB wanted, ${mib(promised)} of ${mib(limit)} MiB are promised`);
  }
}
