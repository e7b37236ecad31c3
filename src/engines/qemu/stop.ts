import type { Layout } from './layout.ts';
import { withGuestAgent } from './guest-agent.ts';
import { engineLimits } from './limits.ts';
import { gone, kill, settledPid } from './process.ts';
import { withMonitor } from './qmp.ts';
import { until } from './run.ts';

/** One way to end a guest, and how long it may take. */
interface Way {
  readonly ask: (layout: Layout, serverId: string) => Promise<boolean>;
  readonly waitMilliseconds: number;
}

// In this order: each is asked only if the one before did not end the guest. `ask` answers whether waiting makes sense.
const WAYS: readonly Way[] = [
  { ask: askAgent, waitMilliseconds: engineLimits.stopByAgentMilliseconds },
  {
    ask: (layout, id) => askMonitor(layout, id, 'system_powerdown'),
    waitMilliseconds: engineLimits.stopByAcpiMilliseconds,
  },
  { ask: (layout, id) => askMonitor(layout, id, 'quit'), waitMilliseconds: engineLimits.stopByPowerMilliseconds },
];

/** Ends a server's process, by `power` at once; returns when it is gone. The caller holds the server. */
export async function stop(layout: Layout, serverId: string, how: 'orderly' | 'power' = 'orderly'): Promise<void> {
  const pid = await settledPid(layout, serverId);
  if (pid === null) return;
  for (const way of how === 'power' ? WAYS.slice(-1) : WAYS) {
    if ((await way.ask(layout, serverId)) && (await until(() => gone(pid), way.waitMilliseconds))) return;
  }
  await kill(pid);
}

async function askAgent(layout: Layout, serverId: string): Promise<boolean> {
  const asked = await withGuestAgent(`${layout.sockets(serverId)}/agent`, async (agent) => {
    agent.tell('guest-shutdown', { mode: 'powerdown' });
    return true;
  });
  return asked ?? false;
}

async function askMonitor(layout: Layout, serverId: string, command: 'system_powerdown' | 'quit'): Promise<boolean> {
  try {
    await withMonitor(`${layout.sockets(serverId)}/qmp`, (monitor) => monitor.execute(command));
    return true;
  } catch {
    // A monitor that is silent or gone: the next way is harder.
    return false;
  }
}
