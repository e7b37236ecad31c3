import { RESCUE_MARK } from './command-line.ts';
import type { Layout } from './layout.ts';
import { guestArguments, guestPid, kill, settledPid } from './process.ts';
import { type Monitor, withMonitor } from './qmp.ts';

/** What a running guest was started with, as its process says. */
export interface Started {
  readonly vcpus: number;
  readonly memoryBytes: number;
  readonly boot: 'volume' | 'rescue';
}

/** Null when the process is gone. */
export async function readStarted(pid: number): Promise<Started | null> {
  const given = await guestArguments(pid);
  const after = (option: string) => given[given.indexOf(option) + 1] ?? '';
  if (!given.includes('-smp')) return null;
  return {
    vcpus: Number(after('-smp')),
    memoryBytes: Number(after('-m')) * 1024 ** 2,
    boot: after('-append').split(' ').includes(RESCUE_MARK) ? 'rescue' : 'volume',
  };
}

/** States of a machine that holds no running guest: a snapshot was being loaded by a worker that was killed. */
const HALTED: ReadonlySet<string> = new Set(['prelaunch', 'inmigrate', 'restore-vm', 'paused']);

export async function isHalted(monitor: Monitor): Promise<boolean> {
  const { status } = (await monitor.execute('query-status')) as { status: string };
  return HALTED.has(status);
}

/** The pid of a guest that runs, for commands; one that was never let go after a restore is ended first. */
export async function livingPid(layout: Layout, serverId: string): Promise<number | null> {
  const pid = await settledPid(layout, serverId);
  if (pid === null) return null;
  if (!(await onWatch(layout, serverId, isHalted))) return pid;
  await kill(pid);
  return null;
}

/** Talks to the monitor for readings; null when the guest ended meanwhile. Alive and silent is an error. */
export async function onWatch<T>(
  layout: Layout,
  serverId: string,
  work: (monitor: Monitor) => Promise<T>,
): Promise<T | null> {
  try {
    return await withMonitor(`${layout.sockets(serverId)}/watch`, work);
  } catch (cause) {
    if ((await guestPid(layout, serverId)) === null) return null;
    throw cause;
  }
}
