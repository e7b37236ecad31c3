import { setTimeout as pause } from 'node:timers/promises';
import { limits } from '../kernel/limits.ts';
import { EngineError } from '../modules/compute/index.ts';
import type { Services } from './services.ts';

/** An emulated guest needs some seconds, on a busy host a minute; after this it will not come. */
const BOOT_MILLISECONDS = 180_000;
/** What a guest may take to answer one question. */
export const GUEST_MILLISECONDS = 15_000;

/**
 * Waits until the guest's agent answers, and SSH at `address` where it has one. A reading that fails is tried again, a
 * few times in a row, since the step that waits has one attempt; a guest that stopped or takes too long throws.
 */
export async function awaitGuest(engine: Services['engine'], serverId: string, address: string | null): Promise<void> {
  const until = performance.now() + BOOT_MILLISECONDS;
  let failures = 0;
  while (performance.now() < until) {
    try {
      if (await guestAnswers(engine, serverId, address)) return;
      failures = 0;
    } catch (error) {
      failures += 1;
      if (failures >= limits.attempts) throw error;
    }
    await pause(100);
  }
  throw new EngineError('failed', `the guest of ${serverId} did not answer within ${BOOT_MILLISECONDS / 1000} s`);
}

async function guestAnswers(engine: Services['engine'], serverId: string, address: string | null): Promise<boolean> {
  const guest = await engine.readGuest(serverId, GUEST_MILLISECONDS);
  if (guest && (address === null || await engine.sshBanner(address, GUEST_MILLISECONDS))) return true;
  const server = await engine.readServer(serverId);
  if (server?.power !== 'running') throw new EngineError('failed', `server ${serverId} stopped while booting`);
  return false;
}
