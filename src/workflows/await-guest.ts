import { setTimeout as pause } from 'node:timers/promises';
import { limits } from '../kernel/limits.ts';
import { EngineError, type Witness } from '../modules/compute/index.ts';
import type { Answering, Door } from './answering.ts';
import type { Services } from './services.ts';

/** An emulated guest needs some seconds, on a busy host a minute; after this it will not come. */
const BOOT_MILLISECONDS = 180_000;
/** What a guest may take to answer one question. */
export const GUEST_MILLISECONDS = 15_000;

/** A system that says itself that it is there; nobody has to be let in. */
const byItself: Answering = { os: 'linux', witness: 'system', door: null };

/**
 * Waits until the guest shows that it is there, in each way it can: its system or its agent answers, and whoever
 * administers it is let in (SSH, RDP). A reading that fails is tried again, a few times in a row, since the step that
 * waits has one attempt; a guest that stopped or takes too long throws.
 */
export async function awaitGuest(
  engine: Services['engine'], serverId: string, answering: Answering = byItself,
): Promise<void> {
  const until = performance.now() + BOOT_MILLISECONDS;
  let failures = 0;
  while (performance.now() < until) {
    try {
      if (await guestAnswers(engine, serverId, answering)) return;
      failures = 0;
    } catch (error) {
      failures += 1;
      if (failures >= limits.attempts) throw error;
    }
    await pause(100);
  }
  throw new EngineError('failed', `the guest of ${serverId} did not answer within ${BOOT_MILLISECONDS / 1000} s`);
}

async function guestAnswers(
  engine: Services['engine'], serverId: string, { os, witness, door }: Answering,
): Promise<boolean> {
  if (await speaks(engine, serverId, witness) && (door === null || await letsIn(engine, os, door))) return true;
  const server = await engine.readServer(serverId);
  if (server?.power !== 'running') throw new EngineError('failed', `server ${serverId} stopped while booting`);
  return false;
}

/** Of a guest that says nothing it is enough that it runs. */
async function speaks(engine: Services['engine'], serverId: string, witness: Witness): Promise<boolean> {
  if (witness === 'none') return (await engine.readServer(serverId))?.power === 'running';
  const said = witness === 'system' ? await engine.readGuest(serverId, GUEST_MILLISECONDS)
    : await engine.readAgent(serverId, GUEST_MILLISECONDS);
  return said !== null;
}

/** Whether who administers it gets an answer: an SSH banner, or a connection for RDP. */
async function letsIn(engine: Services['engine'], os: Answering['os'], { address, port }: Door): Promise<boolean> {
  if (os === 'windows') return engine.connects(address, port, GUEST_MILLISECONDS);
  return await engine.sshBanner(address, GUEST_MILLISECONDS, port) !== null;
}
