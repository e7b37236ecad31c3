import { EngineError } from '../../modules/compute/ports.ts';
import type { GuestAgent } from './guest-agent.ts';
import { engineLimits } from './limits.ts';

/**
 * Runs `work` while the guest's file systems are frozen, and thaws them whatever happens. In case this
 * process is killed in between, a program in the guest thaws them too, after `guardSeconds`; if it was faster
 * than `work`, the copy is not of one moment and `failed` is thrown.
 */
export async function frozenWhile(
  agent: GuestAgent,
  work: () => Promise<void>,
  guardSeconds: number = engineLimits.frozenSeconds,
): Promise<true> {
  const thaw = 'while read -r disk mount rest; do case $disk in /dev/*) /sbin/fsfreeze --unfreeze "$mount" ;; esac; done';
  const guard = `sleep ${guardSeconds}; ${thaw} </proc/mounts 2>/dev/null`;
  const { pid } = (await agent.execute('guest-exec', { path: '/bin/sh', arg: ['-c', guard] })) as { pid: number };
  let thawed = 0;
  try {
    await agent.execute('guest-fsfreeze-freeze', {}, engineLimits.freezeMilliseconds);
    await work();
  } finally {
    thawed = (await agent.execute('guest-fsfreeze-thaw', {}, engineLimits.freezeMilliseconds)) as number;
  }
  // Its work is done; left alive it would thaw the next copy's freeze.
  await agent.execute('guest-exec', { path: '/bin/sh', arg: ['-c', `kill ${pid}`] });
  if (thawed < 1) throw new EngineError('failed', 'the guest thawed its file systems before the copy had begun');
  return true;
}
