import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EngineError } from '../../modules/compute/ports.ts';
import { JsonSocket } from './json-socket.ts';
import type { Layout } from './layout.ts';
import { engineLimits } from './limits.ts';
import { enterNamespace, MARK } from './namespace.ts';
import { run, until } from './run.ts';

/**
 * The pid of a server's QEMU process, or null. The pid file is believed only if that process was started
 * with it: pids are reused, and a killed guest leaves its file behind.
 */
export async function guestPid(layout: Layout, serverId: string): Promise<number | null> {
  const pidFile = join(layout.sockets(serverId), 'pid');
  const text = await readFile(pidFile, 'utf8').catch(() => '');
  const pid = Number.parseInt(text, 10);
  if (!(pid > 1)) return null;
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'latin1').catch(() => '');
  return commandLine.split('\0').includes(pidFile) ? pid : null;
}

/**
 * The pid of a guest whose start a killed worker may have left under way: QEMU writes its pid file when it has begun,
 * and its monitors listen last; acting before either would leave a guest nobody can find, or that does not answer.
 * Commands use this; readings use `guestPid`.
 */
export async function settledPid(layout: Layout, serverId: string): Promise<number | null> {
  let pid: number | null = null;
  await until(async () => {
    pid = await guestPid(layout, serverId);
    if (pid !== null) return listens(`${layout.sockets(serverId)}/watch`);
    const starting = (await markedProcesses(layout)).find((process) => guestOf(process.commandLine) === serverId);
    pid = starting?.pid ?? null;
    return starting === undefined;
  }, engineLimits.startMilliseconds);
  return pid;
}

async function listens(path: string): Promise<boolean> {
  try {
    (await JsonSocket.open(path)).close();
    return true;
  } catch {
    return false;
  }
}

/** The arguments a process was started with; none when it is gone. */
export async function guestArguments(pid: number): Promise<string[]> {
  return (await readFile(`/proc/${pid}/cmdline`, 'latin1').catch(() => '')).split('\0');
}

/** The server whose guest a command line runs; null for other programs. */
export function guestOf(commandLine: string): string | null {
  return / -name guest=(\S+) /.exec(commandLine)?.[1] ?? null;
}

/** Starts QEMU inside the instance's network namespace; returns when its monitors listen. It outlives us. */
export async function launch(layout: Layout, serverId: string, commandLine: readonly string[]): Promise<void> {
  const prefix = await enterNamespace(layout);
  const sockets = layout.sockets(serverId);
  // QEMU replaces the sockets and the pid file of a guest that was killed.
  await mkdir(sockets, { recursive: true, mode: 0o700 });
  const outcome = await run([...prefix, ...commandLine], {
    timeoutMilliseconds: engineLimits.startMilliseconds,
    outlivesUs: true,
    environment: { [MARK]: layout.runtime },
  });
  if (outcome.code !== 0) throw new EngineError('failed', `QEMU did not start ${serverId}: ${outcome.stderr.trim()}`);
}

/** Ends a process without asking it, and waits until it is gone. */
export async function kill(pid: number): Promise<void> {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ESRCH') throw cause;
  }
  if (!(await until(() => gone(pid), engineLimits.stopByPowerMilliseconds, 10))) {
    throw new EngineError('unknown', `process ${pid} was killed and is still there`);
  }
}

/** A zombie has no command line: its parent has not noticed yet, but it does nothing any more. */
export async function gone(pid: number): Promise<boolean> {
  return (await readFile(`/proc/${pid}/cmdline`, 'latin1').catch(() => '')) === '';
}

export interface Marked {
  readonly pid: number;
  readonly commandLine: string;
  /** `NAME=value`, as it was started. */
  readonly environment: readonly string[];
}

/** Living processes that carry the instance's mark: guests, tunnels and the namespaces' holders. */
export async function markedProcesses(layout: Layout): Promise<Marked[]> {
  const found: Marked[] = [];
  for (const name of await readdir('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid) || pid === process.pid) continue;
    const environment = (await readFile(`/proc/${pid}/environ`, 'latin1').catch(() => '')).split('\0');
    if (!environment.includes(`${MARK}=${layout.runtime}`)) continue;
    const commandLine = await readFile(`/proc/${pid}/cmdline`, 'latin1').catch(() => '');
    if (commandLine !== '') found.push({ pid, commandLine: commandLine.replaceAll('\0', ' ').trim(), environment });
  }
  return found;
}
