import { EngineError } from '../../modules/compute/ports.ts';
import { type GuestAgent, unlessRefused } from './guest-agent.ts';
import { engineLimits } from './limits.ts';

/**
 * Runs `work` while the guest's file systems are frozen, and thaws them whatever happens. In case this
 * process is killed in between, a program in the guest thaws them too, after `guardSeconds`; if it was faster
 * than `work`, the copy is not of one moment and `failed` is thrown. A guest without a shell (Windows) thaws
 * itself after some seconds; one that cannot be frozen either is not: false.
 */
export async function frozenWhile(
  agent: GuestAgent,
  work: () => Promise<void>,
  guardSeconds: number = engineLimits.frozenSeconds,
): Promise<boolean> {
  const guard = await startGuard(agent, guardSeconds);
  if (guard === null && (await agent.execute('guest-fsfreeze-status').catch(unlessRefused)) === null) {
    await work();
    return false;
  }
  let thawed = 0;
  try {
    await agent.execute('guest-fsfreeze-freeze', {}, engineLimits.freezeMilliseconds);
    await work();
  } finally {
    thawed = (await agent.execute('guest-fsfreeze-thaw', {}, engineLimits.freezeMilliseconds)) as number;
  }
  // Its work is done; left alive it would thaw the next copy's freeze.
  if (guard !== null) await agent.execute('guest-exec', { path: '/bin/sh', arg: ['-c', `kill ${guard}`] });
  if (thawed < 1) throw new EngineError('failed', 'the guest thawed its file systems before the copy had begun');
  return true;
}

/** Its process id in the guest; null where there is no shell. */
async function startGuard(agent: GuestAgent, seconds: number): Promise<number | null> {
  const thaw = 'while read -r disk mount rest; do case $disk in /dev/*) /sbin/fsfreeze --unfreeze "$mount" ;; esac; done';
  const program = `sleep ${seconds}; ${thaw} </proc/mounts 2>/dev/null`;
  const started = await agent.execute('guest-exec', { path: '/bin/sh', arg: ['-c', program] }).catch(unlessRefused);
  return (started as { pid: number } | null)?.pid ?? null;
}
