import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds between two tries to get a lock somebody else holds. */
const RETRY_MILLISECONDS = 50;

/**
 * Runs `work` while no other process of this machine runs work of the same `name`.
 *
 * The lock is a socket in Linux's abstract namespace (unix(7)): the kernel frees it when its process ends, however
 * it ends, so there is no stale lock to find. Throws when it isn't free within `limitMilliseconds`.
 */
export async function withExclusive<T>(name: string, limitMilliseconds: number, work: () => Promise<T>): Promise<T> {
  const address = `\0hafenamt-${createHash('sha256').update(name).digest('hex').slice(0, 32)}`;
  const deadline = performance.now() + limitMilliseconds;
  let holder = await tryHold(address);
  while (holder === null) {
    if (performance.now() > deadline) throw new Error(`another process has held “${name}” for too long`);
    await wait(RETRY_MILLISECONDS);
    holder = await tryHold(address);
  }
  try {
    return await work();
  } finally {
    const held = holder;
    await new Promise((resolve) => held.close(resolve));
  }
}

function tryHold(address: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(null);
      else reject(error);
    });
    server.listen({ path: address }, () => resolve(server));
  });
}
