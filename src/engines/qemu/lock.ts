import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import { EngineError } from '../../modules/compute/ports.ts';
import { engineLimits } from './limits.ts';
import { until } from './run.ts';

/**
 * Runs `work` while holding all `names`. A lock is an abstract unix socket: the kernel gives it to one
 * process of the host and takes it back the moment that process dies, so no lock outlives a `kill -9`.
 * Names are taken in sorted order, which excludes deadlock. Waiting too long throws `EngineError('failed')`.
 */
export async function withLocks<T>(
  names: readonly string[],
  work: () => Promise<T>,
  waitMilliseconds: number = engineLimits.lockMilliseconds,
): Promise<T> {
  const held: Server[] = [];
  try {
    for (const name of [...new Set(names)].sort()) held.push(await acquire(name, waitMilliseconds));
    return await work();
  } finally {
    await Promise.all(held.map((server) => new Promise((resolve) => server.close(resolve))));
  }
}

async function acquire(name: string, waitMilliseconds: number): Promise<Server> {
  const address = `\0hafenamt-${createHash('sha256').update(name).digest('hex')}`;
  let taken: Server | null = null;
  const inTime = await until(
    async () => (taken = await tryListen(address)) !== null,
    waitMilliseconds,
    engineLimits.lockPollMilliseconds,
  );
  if (!inTime || !taken)
    throw new EngineError('failed', `${name} is still held by another worker after ${waitMilliseconds} ms`);
  return taken;
}

function tryListen(address: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (cause: NodeJS.ErrnoException) =>
      cause.code === 'EADDRINUSE' ? resolve(null) : reject(cause),
    );
    server.listen({ path: address }, () => resolve(server.unref()));
  });
}
